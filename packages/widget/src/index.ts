export { RetrustAssessment } from './elements/assessment/assessment.js';
export { DEFAULT_EXIT_URL, type Environment } from './environment.js';
export { defineElements } from './register.js';
export { en } from './words/en.js';
export type { Words } from './words/words.js';
