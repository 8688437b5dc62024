import { checkIn, startInterview, type Rulebook } from '@retrust/engine';
import { ownContent, tellRefusal } from './own/own-content.js';
import type { Rest } from './parts.js';
import { defineLater } from './register-later.js';

/** All that is not needed before the first answer: the questionnaire, the results and their elements, around this rulebook. */
export function restWith(rulebook: Rulebook | null): Rest {
  defineLater();
  return { checkIn, startInterview, ownContent, tellRefusal, rulebook };
}
