import { it } from 'vitest';
import { nobodyInDangerIsPressed } from './promises/withholding.js';
import { RED_ANSWERS, URGENT_ANSWERS, whoSaid } from './support/answer-sets.js';
import { expectKept } from './support/promise.js';

it('10. Nobody in danger is pressed, nor asked to confront, test, warn or inform the partner', () => {
  expectKept(nobodyInDangerIsPressed, whoSaid(...RED_ANSWERS, ...URGENT_ANSWERS), 250);
});
