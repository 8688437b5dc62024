import type { Answers } from './model/answers.js';
import type { Assessment, GivenAnswer } from './model/assessment.js';
import type { Rulebook, Step } from './model/rulebook.js';
import { traceConditions, type ConditionOutcome } from './trace-conditions.js';

/** In one line for authors: the rules that put this person where they are, and the answers behind them. */
export function whyState({ explanation: { state } }: Assessment): string {
  const rules = state.rules.length > 0 ? `because of ${state.rules.join(', ')}` : 'because every exit before it is met';
  return [`\`${state.state}\` ${rules}`, answered(state.answers)].filter(Boolean).join('; ');
}

/** In one line for authors: why a step, referral, notice, frequent question or rule is there, or why it is not. */
export function whyItem(rulebook: Rulebook, result: Assessment, answers: Answers, id: string): string {
  const { withheld, steps, flags } = result.explanation;
  const taken = withheld.find((one) => one.id === id);
  if (taken) return `\`${id}\` is withheld by ${taken.by}: ${taken.why}`;
  const shown = [...steps, ...flags].find((one) => one.id === id);
  if (shown) return [`\`${id}\` is there: ${shown.why}`, answered(shown.answers)].filter(Boolean).join('; ');
  const placed: Step | undefined = rulebook.steps.find((step) => step.id === id);
  const reasons = [
    ...(placed && !placed.in.includes(result.state) ? [`it is for ${placed.in.join(', ')}, and this is \`${result.state}\``] : []),
    ...(placed && result.role && !placed.for.includes(result.role) ? [`it is for ${placed.for.join(', ')}`] : []),
    ...unmet(traceConditions(rulebook, answers).get(id)),
  ];
  return `\`${id}\`: ${reasons.length > 0 ? reasons.join('; ') : 'its condition holds'}`;
}

/** The leaves that keep a condition from holding. */
function unmet(outcome: ConditionOutcome | undefined): readonly string[] {
  if (!outcome || outcome.result) return [];
  const { condition, parts } = outcome;
  if ('fact' in condition) return [`not: ${condition.fact} ${condition.operator} ${[condition.value].flat().join(', ')}`];
  return 'not' in condition ? ['what it rules out is so'] : parts.flatMap(unmet);
}

const answered = (given: readonly GivenAnswer[]): string =>
  given.map(({ question, value }) => `${question}: ${[value].flat().join(', ')}`).join(', ');
