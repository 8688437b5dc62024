import { it } from 'vitest';
import { everyStepSaysWhy } from './promises/form.js';
import { RED_ANSWERS, whoSaid } from './support/answer-sets.js';
import { expectKept } from './support/promise.js';

it('31. Every step says why; in danger no answer is repeated on the page', () => {
  expectKept(everyStepSaysWhy, whoSaid({}, ...RED_ANSWERS), 150);
});
