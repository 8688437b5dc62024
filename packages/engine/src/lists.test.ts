import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { common, meet } from './lists.js';

const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'));

describe('lists', () => {
  it('meet when any of one is in the other', () => {
    fc.assert(
      fc.property(words, words, (list, other) => {
        expect(meet(Object.freeze(list), other)).toBe(list.some((word) => other.includes(word)));
      }),
      { seed: 2, numRuns: 200 },
    );
  });

  it('common keeps what is in both, in the order of the first', () => {
    fc.assert(
      fc.property(words, words, (list, other) => {
        expect(common(Object.freeze(list), other)).toEqual(list.filter((word) => other.includes(word)));
      }),
      { seed: 2, numRuns: 200 },
    );
  });
});
