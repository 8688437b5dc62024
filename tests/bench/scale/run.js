// What a million readers a day cost: `npm run bench:scale`, with `--write` into docs/scale.md. Needs what `npm run build` makes.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { machine } from '../support/report.js';
import { scaleText } from './text.js';
import { assessment, edge, page } from './figures.js';

const { values: flags } = parseArgs({ options: { write: { type: 'boolean', default: false } } });
const text = scaleText({ page: await page(), edge: edge(), assessment: await assessment(), machine: machine() });
console.log(text);
if (flags.write) writeFileSync(new URL('../../../docs/scale.md', import.meta.url), text);
