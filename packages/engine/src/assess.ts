import { AnswersError } from './errors.js';
import { run } from './evaluate.js';
import { explanationOf } from './explain.js';
import type { Answers } from './model/answers.js';
import type { Assessment, AssessOptions, Explanation } from './model/assessment.js';
import type { Rulebook } from './model/rulebook.js';
import { isOneOf, ROLES, type Role } from './model/terms.js';
import { parseAnswers } from './parse-answers.js';
import { nearestLocale } from './phrase.js';
import { select } from './plan.js';
import { present } from './present.js';
import { settle } from './stage.js';

/**
 * The main path: answers in, result out. Pure, synchronous and deterministic: no clock, no network, no storage, no randomness.
 * Throws an AnswersError with every problem when the answers do not fit the questionnaire, a TypeError for options of the wrong type.
 */
export function assess(rulebook: Rulebook, input: unknown, options: AssessOptions = {}): Assessment {
  checkOptions(options);
  const answers = checkedAnswers(rulebook, input); //            unknown → typed answers
  const evaluation = run(rulebook, answers); //                  rules in layers → verdict
  const state = settle(evaluation.verdict); //                   state machine: side states first, then the earliest open stage
  const role = roleOf(answers);
  const chosen = select(rulebook, evaluation, state, role); //   steps and referrals for this reader, less what is withheld
  const explanation = explanationOf(rulebook, evaluation, state, chosen);
  return present(rulebook, {
    evaluation,
    state,
    role,
    chosen,
    explanation,
    locale: nearestLocale(rulebook, options.locale),
    country: options.country,
  });
}

function checkOptions({ locale, country }: AssessOptions): void {
  for (const [name, value] of Object.entries({ locale, country }))
    if (value !== undefined && typeof value !== 'string')
      throw new TypeError(`\`${name}\` must be a text such as \`${name === 'locale' ? 'en' : 'GB'}\``);
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

/** The reader's role, `null` while it was not given. */
export function roleOf(answers: Answers): Role | null {
  const role = Object.hasOwn(answers, 'role') ? answers.role : null;
  return isOneOf(ROLES, role) ? role : null;
}
