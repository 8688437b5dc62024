import { it } from 'vitest';
import { dangerIsAnsweredWithFewSteps } from './promises/beyond.js';
import { RED_ANSWERS, URGENT_ANSWERS, whoSaid } from './support/answer-sets.js';
import { expectKept } from './support/promise.js';

it('A person in danger gets help above all steps, and one small step for today', () => {
  expectKept(dangerIsAnsweredWithFewSteps, whoSaid(...RED_ANSWERS, ...URGENT_ANSWERS), 150);
});
