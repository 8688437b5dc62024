import { it } from 'vitest';
import { theYoungAreLedToTheirOwnLine } from './promises/withholding.js';
import { whoSaid } from './support/answer-sets.js';
import { expectKept } from './support/promise.js';

it('17. Readers under 18 get a youth line, and no advice for couples', () => {
  expectKept(theYoungAreLedToTheirOwnLine, whoSaid({ age: 'under-18' }), 250);
});
