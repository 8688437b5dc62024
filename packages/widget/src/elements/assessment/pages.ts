import { html, type TemplateResult } from 'lit';
import type { InterviewController } from '../../controllers/interview.js';
import { PARTS } from '../../element.js';
import type { Shared } from '../../shared.js';
import { put } from '../../words/words.js';
import type { Kept } from '../keep/kept.js';

/** A page and what tells it apart from the one before: a new key is a new element, so that nothing marked on one page reaches the next. */
export interface ShownPage {
  readonly key: string;
  readonly template: TemplateResult;
}

/** The page that stands where the interview is. Throws when the rulebook can't be read: the caller then shows the helplines. */
export function pageOf(interview: InterviewController, shared: Shared, keep: readonly Kept[]): ShownPage {
  const { page, interview: now, assessment } = interview;
  switch (page) {
    case 'intro':
      if (shared.questions === null) throw new TypeError('no rulebook that can be read');
      return {
        key: page,
        template: html`<retrust-intro .shared=${shared} .count=${shared.questions} ?returns=${keep.includes('progress')} ?loaded=${interview.hasReturned} exportparts=${PARTS}></retrust-intro>`,
      };
    case 'wait':
      return { key: page, template: html`<retrust-wait .shared=${shared} exportparts=${PARTS}></retrust-wait>` };
    case 'pause':
      return { key: page, template: html`<retrust-pause .shared=${shared} exportparts=${PARTS}></retrust-pause>` };
    case 'tips':
      return { key: page, template: html`<retrust-tips .shared=${shared} exportparts=${PARTS}></retrust-tips>` };
    case 'review':
      return {
        key: page,
        template: html`<retrust-review .shared=${shared} .answers=${interview.answers} .changed=${interview.changing} exportparts=${PARTS}></retrust-review>`,
      };
    case 'result':
      return {
        key: page,
        template: html`<retrust-result .shared=${shared} .assessment=${assessment} .moved=${interview.moved} .keep=${keep} exportparts=${PARTS}></retrust-result>`,
      };
    case 'question':
      return {
        key: `question ${now?.question?.id ?? ''}`,
        template: html`
          <retrust-question
            .shared=${shared}
            .question=${now?.question ?? null}
            .given=${now?.given ?? null}
            ?canGoBack=${interview.canGoBack}
            ?canStop=${(now?.progress.answered ?? 0) > 0}
            ?refused=${now?.problem !== null}
            exportparts=${PARTS}
          ></retrust-question>
        `,
      };
  }
}

/** What stands in for a page when something failed. */
export const faultPage = (shared: Shared): ShownPage => ({
  key: `fault ${shared.rulebook ? 'with' : 'without'} a rulebook`,
  template: html`<retrust-help fault .shared=${shared} exportparts=${PARTS}></retrust-help>`,
});

/** The quiet words at the top: how far along, and otherwise what this is. */
export function progressOf(interview: InterviewController, shared: Shared): string {
  const now = interview.interview;
  if (interview.page !== 'question' || !now) return shared.words['name'];
  return put(shared, 'question.progress', { n: interview.position, of: now.progress.of });
}
