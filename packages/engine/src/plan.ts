import { holds, type Compiled } from './compile.js';
import { withState, type Run } from './evaluate.js';
import type { Facts } from './facts.js';
import { common } from './lists.js';
import type { Condition } from './model/condition.js';
import type { Faq, Notice, Referral, Rulebook, Step, Withholding } from './model/rulebook.js';
import { CONTENT_CLASSES, type ContentClass, type Role, type State } from './model/terms.js';
import { oncePer, oncePerRulebook } from './once.js';
import { operators } from './operators.js';
import { programOf } from './program.js';
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
  const withheldClasses = active.reduce((classes, withholding) => classes | withholding.classes, 0);
  const take = <O extends Offer<unknown>>(offers: readonly O[], leaveOut: (item: O['item'], by: Withholding) => void = ignore): O[] => {
    const taken: O[] = [];
    for (const offer of offers) {
      if (!applies(offer, facts)) continue;
      const { item, classes } = offer;
      const by = (classes & withheldClasses) === 0 ? undefined : active.find((withholding) => (withholding.classes & classes) !== 0);
      if (by) leaveOut(item, by.item);
      else taken.push(offer);
    }
    return taken;
  };

  const unmet = unmetExits(state, run.verdict.exits);
  const withheld: Withheld[] = [];
  const offered = take(steps(role), (item, by) => withheld.push({ item, what: 'step', by }));
  const isTowards = ({ towards }: StepOffer): boolean => common(towards, unmet).length > 0;
  const ordered = unmet.length === 0 ? offered : [...offered.filter(isTowards), ...offered.filter((step) => !isTowards(step))];
  const today = ordered.find((step) => step.minutes <= TODAY_MINUTES) ?? ordered[0];
  const rest = itemsOf(ordered.filter((step) => step !== today));
  return {
    today: today?.item ?? null,
    week: rest.slice(0, WEEK_STEPS),
    later: rest.slice(WEEK_STEPS),
    referrals: itemsOf(take(referrals, (item, by) => withheld.push({ item, what: 'referral', by }))),
    notices: itemsOf(take(notices)),
    faqs: itemsOf(take(faqs(role))),
    unmet,
    discreet: (withheldClasses & bitOf('names-danger')) !== 0,
    withheld,
  };
}

const itemsOf = <T>(offers: readonly Offer<T>[]): readonly T[] => offers.map(({ item }) => item);
const ignore = (): void => undefined;

/** Something that may be offered or withheld: its condition, and its classes as bits. */
interface Offer<T> {
  readonly item: T;
  readonly when: Compiled | null;
  readonly classes: number;
}
interface StepOffer extends Offer<Step> {
  readonly minutes: number;
  readonly towards: readonly string[];
}
const applies = ({ when }: Offer<unknown>, facts: Facts): boolean => when === null || holds(when, facts);

const CLASSES = [...CONTENT_CLASSES, 'open-content'] as const;
const bitOf = (name: (typeof CLASSES)[number]): number => 1 << CLASSES.indexOf(name);

/** What a rulebook has to offer in a state, with steps and frequent questions by role. What can't be for this state is left out. */
const offersOf = oncePerRulebook((rulebook) => {
  const { whens } = programOf(rulebook);
  const bits = (names: readonly (typeof CLASSES)[number][]): number => names.reduce((all, name) => all | bitOf(name), 0);
  const conditional = <T extends { readonly id: string }>(item: T, classes: number): Offer<T> => ({
    item,
    when: whens.get(item.id) ?? null,
    classes,
  });
  const offer = <T extends { readonly id: string }>(item: T, classes: readonly ContentClass[]): Offer<T> =>
    conditional(item, bits(isCore(rulebook, item.id) ? classes : [...classes, 'open-content']));
  const steps = rulebook.steps.map((step): StepOffer => ({
    ...offer(step, step.classes),
    minutes: step.minutes,
    towards: step.towards ?? [],
  }));
  const faqs = rulebook.faqs.map((faq) => offer(faq, faq.classes));
  const referrals = [...rulebook.referrals].sort((a, b) => a.rank - b.rank).map((referral) => offer(referral, referral.classes));
  // Notices have no class: they are withheld only where all open content is.
  const notices = rulebook.notices.map((notice) => offer(notice, []));
  // Here the classes are those that it takes out.
  const withholdings = rulebook.withholdings.map((withholding) => conditional(withholding, bits(withholding.withholds)));
  return oncePer((state: State) => {
    const here = <O extends Offer<unknown>>(offers: readonly O[]): readonly O[] =>
      offers.filter(({ when }) => when === null || outcomeIn(state, when.condition) !== false);
    const byRole = <O extends Offer<Step | Faq>>(offers: readonly O[]) =>
      oncePer((role: Role | null) => here(offers.filter(({ item }) => item.in.includes(state) && isFor(item, role))));
    return {
      steps: byRole(steps),
      faqs: byRole(faqs),
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
