// Ours against what people would use instead, in one run: `npm run bench`. Parts can be named: builtin growth memory cold throughput.
// `--quick` for CI, `--json`, `--write` (docs/benchmarks.md), `--check` (fails below the floor of a goal).
import { parseArgs } from 'node:util';
import { builtin } from './sections/builtin.js';
import { coldStart } from './sections/cold-start.js';
import { growth } from './sections/growth.js';
import { memory } from './sections/memory.js';
import { throughput } from './sections/throughput.js';
import { failBelowFloor, goalsOf } from './support/goals.js';
import { asMarkdown, asText, machine, tables, writePart } from './support/report.js';

const PARTS = { builtin, growth, memory, cold: coldStart, throughput };

const flag = /** @type {const} */ ({ type: 'boolean', default: false });
const { values: flags, positionals } = parseArgs({
  options: { quick: flag, json: flag, write: flag, check: flag },
  allowPositionals: true,
});
const unknown = positionals.filter((name) => !Object.hasOwn(PARTS, name));
if (unknown.length > 0) {
  console.error(`unknown part ${unknown.join(', ')}: name ${Object.keys(PARTS).join(', ')}, or none for all of them`);
  process.exit(2);
}

/** @type {import('./support/report.js').Results} */
const results = {};
for (const [name, measure] of Object.entries(PARTS)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const begun = performance.now();
  Object.assign(results, { [name]: await measure({ quick: flags.quick }) });
  console.error(`bench: ${name} took ${((performance.now() - begun) / 1000).toFixed(0)} s`);
}

const goals = goalsOf(results);
console.log(flags.json ? JSON.stringify({ machine: machine(), goals, ...results }, null, 2) : asText(tables(results)));
if (flags.write) writePart('engine', asMarkdown(tables(results)));
if (flags.check) failBelowFloor(goals);
