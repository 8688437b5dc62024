import { describe, expect, it } from 'vitest';
import { redDominatesEverything } from './promises/priority.js';
import { RED_ANSWERS, URGENT_ANSWERS, whoSaid } from './support/answer-sets.js';
import { world } from './support/built-in.js';
import { eachSingleAnswer } from './support/exhaustive.js';
import { expectKept, faultIn } from './support/promise.js';

describe('2. A sign of danger leads to help first, and no other answer outvotes it', () => {
  it('for every single answer in a calm repair, and every single change from there', () => {
    expect(eachSingleAnswer.flatMap((person) => faultIn(redDominatesEverything, world, person) ?? [])).toEqual([]);
  });

  it('for anybody', () => {
    expectKept(redDominatesEverything, whoSaid(...RED_ANSWERS, ...URGENT_ANSWERS), 100);
  });
});
