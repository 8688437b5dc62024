import { it } from 'vitest';
import { dangerIsNoStageOfRepair } from './promises/withholding.js';
import { RED_ANSWERS, URGENT_ANSWERS, whoSaid } from './support/answer-sets.js';
import { expectKept } from './support/promise.js';

it('11. Danger is no stage of repair, and nothing there speaks of progress', () => {
  expectKept(dangerIsNoStageOfRepair, whoSaid(...RED_ANSWERS, ...URGENT_ANSWERS), 200);
});
