import { replay } from '@retrust/verify';
import { expect, it } from 'vitest';
import { rulebook } from './rulebook.js';

// Two files with half of the people each, so that two cores share them.
it('the formulas and the engine decide alike for 50,000 people', () => {
  expect(replay(rulebook, 50_000, { seed: 1 })).toEqual([]);
});
