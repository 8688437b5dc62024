import { it } from 'vitest';
import { orderMakesNoDifference } from './promises/form.js';
import { anybody } from './support/answer-sets.js';
import { expectKept } from './support/promise.js';

it('23. The same answers give the same result, in whatever order they came', () => {
  expectKept(orderMakesNoDifference, anybody, 150);
});
