// Writes the JSON Schemas of the rulebook's files into rules/schema, for editors and for authors. They are kept in git.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { inRoot } from './lib/root.js';
import { engine } from './rulebook-module.js';

const { node } = await engine('built');
const schemas = Object.entries(node.jsonSchemas()).map(([name, schema]) => ({ name, text: `${JSON.stringify(schema, null, 2)}\n` }));
const folder = inRoot('rules/schema');
mkdirSync(folder, { recursive: true });

const stale = schemas.filter(
  ({ name, text }) => !existsSync(inRoot('rules/schema', name)) || readFileSync(inRoot('rules/schema', name), 'utf8') !== text,
);
const left = readdirSync(folder).filter((file) => !schemas.some(({ name }) => name === file));
for (const { name, text } of stale) writeFileSync(inRoot('rules/schema', name), text);
for (const file of left) rmSync(inRoot('rules/schema', file));

const changed = [...stale.map(({ name }) => name), ...left];
if (changed.length > 0 && process.env.CI === 'true') {
  console.error(`rules/schema is older than the engine: ${changed.join(', ')}. Run \`npm run build\` and commit the folder.`);
  process.exitCode = 1;
}
