import { it } from 'vitest';
import { everybodyGetsAStep } from './promises/form.js';
import { anybody } from './support/answer-sets.js';
import { expectKept } from './support/promise.js';

it('22. Every set of answers has exactly one state and a small step for today', () => {
  expectKept(everybodyGetsAStep, anybody, 500);
});
