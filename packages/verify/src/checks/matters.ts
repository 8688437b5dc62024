import type { Condition } from '@retrust/engine';
import { conditionFormula } from '../encode/condition.js';
import { encode } from '../encode/model.js';
import { FALSE, type Lit } from '../logic/graph.js';
import type { Ground } from '../promises/obligation.js';
import type { CheckGoal } from './check.js';

/** Without this rule somebody would get another result. */
export function ruleGoals({ graph, rulebook, person, model, open }: Ground): readonly CheckGoal[] {
  return rulebook.rules.map(({ id }) => {
    const without = encode(graph, rulebook, { raws: person, open, held: new Map([[id, FALSE]]) });
    return {
      check: 'no-shadowed-rule',
      subject: id,
      goal: graph.differ(model.outputs, without.outputs),
      wanted: 'some',
      fault: 'nobody would get another result without it',
      people: [person],
      always: model.always,
    };
  });
}

/** Without this withholding somebody would be shown something else, in the rulebook of some publisher. `on` is open. */
export function withholdingGoals({ graph, rulebook, person, model, open }: Ground): readonly CheckGoal[] {
  return rulebook.withholdings.map(({ id }) => {
    const without = encode(graph, rulebook, { raws: person, open, held: new Map([[id, FALSE]]) });
    return {
      check: 'every-withholding-matters',
      subject: id,
      goal: graph.differ(model.outputs, without.outputs),
      wanted: 'some',
      fault: 'it withholds nothing that the others do not',
      people: [person],
      always: model.always,
      open: open ? [open] : [],
    };
  });
}

/** Two people who differ in this answer alone get different results. */
export function questionGoals(on: Ground): readonly CheckGoal[] {
  const { graph, rulebook, person, model, differing } = on;
  return rulebook.questions.map(({ id }) => {
    const second = differing([id]);
    return {
      check: 'every-question-matters',
      subject: id,
      goal: graph.differ(model.outputs, second.model.outputs),
      wanted: 'some',
      fault: 'no answer to it changes any result',
      people: [person, second.person],
      always: [...model.always, ...second.model.always],
    };
  });
}

/** A condition with one part left out, and which. */
interface Shortened {
  readonly condition: Condition;
  readonly left: string;
}

/** Every way to leave one part of an `all` or `any` out. */
export function shortened(condition: Condition, path = ''): readonly Shortened[] {
  if ('not' in condition) return shortened(condition.not, `${path}.not`).map((s) => ({ ...s, condition: { not: s.condition } }));
  if ('fact' in condition) return [];
  const isAll = 'all' in condition;
  const parts = isAll ? condition.all : condition.any;
  const key = isAll ? 'all' : 'any';
  const wrap = (rest: readonly Condition[]): Condition => (isAll ? { all: rest } : { any: rest });
  return parts.flatMap((part, i) => {
    const rest = parts.filter((_, k) => k !== i);
    const [only] = rest;
    const here = `${path}.${key}[${String(i)}]`;
    const dropped = only === undefined ? [] : [{ condition: rest.length === 1 ? only : wrap(rest), left: here.slice(1) }];
    return [...dropped, ...shortened(part, here).map((s) => ({ ...s, condition: wrap(parts.map((p, k) => (k === i ? s.condition : p))) }))];
  });
}

/** No part of a condition is needless: leaving it out changes for somebody whether the condition holds. Advice only. */
export function partGoals({ graph, rulebook, person, model }: Ground): readonly CheckGoal[] {
  const { rules, steps, referrals, notices, faqs, withholdings, questions } = rulebook;
  const conditions = [
    ...[...rules, ...steps, ...referrals, ...notices, ...faqs, ...withholdings].flatMap(({ id, when }) =>
      when && when !== 'always' ? [{ id, when }] : [],
    ),
    ...questions.flatMap(({ id, askedWhen }) => (askedWhen ? [{ id, when: askedWhen }] : [])),
  ];
  return conditions.flatMap(({ id, when }) => {
    const whole: Lit = conditionFormula(graph, when, model.facts);
    return shortened(when).map(({ condition, left }) => ({
      check: 'no-needless-part' as const,
      subject: `${id} › ${left}`,
      goal: graph.differ([whole], [conditionFormula(graph, condition, model.facts)]),
      wanted: 'some' as const,
      fault: 'leaving it out makes no difference to anybody',
      advice: true,
      people: [person],
      always: model.always,
    }));
  });
}
