// Types alone: `import type {} from '@retrust/widget/vue'` once, and templates know the tag.
import type { EmitFn, HTMLAttributes } from 'vue';
import type { RetrustAssessment } from '../elements/assessment/assessment.js';
import type { RetrustAssessmentEventMap } from '../events.js';
import type { RetrustAssessmentAttributes, RetrustAssessmentProperties } from './attributes.js';

/** What a template takes on the tag, and what it hears from it. */
export type VueRetrustAssessment = new () => {
  readonly $props: HTMLAttributes & RetrustAssessmentProperties & RetrustAssessmentAttributes;
  readonly $emit: EmitFn<{ [Name in keyof RetrustAssessmentEventMap]: (event: RetrustAssessmentEventMap[Name]) => void }>;
  readonly $el: RetrustAssessment;
};

declare module 'vue' {
  interface GlobalComponents {
    'retrust-assessment': VueRetrustAssessment;
  }
}
