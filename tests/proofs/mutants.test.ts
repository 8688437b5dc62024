import type { Answers } from '@retrust/engine';
import { mutantsOf, MutationRun, ownSolver, samplePerson, seeded, type MutantResult } from '@retrust/verify';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { promises, rulebook } from './rulebook.js';

/** Every third mutant; all of them with `RETRUST_MUTANTS=all`. */
const EVERY = process.env.RETRUST_MUTANTS === 'all' ? 1 : 3;
/** Every mutant with what found it is listed here, in `mutants.json`. */
const REPORTS = join(import.meta.dirname, '../../reports');
/** A run holds the formulas of all its mutants: a new one now and then keeps it small. */
const PER_RUN = 60;
const mutants = mutantsOf(rulebook).filter((_, i) => i % EVERY === 0);

describe(`${String(mutants.length)} small faults in the rules`, () => {
  const results: MutantResult[] = [];
  afterAll(() => {
    const count = (outcome: MutantResult['outcome']): number => results.filter((one) => one.outcome === outcome).length;
    const killed = count('promise') + count('soundness');
    const share = ((100 * killed) / (results.length - count('equivalent'))).toFixed(1);
    mkdirSync(REPORTS, { recursive: true });
    writeFileSync(join(REPORTS, 'mutants.json'), JSON.stringify(results, null, 1));
    console.log(
      `mutants: ${String(results.length)}; ${String(killed)} found (${String(count('promise'))} by a promise, ${String(count('soundness'))} by a check), ` +
        `${String(count('equivalent'))} proved to change nobody's result, ${String(count('content'))} change only which open steps and notices are offered, ` +
        `${String(count('survived'))} survived: ${share} % of those that change anything are found`,
    );
  });

  it('are found, or proved to change no level, state, referral or locked step', async () => {
    expect(mutants.length).toBeGreaterThanOrEqual(300);
    const random = seeded(9);
    const examples: readonly Answers[] = Array.from({ length: 200 }, () => samplePerson(rulebook, random));
    for (let from = 0; from < mutants.length; from += PER_RUN) {
      const run = new MutationRun(rulebook, promises, ownSolver(), examples);
      for (const mutant of mutants.slice(from, from + PER_RUN)) results.push(await run.try(mutant));
    }
    const survivors = results
      .filter(({ outcome }) => outcome === 'survived')
      .map(({ mutant, by }) => `${mutant.id}: ${mutant.change} ${by}`);
    expect(survivors).toEqual([]);
  }, 300_000);
});
