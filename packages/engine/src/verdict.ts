import { runOn, whyOf, type Raised, type Run } from './evaluate.js';
import type { Answers } from './model/answers.js';
import type { Verdict } from './model/assessment.js';
import { parseAnswersTo, type ParsedAnswers } from './parse-answers.js';
import { factsOf } from './read-answers.js';
import { loadedOf, type Ruleset } from './ruleset.js';

/**
 * The rules alone: which are met, the level, and why. For services that decide nothing but this, where a start counts: one small file without the
 * state machine, the steps and the words, for what `compileRuleset` compiled at build time. What a reader sees comes from `assess` alone.
 */
export { loadRuleset, type CompiledRuleset, type Ruleset } from './ruleset.js';
export type { ParsedAnswers, Raised, Answers, Verdict };

/** As `evaluate` for a rulebook: flags, level, side states and exits. */
export const evaluate = (ruleset: Ruleset, answers: Answers): Verdict => runRuleset(ruleset, answers).verdict;

/** As `why` for a rulebook: for every flag the leaves that raised it. */
export const why = (ruleset: Ruleset, answers: Answers): readonly Raised[] => whyOf(runRuleset(ruleset, answers));

/** As `parseAnswers` for a rulebook: answers of unknown origin, checked. */
export const parseAnswers = (ruleset: Ruleset, input: unknown): ParsedAnswers => parseAnswersTo(loadedOf(ruleset).questionsById, input);

function runRuleset(ruleset: Ruleset, answers: Answers): Run {
  const { program } = loadedOf(ruleset);
  return runOn(program, factsOf(program, answers));
}
