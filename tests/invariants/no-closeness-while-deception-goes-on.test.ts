import { it } from 'vitest';
import type { Answers } from '@retrust/engine';
import { noClosenessWhileDeceptionGoesOn } from './promises/withholding.js';
import { whoSaid } from './support/answer-sets.js';
import { expectKept } from './support/promise.js';

const DECEPTIONS: readonly Answers[] = [
  { role: 'hurt', 'partner-hiding': 'still-going-on' },
  { role: 'broke', 'own-hiding': 'still-going-on' },
  { role: 'hurt', 'promises-kept': 'broken-and-hidden' },
  { role: 'broke', 'own-promises': 'broken-and-hidden' },
  { role: 'both', 'partner-hiding': 'still-going-on' },
];

it('15. While deception goes on there is neither forgiving nor closeness, and no stage after transparency', () => {
  expectKept(noClosenessWhileDeceptionGoesOn, whoSaid(...DECEPTIONS), 300);
});
