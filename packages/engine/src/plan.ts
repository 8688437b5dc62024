import type { Compiled } from './compile.js';
import { holds } from './jumps.js';
import { withState, type Run } from './evaluate.js';
import type { Facts } from './facts.js';
import { meet } from './lists.js';
import type { Condition } from './model/condition.js';
import type { Faq, Notice, Referral, Rulebook, Step, Withholding } from './model/rulebook.js';
import { CONTENT_CLASSES, type ContentClass, type Role, type State } from './model/terms.js';
import { oncePer, oncePerRulebook } from './once.js';
import { operators } from './operators.js';
import { choiceConditions } from './program.js';
import { unmetExits } from './stage.js';
import { isCore } from './translation.js';

/** What is offered, in order, and what was taken out and by which rule. */
export interface Selection {
  readonly today: Step | null;
  readonly week: readonly Step[];
  readonly later: readonly Step[];
  readonly referrals: readonly Referral[];
  /** Where open content is withheld, notices from outside the locked core are left out too. */
  readonly notices: readonly Notice[];
  readonly faqs: readonly Faq[];
  /** The exit criteria of this stage that are not met. */
  readonly unmet: readonly string[];
  /** True when somebody else may see the result: then nothing on it may speak of danger. */
  readonly discreet: boolean;
  readonly withheld: readonly Withheld[];
}
interface Withheld {
  readonly item: Step | Referral;
  readonly what: 'step' | 'referral';
  readonly by: Withholding;
}

/** A first step is small enough to do today. In minutes. */
export const TODAY_MINUTES = 15;
/** Never more in a week than a reader can carry. */
export const WEEK_STEPS = 5;

/** Chooses steps, referrals, frequent questions and notices for a reader in a state, then takes out whatever the locked core withholds. */
export function select(rulebook: Rulebook, run: Run, state: State, role: Role | null): Selection {
  withState(run, state);
  const { facts } = run;
  const { withholdings, steps, referrals, notices, faqs } = offersOf(rulebook)(state);
  const active = withholdings.filter((withholding) => applies(withholding, facts));
  let withheldClasses = 0;
  for (const { classes } of active) withheldClasses |= classes;
  const withheld: Withheld[] = [];
  const take = <T>(offers: readonly Offer<T>[], leaveOut: (item: T, by: Withholding) => void = ignore): readonly T[] => {
    const taken: T[] = [];
    for (const offer of offers) {
      if (!applies(offer, facts)) continue;
      const { item, classes } = offer;
      const by = (classes & withheldClasses) === 0 ? undefined : active.find((withholding) => (withholding.classes & classes) !== 0);
      if (by) leaveOut(item, by.item);
      else taken.push(item);
    }
    return taken;
  };

  const unmet = unmetExits(state, run.verdict.exits);
  const offered = take(steps(role), ({ step }, by) => withheld.push({ item: step, what: 'step', by }));
  const { today, week, later } = planOf(inOrder(offered, unmet));
  return {
    today,
    week,
    later,
    referrals: take(referrals, (item, by) => withheld.push({ item, what: 'referral', by })),
    notices: take(notices),
    faqs: take(faqs(role)),
    unmet,
    discreet: (withheldClasses & bitOf('names-danger')) !== 0,
    withheld,
  };
}

/** What works towards an unmet criterion comes first. */
function inOrder(steps: readonly PlannedStep[], unmet: readonly string[]): readonly PlannedStep[] {
  if (unmet.length === 0) return steps;
  const first: PlannedStep[] = [];
  const others: PlannedStep[] = [];
  for (const step of steps) (meet(step.towards, unmet) ? first : others).push(step);
  return first.concat(others);
}

/** One small step for today, a few for the week, the rest for later. */
function planOf(steps: readonly PlannedStep[]): Pick<Selection, 'today' | 'week' | 'later'> {
  const today = steps.find(({ minutes }) => minutes <= TODAY_MINUTES) ?? steps[0];
  const week: Step[] = [];
  const later: Step[] = [];
  for (const one of steps) if (one !== today) (week.length < WEEK_STEPS ? week : later).push(one.step);
  return { today: today?.step ?? null, week, later };
}

const ignore = (): void => undefined;

/** Something that may be offered or withheld: its condition, and its classes as bits. */
interface Offer<T> {
  readonly item: T;
  readonly when: Compiled | null;
  readonly classes: number;
}
/** A step, with what its place in a plan depends on: the steps themselves come in many shapes, and V8 is slow with those. */
interface PlannedStep {
  readonly id: string;
  readonly step: Step;
  readonly minutes: number;
  readonly towards: readonly string[];
}
const planned = (step: Step): PlannedStep => ({ id: step.id, step, minutes: step.minutes, towards: step.towards ?? [] });

const applies = ({ when }: Offer<unknown>, facts: Facts): boolean => when === null || holds(when, facts);

const CLASSES = [...CONTENT_CLASSES, 'open-content'] as const;
const bitOf = (name: (typeof CLASSES)[number]): number => 1 << CLASSES.indexOf(name);

/** What a rulebook has to offer in a state, with steps and frequent questions by role. What can't be for this state is left out. */
const offersOf = oncePerRulebook((rulebook) => {
  const whens = choiceConditions(rulebook);
  const bits = (names: readonly (typeof CLASSES)[number][]): number => names.reduce((all, name) => all | bitOf(name), 0);
  const conditional = <T extends { readonly id: string }>(item: T, classes: number): Offer<T> => ({
    item,
    when: whens.get(item.id) ?? null,
    classes,
  });
  const offer = <T extends { readonly id: string }>(item: T, classes: readonly ContentClass[]): Offer<T> =>
    conditional(item, bits(isCore(rulebook, item.id) ? classes : [...classes, 'open-content']));
  const steps = rulebook.steps.map((step) => offer(planned(step), step.classes));
  const faqs = rulebook.faqs.map((faq) => offer(faq, faq.classes));
  const referrals = [...rulebook.referrals].sort((a, b) => a.rank - b.rank).map((referral) => offer(referral, referral.classes));
  // Notices have no class: they are withheld only where all open content is.
  const notices = rulebook.notices.map((notice) => offer(notice, []));
  // Here the classes are those that it takes out.
  const withholdings = rulebook.withholdings.map((withholding) => conditional(withholding, bits(withholding.withholds)));
  return oncePer((state: State) => {
    const here = <T>(offers: readonly Offer<T>[]): readonly Offer<T>[] =>
      offers.filter(({ when }) => when === null || outcomeIn(state, when.condition) !== false);
    const byRole = <T>(offers: readonly Offer<T>[], of: (item: T) => Step | Faq) =>
      oncePer((role: Role | null) => here(offers.filter(({ item }) => of(item).in.includes(state) && isFor(of(item), role))));
    return {
      steps: byRole(steps, ({ step }) => step),
      faqs: byRole(faqs, (faq) => faq),
      referrals: here(referrals),
      notices: here(notices),
      withholdings: here(withholdings),
    };
  });
});

/** How a condition comes out in a state; `null` where that depends on other facts too. */
function outcomeIn(state: State, condition: Condition): boolean | null {
  if ('not' in condition) {
    const outcome = outcomeIn(state, condition.not);
    return outcome === null ? null : !outcome;
  }
  if ('fact' in condition) return condition.fact === 'state' ? operators[condition.operator](state, condition.value) : null;
  const isAll = 'all' in condition;
  const outcomes = (isAll ? condition.all : condition.any).map((part) => outcomeIn(state, part));
  if (outcomes.includes(!isAll)) return !isAll;
  return outcomes.includes(null) ? null : isAll;
}

/** A reader who gave no role gets the steps that are for everyone. */
const isFor = (item: Step | Faq, role: Role | null): boolean => (role ? item.for.includes(role) : item.for.length === 3);
