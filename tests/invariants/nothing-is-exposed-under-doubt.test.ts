import { it } from 'vitest';
import type { Answers } from '@retrust/engine';
import { nothingIsExposedUnderDoubt } from './promises/withholding.js';
import { RED_ANSWERS, whoSaid } from './support/answer-sets.js';
import { expectKept } from './support/promise.js';

const DOUBTS: readonly Answers[] = [
  { afraid: 'skipped' },
  { physical: 'not-sure' },
  { threats: 'skipped' },
  { treatment: ['put-down'] },
  { treatment: ['jealous'] },
  { privacy: 'not-sure' },
];

it('8. Danger, or an open question about it, takes out the sharing of phones, places and accounts', () => {
  expectKept(nothingIsExposedUnderDoubt, whoSaid(...RED_ANSWERS, ...DOUBTS), 250);
});
