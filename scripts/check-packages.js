// Looks at every public package as npm would pack it: entries, types, conditions, files (publint).
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { readFileSync } from 'node:fs';
import { inRoot } from './lib/root.js';

for (const folder of ['packages/engine', 'packages/widget', 'packages/verify', 'packages/cli', 'rules']) {
  const pkg = JSON.parse(readFileSync(inRoot(folder, 'package.json'), 'utf8'));
  const { messages } = await publint({ pkgDir: inRoot(folder), strict: true });
  for (const message of messages) console.error(`${pkg.name}: ${formatMessage(message, pkg)}`);
  if (messages.length > 0) process.exitCode = 1;
  else console.log(`${pkg.name}: as it should be`);
}
