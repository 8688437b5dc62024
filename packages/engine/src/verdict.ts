/**
 * The rules alone: which are met, the level, and why. For services that decide nothing but this, where a start counts: one small file without the
 * state machine, the steps and the words. What a reader sees comes from `assess` alone.
 */
export { evaluate, why, type Raised } from './evaluate.js';
export type { Answers } from './model/answers.js';
export type { Verdict } from './model/assessment.js';
export type { Rulebook } from './model/rulebook.js';
export { parseAnswers, type ParsedAnswers } from './parse-answers.js';
export { loadPrepared, type PreparedRulebook } from './prepare.js';
