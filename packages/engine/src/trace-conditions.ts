import type { Compiled } from './compile.js';
import { holds } from './jumps.js';
import { run, withState } from './evaluate.js';
import type { Facts } from './facts.js';
import type { Answers } from './model/answers.js';
import type { Condition } from './model/condition.js';
import type { Rulebook } from './model/rulebook.js';
import { choiceConditions } from './program.js';
import { settle } from './stage.js';

/** How one node of a condition came out, with its parts. */
export interface ConditionOutcome {
  readonly condition: Condition;
  readonly result: boolean;
  readonly parts: readonly ConditionOutcome[];
}

/**
 * The outcome of every node of every condition, met or not, by the id of the rule, step, referral, notice or withholding that bears it.
 * For authors and tests; `explain` is what readers see.
 */
export function traceConditions(rulebook: Rulebook, answers: Answers): ReadonlyMap<string, ConditionOutcome> {
  const evaluation = run(rulebook, answers);
  withState(evaluation, settle(evaluation.verdict));
  const rules = Object.values(evaluation.program.layers).flatMap((layer) => layer.map(({ id, when }) => [id, when] as const));
  return new Map([...rules, ...choiceConditions(rulebook)].map(([id, when]) => [id, outcome(when, evaluation.facts)]));
}

const outcome = (compiled: Compiled, facts: Facts): ConditionOutcome => ({
  condition: compiled.condition,
  result: holds(compiled, facts),
  parts: compiled.inside().parts.map((part) => outcome(part, facts)),
});
