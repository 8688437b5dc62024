import fc from 'fast-check';
import { expect, it } from 'vitest';
import { forgivingIsFree } from './promises/withholding.js';
import { whoSaid } from './support/answer-sets.js';
import { world } from './support/built-in.js';
import { stepsWith } from './support/output.js';
import { expectKept, resultOf } from './support/promise.js';

const people = whoSaid(
  {},
  { 'own-stance': 'still-working-on-it', 'closeness-wish': 'not-yet' },
  { 'own-stance': 'feel-pressed' },
  { role: 'broke' },
);

it('18. Steps on forgiving come by the own wish of the hurt side alone, without danger and without deception', () => {
  expectKept(forgivingIsFree, people, 400);
  const shown = fc.sample(people, { seed: 1, numRuns: 400 }).filter((person) => stepsWith(resultOf(world, person), ['forgive']) !== null);
  expect(shown.length).toBeGreaterThan(5);
});
