import { it } from 'vitest';
import { everyResultKnowsItsLimits } from './promises/form.js';
import { anybody } from './support/answer-sets.js';
import { expectKept } from './support/promise.js';

it('20. Every result names its limits and a helpline, and gives no all-clear, score, percentage or diagnosis', () => {
  expectKept(everyResultKnowsItsLimits, anybody, 250);
});
