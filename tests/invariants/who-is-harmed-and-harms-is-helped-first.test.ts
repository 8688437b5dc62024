import { it } from 'vitest';
import { whoIsHarmedAndHarmsIsHelpedFirst } from './promises/withholding.js';
import { HARM_ANSWERS, RED_ANSWERS, URGENT_ANSWERS, whoSaidAll } from './support/answer-sets.js';
import { expectKept } from './support/promise.js';

it('14. A reader in danger who also uses harm is helped first, and 7 to 13 hold all the same', () => {
  expectKept(whoIsHarmedAndHarmsIsHelpedFirst, whoSaidAll(HARM_ANSWERS, [...RED_ANSWERS, ...URGENT_ANSWERS]), 200);
});
