import { define } from './register.js';
import { RetrustKeep } from './elements/keep/keep.js';
import { RetrustPath } from './elements/path/path.js';
import { RetrustPause } from './elements/pause/pause.js';
import { RetrustReasons } from './elements/reasons/reasons.js';
import { RetrustReferral } from './elements/referral/referral.js';
import { RetrustResult } from './elements/result/result.js';
import { RetrustReturn } from './elements/return/return.js';
import { RetrustReview } from './elements/review/review.js';
import { RetrustStep } from './elements/step/step.js';
import { RetrustTips } from './elements/tips/tips.js';

/** Defines the elements of the pages that come after the first question. */
export function defineLater(): void {
  define({
    'retrust-keep': RetrustKeep,
    'retrust-path': RetrustPath,
    'retrust-pause': RetrustPause,
    'retrust-reasons': RetrustReasons,
    'retrust-referral': RetrustReferral,
    'retrust-step': RetrustStep,
    'retrust-result': RetrustResult,
    'retrust-return': RetrustReturn,
    'retrust-review': RetrustReview,
    'retrust-tips': RetrustTips,
  });
}

declare global {
  interface HTMLElementTagNameMap {
    'retrust-keep': RetrustKeep;
    'retrust-path': RetrustPath;
    'retrust-pause': RetrustPause;
    'retrust-reasons': RetrustReasons;
    'retrust-referral': RetrustReferral;
    'retrust-result': RetrustResult;
    'retrust-return': RetrustReturn;
    'retrust-review': RetrustReview;
    'retrust-step': RetrustStep;
    'retrust-tips': RetrustTips;
  }
}
