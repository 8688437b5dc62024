/**
 * The engine without what checks a rulebook: for servers, workers and the edge, where a start counts. It is built into one file that needs no
 * other package. Give `loadPrepared` what `prepare` packed at build time.
 */
export { assess, explain } from './assess.js';
export { assessMany, type Assessed, type AssessManyOptions } from './assess-many.js';
export { AnswersError } from './errors.js';
export { evaluate, why, type Raised } from './evaluate.js';
export { helpFor, type HelpOptions } from './help.js';
export { startInterview, type Interview, type InterviewEvent } from './interview.js';
export type * from './model/assessment.js';
export type { Rulebook } from './model/rulebook.js';
export { parseAnswers, type ParsedAnswers } from './parse-answers.js';
export { phrase, questionText, type QuestionText } from './phrase.js';
export { loadPrepared, type PreparedRulebook } from './prepare.js';
export type { Problem, ProblemCode } from './problems.js';
