import { replay } from '@retrust/verify';
import { expect, it } from 'vitest';
import { rulebook } from './rulebook.js';

it('the formulas and the engine decide alike for another 50,000 people', () => {
  expect(replay(rulebook, 50_000, { seed: 2 })).toEqual([]);
});
