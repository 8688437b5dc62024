import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { common, joined, union } from './lists.js';

const ascending = fc.uniqueArray(fc.nat(30)).map((numbers) => numbers.sort((a, b) => a - b));
const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'));

describe('lists', () => {
  it('union gives every number of both, once, in order', () => {
    fc.assert(
      fc.property(ascending, ascending, (some, more) => {
        expect(union(some, more)).toEqual([...new Set([...some, ...more])].sort((a, b) => a - b));
      }),
      { seed: 1, numRuns: 500 },
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

  it('joined gives one list after the other, and leaves both as they were', () => {
    const [one, other] = [Object.freeze([{ a: 1 }]), Object.freeze([{ a: 2 }, { a: 3 }])];
    expect(joined(one, other)).toEqual([{ a: 1 }, { a: 2 }, { a: 3 }]);
  });
});
