// npm run size: fails when a file that a page loads has grown past its limit (`.size-limit.json`).
// npm run size -- --why: what the widget's own files are made of, instead.
import { readFileSync } from 'node:fs';
import { inRoot } from './lib/root.js';
import { run, tool } from './lib/run.js';
import { readRulebookTexts } from './size/texts.js';
import { weigh, tableOf } from './size/weigh.js';
import { partsOf } from './size/parts.js';

const options = process.argv.slice(2);
if (options.includes('--why')) {
  const folder = 'packages/widget/dist/cdn';
  /** @type {import('./rollup/manifest.js').Manifest} */
  const { file, rest } = JSON.parse(readFileSync(inRoot(folder, 'manifest.json'), 'utf8'));
  for (const name of [file, rest.file]) {
    const code = readFileSync(inRoot(folder, name), 'utf8');
    const map = JSON.parse(readFileSync(inRoot(folder, `${name}.map`), 'utf8'));
    console.log(`${tableOf(name, code, weigh(code, partsOf(code, map, readRulebookTexts())))}\n`);
  }
} else {
  process.exitCode = await run(tool('size-limit'), options);
}
