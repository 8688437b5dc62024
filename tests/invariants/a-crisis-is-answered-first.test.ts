import { it } from 'vitest';
import { aCrisisIsAnsweredFirst } from './promises/priority.js';
import { CRISIS_ANSWERS, whoSaid } from './support/answer-sets.js';
import { expectKept } from './support/promise.js';

it('3. Own thoughts of suicide bring a crisis line before everything but the emergency number', () => {
  expectKept(aCrisisIsAnsweredFirst, whoSaid(...CRISIS_ANSWERS), 200);
});
