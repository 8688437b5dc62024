import { it } from 'vitest';
import { urgentComesFirst } from './promises/priority.js';
import { URGENT_ANSWERS, whoSaid } from './support/answer-sets.js';
import { expectKept } from './support/promise.js';

it('1. An urgent sign puts the emergency number first, then a line against domestic abuse', () => {
  expectKept(urgentComesFirst, whoSaid(...URGENT_ANSWERS), 200);
});
