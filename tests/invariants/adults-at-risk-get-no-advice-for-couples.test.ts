import { it } from 'vitest';
import { adultsAtRiskGetNoAdviceForCouples } from './promises/beyond.js';
import { whoSaid } from './support/answer-sets.js';
import { expectKept } from './support/promise.js';

it('Adults who depend on someone get help of their own, and no advice for couples', () => {
  expectKept(
    adultsAtRiskGetNoAdviceForCouples,
    whoSaid({ circumstances: ['need-care'] }, { circumstances: ['papers-or-medicine-or-money-depend'] }),
    200,
  );
});
