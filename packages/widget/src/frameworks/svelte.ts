// Types alone: `import type {} from '@retrust/widget/svelte'` once, and templates know the tag.
import type { HTMLAttributes } from 'svelte/elements';
import type { RetrustAssessment } from '../elements/assessment/assessment.js';
import type { RetrustAssessmentProps } from './attributes.js';

/** What a template takes on the tag. */
export type SvelteRetrustAssessment = HTMLAttributes<RetrustAssessment> & RetrustAssessmentProps;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'retrust-assessment': SvelteRetrustAssessment;
  }
}
