import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sharingIsFreeAndEnds } from './promises/withholding.js';
import { whoSaid } from './support/answer-sets.js';
import { world } from './support/built-in.js';
import { stepsWith } from './support/output.js';
import { expectKept, resultOf } from './support/promise.js';

const people = whoSaid(
  {},
  { 'questions-answered': 'partly' },
  { 'they-have-answers': 'partly' },
  { 'say-no': 'skipped' },
  { checking: 'more' },
);

it('19. Sharing is offered only where a "no" is free; it is agreed, for a time, to be stopped, and leaves out what belongs to others', () => {
  expectKept(sharingIsFreeAndEnds, people, 400);
  const shown = fc.sample(people, { seed: 1, numRuns: 400 }).filter((person) => stepsWith(resultOf(world, person), ['expose']) !== null);
  expect(shown.length).toBeGreaterThan(5);
});
