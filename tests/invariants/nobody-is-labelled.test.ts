import { it } from 'vitest';
import { nobodyIsLabelled } from './promises/form.js';
import { anybody } from './support/answer-sets.js';
import { expectKept } from './support/promise.js';

it('21. No text labels a person', () => {
  expectKept(nobodyIsLabelled, anybody, 250);
});
