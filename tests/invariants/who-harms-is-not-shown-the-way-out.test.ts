import { it } from 'vitest';
import type { Answers } from '@retrust/engine';
import { whoHarmsIsNotShownTheWayOut } from './promises/withholding.js';
import { HARM_ANSWERS, whoSaidAll } from './support/answer-sets.js';
import { expectKept } from './support/promise.js';

const LEAVING: readonly Answers[] = [{ circumstances: ['leaving'] }, { wish: 'part' }, { afraid: 'often', circumstances: ['leaving'] }];

it('13. A reader who uses harm sees no shelter, no plan for leaving and no sign of one', () => {
  expectKept(whoHarmsIsNotShownTheWayOut, whoSaidAll(HARM_ANSWERS, [{}, ...LEAVING]), 250);
});
