import { it } from 'vitest';
import { doubtAllowsLittle } from './promises/beyond.js';
import { whoSaid } from './support/answer-sets.js';
import { expectKept } from './support/promise.js';

it('An open question about danger leaves little that is done together', () => {
  expectKept(
    doubtAllowsLittle,
    whoSaid({ afraid: 'skipped' }, { physical: 'not-sure' }, { treatment: ['jealous'] }, { 'say-no': 'not-sure' }),
    250,
  );
});
