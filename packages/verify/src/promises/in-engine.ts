import {
  askedQuestions,
  LEVELS,
  isSafetyState,
  operators,
  type Answers,
  type Assessment,
  type Condition,
  type FactValue,
  type Rulebook,
} from '@retrust/engine';
import type { EngineUnderProof } from '../replay.js';
import type { KeptThing, SafetyPromise, TwoPeoplePromise } from './promise.js';

/** What conditions of promises may read, taken from a real result of the engine. Nothing of the model is used here. */
export type EngineFacts = ReadonlyMap<string, FactValue>;

export function engineFacts(
  { assess, evaluate }: EngineUnderProof,
  rulebook: Rulebook,
  answers: Answers,
  result: Assessment = assess(rulebook, answers),
): EngineFacts {
  const verdict = evaluate(rulebook, answers);
  const asked = askedQuestions(rulebook, answers).map(({ id }) => id);
  const flags = new Set(result.flags);
  const steps = [result.plan.today, ...result.plan.week, ...result.plan.later];
  const { referrals } = result;
  const core = new Set(rulebook.core);
  const faqs = rulebook.faqs.filter(({ id }) => result.faqs.some((faq) => faq.id === id));
  const open = [...steps, ...referrals, ...faqs].map(({ id }) => id).filter((id) => !core.has(id));
  const classes = (items: readonly { readonly classes: readonly string[] }[]): readonly string[] => [
    ...new Set(items.flatMap((item) => item.classes)),
  ];
  const kinds = (ids: readonly string[]): readonly string[] => [
    ...new Set(rulebook.referrals.filter(({ id }) => ids.includes(id)).flatMap((referral) => referral.kinds)),
  ];
  const referred = referrals.map(({ id }) => id);
  return new Map<string, FactValue>([
    ...rulebook.questions.map((q): [string, FactValue] => [
      q.id,
      questionValue(q.kind === 'multiple', asked.includes(q.id), answers[q.id]),
    ]),
    ...rulebook.rules.map(({ id }): [string, FactValue] => [id, flags.has(id)]),
    ...Object.entries(verdict.tallies),
    ['level', result.level],
    ['state', result.state],
    ['called', verdict.sideStates],
    ['discreet', result.discreet],
    ['asked', asked],
    ['shown.steps', steps.map(({ id }) => id)],
    ['shown.referrals', referred],
    ['shown.faqs', faqs.map(({ id }) => id)],
    ['shown.notices', result.notices.map(({ id }) => id)],
    ['shown.withheld', result.explanation.withheld.map(({ id }) => id)],
    ['shown.open', open],
    ['shown.any-open', open.length > 0 || result.notices.some(({ id }) => !core.has(id))],
    ['shown.classes', classes([...steps, ...referrals, ...faqs])],
    ['shown.step-classes', classes(steps)],
    ['shown.referral-classes', classes(referrals)],
    ['shown.faq-classes', classes(faqs)],
    ['shown.kinds', kinds(referred)],
    ['shown.core-kinds', kinds(referred.filter((id) => core.has(id)))],
    ['shown.today', result.plan.today.id],
    ['shown.first-referral', referrals[0]?.id ?? 'none'],
    ['shown.second-referral', referrals[1]?.id ?? 'none'],
  ]);
}

function questionValue(isMultiple: boolean, isAsked: boolean, answer: Answers[string] | undefined): FactValue {
  const value = isAsked ? (answer ?? 'unanswered') : 'hidden';
  return isMultiple && typeof value === 'string' ? [value] : value;
}

/** A condition on facts of the engine, by the engine's own operators. */
export function holdsOf(condition: Condition, facts: EngineFacts): boolean {
  if ('all' in condition) return condition.all.every((part) => holdsOf(part, facts));
  if ('any' in condition) return condition.any.some((part) => holdsOf(part, facts));
  if ('not' in condition) return !holdsOf(condition.not, facts);
  const fact = facts.get(condition.fact);
  if (fact === undefined) throw new Error(`unknown fact \`${condition.fact}\``);
  return operators[condition.operator](fact, condition.value);
}

/** Whether a promise is broken by what the engine really says to these people (one, or two for a promise on two). */
export function isBrokenInEngine(promise: SafetyPromise, part: string | null, people: readonly EngineFacts[]): boolean {
  const [one, other] = people;
  if (!one) return false;
  switch (promise.kind) {
    case 'possible':
      return false;
    case 'always': {
      if (promise.given && !holdsOf(promise.given, one)) return false;
      const cases = promise.cases?.filter(({ name }) => part === null || name === part) ?? null;
      return (cases === null || cases.some(({ given }) => holdsOf(given, one))) && !holdsOf(promise.then, one);
    }
    case 'two-people':
      return (
        other !== undefined &&
        (!promise.given || holdsOf(promise.given, one)) &&
        !promise.keeps.every((thing) => isKept(thing, promise, one, other))
      );
  }
}

function isKept(thing: KeptThing, { classes = [] }: TwoPeoplePromise, one: EngineFacts, other: EngineFacts): boolean {
  const rank = (facts: EngineFacts): number => LEVELS.findIndex((level) => level === facts.get('level'));
  const has = (facts: EngineFacts, name: string, member: string): boolean => operators.contains(facts.get(name) ?? [], member);
  switch (thing) {
    case 'level':
      return rank(one) === rank(other);
    case 'no-lower-level':
      return rank(other) >= rank(one);
    case 'safety-state':
      return one.get('state') === other.get('state') || (!isSafetyState(one.get('state')) && !isSafetyState(other.get('state')));
    case 'referral-kinds': {
      const kinds = one.get('shown.core-kinds');
      return !Array.isArray(kinds) || kinds.every((kind) => has(other, 'shown.core-kinds', String(kind)));
    }
    case 'no-new-classes':
      return classes.every((word) => has(one, 'shown.classes', word) || !has(other, 'shown.classes', word));
  }
}
