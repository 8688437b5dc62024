import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { common } from './lists.js';

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
});
