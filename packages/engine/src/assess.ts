import { AnswersError } from './errors.js';
import { runOn, type Run } from './evaluate.js';
import { explanationOf } from './explain.js';
import { valueOf, type Facts } from './facts.js';
import type { Answers } from './model/answers.js';
import type { Assessment, AssessOptions, Explanation } from './model/assessment.js';
import type { Rulebook } from './model/rulebook.js';
import { isOneOf, ROLES, type Role } from './model/terms.js';
import { parseAnswers } from './parse-answers.js';
import { nearestLocale } from './phrase.js';
import { select } from './plan.js';
import { present } from './present.js';
import { programOf } from './program.js';
import { factsOf, readAnswers } from './read-answers.js';
import { settle } from './stage.js';

/**
 * The main path: answers in, result out. Pure, synchronous and deterministic: no clock, no network, no storage, no randomness.
 * Throws an AnswersError with every problem when the answers do not fit the questionnaire, a TypeError for options of the wrong type.
 */
export function assess(rulebook: Rulebook, input: unknown, options: AssessOptions = {}): Assessment {
  checkOptions(options);
  const facts = factsIn(rulebook, input); //                     unknown → facts, or every problem
  const evaluation = runOn(programOf(rulebook), facts); //       rules in layers → verdict
  const state = settle(evaluation.verdict); //                   state machine: side states first, then the earliest open stage
  const role = roleOf(evaluation);
  const chosen = select(rulebook, evaluation, state, role); //   steps and referrals for this reader, less what is withheld
  const explanation = explanationOf(rulebook, evaluation, state, chosen);
  return present(rulebook, {
    evaluation,
    state,
    role,
    chosen,
    explanation,
    locale: nearestLocale(rulebook, options.locale ?? 'en'),
    country: options.country,
  });
}

function checkOptions({ locale, country }: AssessOptions): void {
  checkOption('locale', locale, 'en');
  checkOption('country', country, 'GB');
}
function checkOption(name: string, value: unknown, example: string): void {
  if (value !== undefined && typeof value !== 'string') throw new TypeError(`\`${name}\` must be a text such as \`${example}\``);
}

/** The explanation alone: for every flag, the state and each step the rule, the answers and the sources; and what was withheld. */
export function explain(rulebook: Rulebook, input: unknown): Explanation {
  return assess(rulebook, input).explanation;
}

/** Answers of unknown origin, checked; throws an AnswersError. */
export function checkedAnswers(rulebook: Rulebook, input: unknown): Answers {
  const parsed = parseAnswers(rulebook, input);
  if (parsed.ok) return parsed.answers;
  throw new AnswersError('the answers were refused', parsed.problems);
}

function factsIn(rulebook: Rulebook, input: unknown): Facts {
  const program = programOf(rulebook);
  return readAnswers(program, input) ?? factsOf(program, checkedAnswers(rulebook, input));
}

/** The reader's role, `null` while it was not given. */
function roleOf({ program, facts }: Run): Role | null {
  const fact = program.layout.facts.get('role');
  const role = fact ? valueOf(fact, facts) : null;
  return isOneOf(ROLES, role) ? role : null;
}
