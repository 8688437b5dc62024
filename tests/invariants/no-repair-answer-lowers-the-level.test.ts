import { describe, expect, it } from 'vitest';
import { noRepairAnswerLowersTheLevel } from './promises/priority.js';
import { anybody } from './support/answer-sets.js';
import { world } from './support/built-in.js';
import { eachSingleAnswer } from './support/exhaustive.js';
import { expectKept, faultIn } from './support/promise.js';

describe('5. No answer on remorse, honesty, willingness, time or closeness lowers the level', () => {
  it('for every single answer in a calm repair, and every single change from there', () => {
    expect(eachSingleAnswer.flatMap((person) => faultIn(noRepairAnswerLowersTheLevel, world, person) ?? [])).toEqual([]);
  });

  it('for anybody', () => {
    expectKept(noRepairAnswerLowersTheLevel, anybody, 80);
  });
});
