// npm run size: fails when a file that a page loads has grown past its limit (`.size-limit.json`).
// npm run size -- --why: what the widget's own file is made of, instead.
import { readFileSync } from 'node:fs';
import { inRoot } from './lib/root.js';
import { run, tool } from './lib/run.js';
import { readRulebookTexts } from './size/texts.js';
import { weigh, tableOf } from './size/weigh.js';
import { partsOf } from './size/parts.js';

const options = process.argv.slice(2);
if (options.includes('--why')) {
  const folder = 'packages/widget/dist/cdn';
  const { file } = JSON.parse(readFileSync(inRoot(folder, 'manifest.json'), 'utf8'));
  const code = readFileSync(inRoot(folder, file), 'utf8');
  const map = JSON.parse(readFileSync(inRoot(folder, `${file}.map`), 'utf8'));
  console.log(tableOf(file, code, weigh(code, partsOf(code, map, readRulebookTexts()))));
} else {
  process.exitCode = await run(tool('size-limit'), options);
}
