import { it } from 'vitest';
import { everyReferralFitsTheState } from './promises/form.js';
import { HARM_ANSWERS, RED_ANSWERS, URGENT_ANSWERS, whoSaid } from './support/answer-sets.js';
import { expectKept } from './support/promise.js';

it('25. Where there is danger, harm or youth, no referral leads to work for two', () => {
  expectKept(everyReferralFitsTheState, whoSaid(...RED_ANSWERS, ...URGENT_ANSWERS, ...HARM_ANSWERS, { age: 'under-18' }), 250);
});
