import { it } from 'vitest';
import { whoHarmsIsLedToStop } from './promises/withholding.js';
import { HARM_ANSWERS, whoSaid } from './support/answer-sets.js';
import { expectKept } from './support/promise.js';

it('12. A reader who uses harm gets a line for that, and nothing that wins the partner back', () => {
  expectKept(whoHarmsIsLedToStop, whoSaid(...HARM_ANSWERS), 250);
});
