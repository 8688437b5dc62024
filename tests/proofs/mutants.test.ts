import type { Answers } from '@retrust/engine';
import { isInSample, mutantsOf, mutantsReport, ownSolver, runMutants, samplePerson, seeded, type MutantResult } from '@retrust/verify';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { promises, rulebook } from './rulebook.js';

/** Every mutant with what found it is listed here, in `mutants.json`. */
const REPORTS = join(import.meta.dirname, '../../reports');
// A fixed third; `npx retrust verify --mutants` tries all, and docs/mutants.md says what came of it.
const mutants = mutantsOf(rulebook).filter(isInSample);

describe(`${String(mutants.length)} small faults in the rules`, () => {
  let results: readonly MutantResult[] = [];
  afterAll(() => {
    mkdirSync(REPORTS, { recursive: true });
    writeFileSync(join(REPORTS, 'mutants.json'), JSON.stringify(results, null, 1));
    console.log(mutantsReport(results));
  });

  it('are found, or proved to change no level, state, referral, nor anything that the locked core shows', async () => {
    expect(mutants.length).toBeGreaterThanOrEqual(300);
    const random = seeded(9);
    const examples: readonly Answers[] = Array.from({ length: 200 }, () => samplePerson(rulebook, random));
    results = await runMutants(rulebook, promises, mutants, { solver: ownSolver(), examples });
    const survivors = results
      .filter(({ outcome }) => outcome === 'survived')
      .map(({ mutant, by }) => `${mutant.id}: ${mutant.change} ${by}`);
    expect(survivors).toEqual([]);
  }, 300_000);
});
