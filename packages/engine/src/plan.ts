import { holds, type Compiled } from './compile.js';
import { withState, type Run } from './evaluate.js';
import type { Facts } from './facts.js';
import { common } from './lists.js';
import type { Faq, Notice, Referral, Rulebook, Step, Withholding } from './model/rulebook.js';
import { CONTENT_CLASSES, type ContentClass, type Role, type State } from './model/terms.js';
import { oncePer, oncePerRulebook } from './once.js';
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
  readonly withheld: readonly { readonly item: Step | Referral; readonly what: 'step' | 'referral'; readonly by: Withholding }[];
}

/** A first step is small enough to do today. In minutes. */
export const TODAY_MINUTES = 15;
/** Never more in a week than a reader can carry. */
export const WEEK_STEPS = 5;

/** Chooses steps, referrals, frequent questions and notices for a reader in a state, then takes out whatever the locked core withholds. */
export function select(rulebook: Rulebook, run: Run, state: State, role: Role | null): Selection {
  withState(run, state);
  const { facts } = run;
  const unmet = unmetExits(state, run.verdict.exits);
  const { withholdings, steps, referrals, notices, faqs } = offersOf(rulebook);
  const active = withholdings.filter((withholding) => applies(withholding, facts));
  const withheldClasses = active.reduce((classes, withholding) => classes | withholding.classes, 0);
  const isOffered = ({ classes }: Offer<unknown>): boolean => (classes & withheldClasses) === 0;
  const that = <T>(offers: readonly Offer<T>[]): readonly Offer<T>[] => offers.filter((offer) => applies(offer, facts));

  const candidates = that(steps(state)(role));
  const referred = that(referrals);
  const withheldFrom = <What extends 'step' | 'referral'>(what: What, offers: readonly Offer<Step | Referral>[]) =>
    offers
      .filter((offer) => !isOffered(offer))
      .flatMap(({ item, classes }) => {
        const by = active.find((withholding) => (withholding.classes & classes) !== 0)?.item;
        return by ? [{ item, what, by }] : [];
      });

  const isTowards = (step: Step): boolean => step.towards !== undefined && common(step.towards, unmet).length > 0;
  const offered = candidates.filter(isOffered).map(({ item }) => item);
  const towards = offered.filter(isTowards);
  const ordered = [...towards, ...offered.filter((step) => !towards.includes(step))];
  const today = ordered.find((step) => step.minutes <= TODAY_MINUTES) ?? ordered[0] ?? null;
  const rest = ordered.filter((step) => step !== today);
  const items = <T>(offers: readonly Offer<T>[]): T[] => offers.filter(isOffered).map(({ item }) => item);
  return {
    today,
    week: rest.slice(0, WEEK_STEPS),
    later: rest.slice(WEEK_STEPS),
    referrals: items(referred).sort((a, b) => a.rank - b.rank),
    notices: items(that(notices)),
    faqs: items(that(faqs(state)(role))),
    unmet,
    discreet: (withheldClasses & bitOf('names-danger')) !== 0,
    withheld: [...withheldFrom('step', candidates), ...withheldFrom('referral', referred)],
  };
}

/** Something that may be offered or withheld: its condition, and its classes as bits. */
interface Offer<T> {
  readonly item: T;
  readonly when: Compiled | null;
  readonly classes: number;
}
const applies = ({ when }: Offer<unknown>, facts: Facts): boolean => when === null || holds(when, facts);

const CLASSES = [...CONTENT_CLASSES, 'open-content'] as const;
const bitOf = (name: (typeof CLASSES)[number]): number => 1 << CLASSES.indexOf(name);

/** What a rulebook has to offer, with steps and frequent questions by state and role. */
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
  const byPlace = <T extends Step | Faq>(items: readonly T[]) => {
    const offers = items.map((item) => offer(item, item.classes));
    return oncePer((state: State) =>
      oncePer((role: Role | null) => offers.filter(({ item }) => item.in.includes(state) && isFor(item, role))),
    );
  };
  return {
    steps: byPlace(rulebook.steps),
    faqs: byPlace(rulebook.faqs),
    referrals: rulebook.referrals.map((referral) => offer(referral, referral.classes)),
    // Notices have no class: they are withheld only where all open content is.
    notices: rulebook.notices.map((notice) => offer(notice, [])),
    // Here the classes are those that it takes out.
    withholdings: rulebook.withholdings.map((withholding) => conditional(withholding, bits(withholding.withholds))),
  };
});

/** A reader who gave no role gets the steps that are for everyone. */
const isFor = (item: Step | Faq, role: Role | null): boolean => (role ? item.for.includes(role) : item.for.length === 3);
