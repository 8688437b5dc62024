// Our own rows.
import { assess, evaluate, why } from '@retrust/engine';

/** @typedef {import('@retrust/engine').Answers} Answers */
/** @typedef {import('@retrust/engine').Rulebook} Rulebook */

export const FIRED = 'retrust: fired (`evaluate`)';
export const WHY = 'retrust: fired + why (`why`)';
export const WHOLE = 'retrust: whole result with explanation (`assess`)';
export const REFERENCE = 'retrust: the reference evaluator';

/** Each takes one person's raw answers. @type {Readonly<Record<string, (rulebook: Rulebook, answers: Answers) => unknown>>} */
export const ours = {
  [FIRED]: (rulebook, answers) => evaluate(rulebook, answers),
  [WHY]: (rulebook, answers) => why(rulebook, answers),
  [WHOLE]: (rulebook, answers) => assess(rulebook, answers, { country: 'GB' }),
};
