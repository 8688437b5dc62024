// Types alone: `import type {} from '@retrust/widget/react'` once, and JSX knows the tag. For React 19, which sets properties and hears events.
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { RetrustAssessment } from '../elements/assessment/assessment.js';
import type { RetrustAssessmentProps } from './attributes.js';

/** What JSX takes on the tag. */
export type ReactRetrustAssessment = DetailedHTMLProps<HTMLAttributes<RetrustAssessment>, RetrustAssessment> & RetrustAssessmentProps;

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- the name under which React looks for tags
  namespace JSX {
    interface IntrinsicElements {
      'retrust-assessment': ReactRetrustAssessment;
    }
  }
}
