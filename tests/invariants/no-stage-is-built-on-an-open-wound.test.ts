import { it } from 'vitest';
import type { Answers } from '@retrust/engine';
import { noStageIsBuiltOnAnOpenWound } from './promises/withholding.js';
import { whoSaid } from './support/answer-sets.js';
import { expectKept } from './support/promise.js';

const OPEN_WOUNDS: readonly Answers[] = [
  { 'own-substance': 'untreated' },
  { 'partner-substance': 'drink-or-drugs-untreated' },
  { 'partner-substance': 'other-untreated' },
  { role: 'hurt', 'partner-takes-responsibility': 'blames-me-or-others' },
  { role: 'broke', 'own-responsibility': 'others' },
];

it('16. Untreated addiction, or no responsibility, holds the stage at stabilisation and brings fitting help', () => {
  expectKept(noStageIsBuiltOnAnOpenWound, whoSaid(...OPEN_WOUNDS), 250);
});
