export { RetrustAssessment } from './elements/assessment/assessment.js';
export { DEFAULT_EXIT_URL, type Environment } from './environment.js';
export { registerLocale, type WidgetLocale } from './locales.js';
export { defineElements } from './register.js';
export { en } from './words/en.js';
export type { Translation, Words } from './words/words.js';
