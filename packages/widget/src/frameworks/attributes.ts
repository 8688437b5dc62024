import type { RetrustAssessment } from '../elements/assessment/assessment.js';
import type { RetrustAssessmentEventMap } from '../events.js';

/** The properties of the element that a page may set. */
export type RetrustAssessmentProperties = Partial<
  Pick<RetrustAssessment, 'country' | 'exitUrl' | 'helplines' | 'keep' | 'locale' | 'readerRole' | 'rulebook' | 'theme' | 'words'>
>;

/** The attributes of the element, by the names that they have in HTML. */
export interface RetrustAssessmentAttributes extends Omit<RetrustAssessmentProperties, 'exitUrl' | 'readerRole'> {
  'reader-role'?: RetrustAssessmentProperties['readerRole'];
  'exit-url'?: RetrustAssessmentProperties['exitUrl'];
}

/** Listeners in the spelling of React and Svelte: `onretrust-ready`. */
export type RetrustAssessmentListeners = {
  [Name in keyof RetrustAssessmentEventMap as `on${Name}`]?: (
    event: RetrustAssessmentEventMap[Name] & { readonly currentTarget: RetrustAssessment },
  ) => void;
};

/** All that a template may write on the tag, beside what every HTML element takes. */
export type RetrustAssessmentProps = RetrustAssessmentProperties & RetrustAssessmentAttributes & RetrustAssessmentListeners;
