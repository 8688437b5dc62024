export { RetrustAssessment } from './elements/assessment/assessment.js';
export { DEFAULT_EXIT_URL, type Environment } from './environment.js';
export type { RetrustAssessmentEventMap } from './events.js';
export type {
  RetrustAssessmentAttributes,
  RetrustAssessmentListeners,
  RetrustAssessmentProperties,
  RetrustAssessmentProps,
} from './frameworks/attributes.js';
export { registerLocale, type WidgetLocale } from './locales.js';
export { defineElements } from './define-elements.js';
export type { OwnHelplines, OwnRulebook, Refusal } from './own/own-content.js';
export type { Opening, Parts, Rest } from './parts.js';
export { en } from './words/en.js';
export type { Translation, Words } from './words/words.js';
