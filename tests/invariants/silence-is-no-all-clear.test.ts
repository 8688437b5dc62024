import { describe, expect, it } from 'vitest';
import { silenceIsNoAllClear } from './promises/priority.js';
import { anybody } from './support/answer-sets.js';
import { world } from './support/built-in.js';
import { eachSingleAnswer } from './support/exhaustive.js';
import { expectKept, faultIn } from './support/promise.js';

describe('6. Silence never undoes what another answer tells, and is never an all-clear', () => {
  it('for every single answer in a calm repair, and every single change from there', () => {
    expect(eachSingleAnswer.flatMap((person) => faultIn(silenceIsNoAllClear, world, person) ?? [])).toEqual([]);
  });

  it('for anybody', () => {
    expectKept(silenceIsNoAllClear, anybody, 200);
  });
});
