// Writes the JSON Schema of a file of promises beside the promises, for editors and for authors. It is kept in git.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { inRoot } from './lib/root.js';

/** @type {typeof import('@retrust/verify')} */
const { promisesSchema } = await import(pathToFileURL(inRoot('packages/verify/dist/index.js')).href);
const path = inRoot('rules/promises/promises.schema.json');
const text = `${JSON.stringify(promisesSchema(), null, 2)}\n`;
if (!existsSync(path) || readFileSync(path, 'utf8') !== text) {
  writeFileSync(path, text);
  if (process.env.CI === 'true') {
    console.error('rules/promises/promises.schema.json is older than the verifier. Run `npm run build` and commit it.');
    process.exitCode = 1;
  }
}
