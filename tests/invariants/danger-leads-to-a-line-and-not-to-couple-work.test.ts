import { it } from 'vitest';
import { dangerLeadsToALineAndNotToCoupleWork } from './promises/withholding.js';
import { RED_ANSWERS, URGENT_ANSWERS, whoSaid } from './support/answer-sets.js';
import { expectKept } from './support/promise.js';

it('9. A sign of danger leads to a line against domestic abuse, and never to couple work', () => {
  expectKept(dangerLeadsToALineAndNotToCoupleWork, whoSaid(...RED_ANSWERS, ...URGENT_ANSWERS), 250);
});
