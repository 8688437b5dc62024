// Times one set of answers in json-rules-engine and in the engine's own evaluator, turn by turn in one run, after checking that both agree.
// Quote the ratios: absolute times depend on the machine. `--check` fails when a ratio falls below its floor.
import { assess, evaluate, parseRulebook } from '@retrust/engine';
import { createReference } from '@retrust/engine/json-rules-engine';
import builtin from '@retrust/rules';
import { readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual, parseArgs } from 'node:util';

const ROUNDS = 15;
/** Half of what a quiet machine shows, so that noise does not fail a build. */
const FLOORS = { 'verdict (evaluate)': 40, 'whole result (assess)': 5 };

const { values: flags } = parseArgs({ options: { check: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } } });
const folder = new URL('../../examples/answers/', import.meta.url);
const people = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')).answers);

const rulebook = parseRulebook(builtin);
const reference = createReference(rulebook);
for (const answers of people)
  if (!isDeepStrictEqual((await reference.run(answers)).verdict, evaluate(rulebook, answers)))
    throw new Error('the two evaluators do not agree: no figure counts');

const candidates = {
  'json-rules-engine (reference)': async () => {
    for (const answers of people) await reference.run(answers);
  },
  'verdict (evaluate)': () => people.forEach((answers) => evaluate(rulebook, answers)),
  'whole result (assess)': () => people.forEach((answers) => assess(rulebook, answers, { country: 'GB' })),
};

/** Microseconds for one set of answers, over as many repeats as fill about 40 ms. */
async function time(run) {
  let repeats = 0;
  const start = performance.now();
  do {
    await run();
    repeats++;
  } while (performance.now() - start < 40);
  return ((performance.now() - start) * 1000) / repeats / people.length;
}

const samples = Object.fromEntries(Object.keys(candidates).map((name) => [name, []]));
for (const run of Object.values(candidates)) await time(run); // warm-up
for (let round = 0; round < ROUNDS; round++) for (const [name, run] of Object.entries(candidates)) samples[name].push(await time(run));

const quantile = (list, q) => [...list].sort((a, b) => a - b)[Math.round(q * (list.length - 1))];
const base = samples['json-rules-engine (reference)'];
const rows = Object.entries(samples).map(([name, list]) => {
  const ratios = list.map((value, i) => base[i] / value);
  return { name, microseconds: quantile(list, 0.5), ratio: quantile(ratios, 0.5), low: quantile(ratios, 0.1), high: quantile(ratios, 0.9) };
});

if (flags.json)
  console.log(JSON.stringify({ people: people.length, rules: rulebook.rules.length, questions: rulebook.questions.length, rows }, null, 2));
else {
  console.log(
    `${people.length} people, ${rulebook.questions.length} questions, ${rulebook.rules.length} rules; medians of ${ROUNDS} rounds, turn by turn\n`,
  );
  for (const { name, microseconds, ratio, low, high } of rows)
    console.log(
      `${name.padEnd(32)}${microseconds.toFixed(1).padStart(10)} µs ${ratio.toFixed(1).padStart(8)} × (${low.toFixed(1)}-${high.toFixed(1)})`,
    );
}
const slow = rows.filter(({ name, ratio }) => ratio < (FLOORS[name] ?? 0));
if (flags.check && slow.length > 0) {
  console.error(`\nbelow the floor: ${slow.map(({ name, ratio }) => `${name} ${ratio.toFixed(1)} < ${FLOORS[name]}`).join(', ')}`);
  process.exitCode = 1;
}
