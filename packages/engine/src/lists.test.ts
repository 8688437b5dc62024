import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { common, haveCommon } from './lists.js';

const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'));

describe('lists', () => {
  it('common keeps what is in both, in the order of the first', () => {
    fc.assert(
      fc.property(words, words, (list, other) => {
        expect(common(Object.freeze(list), other)).toEqual(list.filter((word) => other.includes(word)));
      }),
      { seed: 2, numRuns: 200 },
    );
  });

  it('haveCommon says whether there is one', () => {
    fc.assert(
      fc.property(words, words, (list, other) => {
        expect(haveCommon(Object.freeze(list), other)).toBe(common(list, other).length > 0);
      }),
      { seed: 3, numRuns: 200 },
    );
  });
});
