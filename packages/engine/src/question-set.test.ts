import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextIn, setOf, sizeOf, union, type QuestionSet } from './question-set.js';

const numbers = fc.uniqueArray(fc.nat(100));
const setOfAll = (list: readonly number[]): QuestionSet => list.map(setOf).reduce(union, []);
const inOrder = (list: readonly number[]): readonly number[] => [...list].sort((a, b) => a - b);
function listOf(set: QuestionSet): readonly number[] {
  const list: number[] = [];
  for (let question = nextIn(set, 0); question >= 0; question = nextIn(set, question + 1)) list.push(question);
  return list;
}

describe('a set of questions', () => {
  it('holds what was put into it, in the order of the questionnaire', () => {
    fc.assert(
      fc.property(numbers, (list) => {
        const set = setOfAll(list);
        expect(listOf(set)).toEqual(inOrder(list));
        expect(sizeOf(set)).toBe(list.length);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('is joined with another, and both stay as they were', () => {
    fc.assert(
      fc.property(numbers, numbers, (some, more) => {
        const [one, other] = [setOfAll(some), setOfAll(more)];
        expect(listOf(union(one, other))).toEqual(inOrder([...new Set([...some, ...more])]));
        expect([one, other].map(listOf)).toEqual([inOrder(some), inOrder(more)]);
      }),
      { seed: 2, numRuns: 500 },
    );
  });
});
