import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstOf, listOf, setOf, sizeOf, union, type QuestionSet } from './question-set.js';

const numbers = fc.uniqueArray(fc.nat(100));
const setOfAll = (list: readonly number[]): QuestionSet => list.map(setOf).reduce(union, []);
const inOrder = (list: readonly number[]): readonly number[] => [...list].sort((a, b) => a - b);

describe('a set of questions', () => {
  it('holds what was put into it, in the order of the questionnaire', () => {
    fc.assert(
      fc.property(numbers, (list) => {
        const set = setOfAll(list);
        expect(listOf(set, (number) => number)).toEqual(inOrder(list));
        expect([sizeOf(set), firstOf(set)]).toEqual([list.length, inOrder(list)[0] ?? null]);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('is joined with another, and both stay as they were', () => {
    fc.assert(
      fc.property(numbers, numbers, (some, more) => {
        const [one, other] = [setOfAll(some), setOfAll(more)];
        expect(listOf(union(one, other), (number) => number)).toEqual(inOrder([...new Set([...some, ...more])]));
        expect([one, other].map((set) => listOf(set, (number) => number))).toEqual([inOrder(some), inOrder(more)]);
      }),
      { seed: 2, numRuns: 500 },
    );
  });
});
