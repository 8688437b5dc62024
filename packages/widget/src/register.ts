import type { Rulebook } from '@retrust/engine';
import { RetrustAssessment } from './elements/assessment/assessment.js';
import { RetrustCountry } from './elements/country/country.js';
import { RetrustExit } from './elements/exit/exit.js';
import { RetrustHelp } from './elements/help/help.js';
import { RetrustHelpline } from './elements/helpline/helpline.js';
import { RetrustIntro } from './elements/intro/intro.js';
import { RetrustKeep } from './elements/keep/keep.js';
import { RetrustPath } from './elements/path/path.js';
import { RetrustPause } from './elements/pause/pause.js';
import { RetrustQuestion } from './elements/question/question.js';
import { RetrustReasons } from './elements/reasons/reasons.js';
import { RetrustReferral } from './elements/referral/referral.js';
import { RetrustResult } from './elements/result/result.js';
import { RetrustReview } from './elements/review/review.js';
import { RetrustStep } from './elements/step/step.js';
import { RetrustTips } from './elements/tips/tips.js';

/** In the order in which they may be defined: what others contain first, the outermost last, so that it is never shown half made. */
const ELEMENTS = {
  'retrust-country': RetrustCountry,
  'retrust-exit': RetrustExit,
  'retrust-helpline': RetrustHelpline,
  'retrust-help': RetrustHelp,
  'retrust-intro': RetrustIntro,
  'retrust-keep': RetrustKeep,
  'retrust-path': RetrustPath,
  'retrust-pause': RetrustPause,
  'retrust-question': RetrustQuestion,
  'retrust-reasons': RetrustReasons,
  'retrust-referral': RetrustReferral,
  'retrust-step': RetrustStep,
  'retrust-result': RetrustResult,
  'retrust-review': RetrustReview,
  'retrust-tips': RetrustTips,
  'retrust-assessment': RetrustAssessment,
} as const;

/**
 * Defines the elements. `builtIn` makes the rulebook of those that are handed none; it is called when the first one needs it.
 * An element that the page has defined before (a second copy of the script) is left as it is.
 */
export function defineElements(builtIn: (() => Rulebook) | null = null): void {
  RetrustAssessment.builtIn ??= builtIn;
  for (const [name, element] of Object.entries(ELEMENTS)) if (!customElements.get(name)) customElements.define(name, element);
}

declare global {
  interface HTMLElementTagNameMap {
    'retrust-assessment': RetrustAssessment;
    'retrust-country': RetrustCountry;
    'retrust-exit': RetrustExit;
    'retrust-help': RetrustHelp;
    'retrust-helpline': RetrustHelpline;
    'retrust-intro': RetrustIntro;
    'retrust-keep': RetrustKeep;
    'retrust-path': RetrustPath;
    'retrust-pause': RetrustPause;
    'retrust-question': RetrustQuestion;
    'retrust-reasons': RetrustReasons;
    'retrust-referral': RetrustReferral;
    'retrust-result': RetrustResult;
    'retrust-review': RetrustReview;
    'retrust-step': RetrustStep;
    'retrust-tips': RetrustTips;
  }
}
