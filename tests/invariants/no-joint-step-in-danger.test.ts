import { it } from 'vitest';
import { noJointStepInDanger } from './promises/withholding.js';
import { RED_ANSWERS, whoSaid } from './support/answer-sets.js';
import { expectKept } from './support/promise.js';

it('7. A sign of danger takes out every step that needs or invites the partner', () => {
  expectKept(noJointStepInDanger, whoSaid(...RED_ANSWERS), 250);
});
