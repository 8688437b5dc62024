import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beyondFalls } from './falls/beyond.js';
import { formFalls } from './falls/form.js';
import { priorityFalls } from './falls/priority.js';
import { withholdingFalls } from './falls/withholding.js';
import * as beyond from './promises/beyond.js';
import * as form from './promises/form.js';
import * as priority from './promises/priority.js';
import * as withholding from './promises/withholding.js';
import { world } from './support/built-in.js';
import { faultIn, type Promised } from './support/promise.js';

const falls = { ...priorityFalls, ...withholdingFalls, ...formFalls, ...beyondFalls };

describe('Each promise can fail', () => {
  it.each(Object.entries(falls))('when %s', (_, { promise, people, broken }) => {
    const fallen = broken();
    const victim = fc.sample(people, { seed: 5, numRuns: 400 }).find((person) => faultIn(promise, fallen, person) !== null);
    expect(victim).toBeDefined();
    if (victim) expect(faultIn(promise, world, victim)).toBeNull();
  });

  it('and none is left out', () => {
    const tried = new Set(Object.values(falls).map(({ promise }) => promise));
    const all = Object.entries({ ...priority, ...withholding, ...form, ...beyond }).filter(
      (entry): entry is [string, Promised] => typeof entry[1] === 'object' && 'fault' in entry[1],
    );
    expect(all.filter(([, promise]) => !tried.has(promise)).map(([name]) => name)).toEqual([]);
    const numbers = all.flatMap(([, { number }]) => number ?? []).sort((a, b) => a - b);
    expect(numbers).toEqual([...Array.from({ length: 25 }, (_, i) => i + 1), 31, 32]);
  });
});
