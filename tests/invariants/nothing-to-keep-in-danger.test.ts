import { it } from 'vitest';
import { nothingToKeepInDanger } from './promises/withholding.js';
import { HARM_ANSWERS, RED_ANSWERS, URGENT_ANSWERS, whoSaid } from './support/answer-sets.js';
import { expectKept } from './support/promise.js';

it('In danger there is nothing to keep, and no snapshot is left behind', () => {
  expectKept(nothingToKeepInDanger, whoSaid(...RED_ANSWERS, ...URGENT_ANSWERS, ...HARM_ANSWERS), 200);
});
