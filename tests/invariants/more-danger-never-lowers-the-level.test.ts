import { describe, expect, it } from 'vitest';
import { moreDangerNeverLowersTheLevel } from './promises/priority.js';
import { anybody } from './support/answer-sets.js';
import { world } from './support/built-in.js';
import { eachSingleAnswer } from './support/exhaustive.js';
import { expectKept, faultIn } from './support/promise.js';

describe('4. Saying more of danger never lowers the level', () => {
  it('for every single answer in a calm repair, and every single change from there', () => {
    expect(eachSingleAnswer.flatMap((person) => faultIn(moreDangerNeverLowersTheLevel, world, person) ?? [])).toEqual([]);
  });

  it('for anybody', () => {
    expectKept(moreDangerNeverLowersTheLevel, anybody, 200);
  });
});
