import { it } from 'vitest';
import { helpIsOfThisCountry } from './promises/form.js';
import { anybody } from './support/answer-sets.js';
import { expectKept } from './support/promise.js';

it('24. Help is of the chosen country, or worldwide; each entry has a source and a date', () => {
  expectKept(helpIsOfThisCountry, anybody, 250);
});
