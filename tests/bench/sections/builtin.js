// The built-in rulebook: ours against json-rules-engine and against what people would use instead.
import { evaluate, parseRulebook, why } from '@retrust/engine';
import { createReference } from '@retrust/engine/json-rules-engine';
import builtIn from '@retrust/rules';
import { bases, peers } from '../peers/index.js';
import { outcomeOf } from '../support/book.js';
import { equalOnes } from '../support/equal.js';
import { ours, REFERENCE, WHY } from '../support/ours.js';
import { people } from '../support/people.js';
import { against, inTurns, quantile } from '../support/turns.js';

/** @typedef {{ readonly name: string, readonly of: 'ours' | 'peer' | 'base' } & import('../support/turns.js').Figure} Row */

/** @param {{ readonly quick: boolean }} options */
export async function builtin({ quick }) {
  const rulebook = parseRulebook(builtIn);
  const compared = people(rulebook, 314);
  const timed = compared.slice(0, 50);
  const { candidates, refused } = await equalOnes(rulebook, [...bases, ...peers], { timed, compared });
  const reference = createReference(rulebook);
  const verdicts = await Promise.all(compared.slice(0, 100).map((answers) => reference.run(answers)));
  const differ = verdicts.filter(({ verdict }, i) => outcomeOf(verdict) !== outcomeOf(evaluate(rulebook, compared[i] ?? {}))).length;
  if (differ > 0) refused.push({ name: REFERENCE, reason: `${differ} results differ` });

  const unlike = compared.filter(
    (answers) =>
      why(rulebook, answers)
        .map(({ flag }) => flag)
        .join() !== evaluate(rulebook, answers).flags.join(),
  );
  if (unlike.length > 0) refused.push({ name: WHY, reason: `${unlike.length} results differ` });

  const all = [
    ...candidates,
    ...Object.entries(ours).map(([name, run]) => ({
      name,
      units: timed.length,
      run: () => {
        for (const answers of timed) run(rulebook, answers);
      },
    })),
    {
      name: REFERENCE,
      units: timed.length,
      run: async () => {
        for (const answers of timed) await reference.run(answers);
      },
    },
  ];
  const samples = await inTurns(all, { rounds: quick ? 5 : 31, fill: quick ? 20 : 40 });
  const base = fastest(
    bases.map(({ name }) => name).filter((name) => samples.has(name)),
    samples,
  );
  const figures = against(samples, base);
  const nameOfBases = new Set(bases.map(({ name }) => name));
  const rows = [...figures].map(([name, figure]) => ({
    name,
    of: /** @type {Row['of']} */ (nameOfBases.has(name) ? 'base' : name.startsWith('retrust:') ? 'ours' : 'peer'),
    ...figure,
  }));
  const best = fastest(
    rows.filter(({ of }) => of === 'peer').map(({ name }) => name),
    samples,
  );
  return {
    people: timed.length,
    compared: compared.length,
    questions: rulebook.questions.length,
    rules: rulebook.rules.length,
    base,
    /** The fastest peer, and how many times as fast as it each is, round by round. */
    best: { name: best, ratios: Object.fromEntries([...against(samples, best)].map(([name, { ratio }]) => [name, ratio])) },
    rows: rows.sort((a, b) => a.ratio - b.ratio),
    refused,
  };
}

/** @param {readonly string[]} names @param {ReadonlyMap<string, readonly number[]>} samples */
export function fastest(names, samples) {
  const medians = names.map((name) => ({ name, median: quantile(samples.get(name) ?? [], 0.5) })).sort((a, b) => a.median - b.median);
  const [first] = medians;
  if (!first) throw new Error('json-rules-engine gave other results than ours: there is nothing to measure against');
  return first.name;
}
