import { it } from 'vitest';
import { theTitleSaysNothing } from './promises/form.js';
import { anybody } from './support/answer-sets.js';
import { expectKept } from './support/promise.js';

it('The title is the same in every state', () => {
  expectKept(theTitleSaysNothing, anybody, 150);
});
