import {
  ROLES,
  TODAY_MINUTES,
  type ContentClass,
  type Faq,
  type Referral,
  type Role,
  type Rulebook,
  type State,
  type Step,
} from '@retrust/engine';
import { FALSE, not, TRUE, type Graph, type Lit } from '../logic/graph.js';

/** A step, referral or frequent question that may be offered, and under which circumstances. */
export interface Offer {
  readonly id: string;
  /** Fits the reader, before anything is withheld. */
  readonly fits: Lit;
  /** Asks this of the reader. A constant, but for content that nobody has written yet. */
  readonly classes: ReadonlyMap<ContentClass, Lit>;
  readonly isOpen: boolean;
}
export interface StepOffer extends Offer {
  readonly towards: Lit;
  readonly short: Lit;
}
export interface ReferralOffer extends Offer {
  readonly rank: number;
  readonly kinds: ReadonlyMap<string, Lit>;
}
/** An offer with what became of it. */
export type Shown<T extends Offer> = T & { readonly withheld: Lit; readonly shown: Lit };

export const constantly = <T extends string>(words: readonly T[]): ReadonlyMap<T, Lit> => new Map(words.map((word) => [word, TRUE]));

interface Circumstances {
  readonly role: ReadonlyMap<Role, Lit>;
  readonly states: ReadonlyMap<State, Lit>;
  readonly when: Lit;
  readonly isOpen: boolean;
  /** Stands in for the conditions where any rulebook is meant. */
  readonly free: Lit | null;
}

/** A written frequent question: chosen like a step. */
export function faqOffer(graph: Graph, { id, ...item }: Step | Faq, { role, states, when, isOpen, free }: Circumstances): Offer {
  // A reader without a role gets what is for everyone.
  const forReader = item.for.length === ROLES.length ? TRUE : graph.or(item.for.map((r) => role.get(r) ?? FALSE));
  const inState = graph.or(item.in.map((state) => states.get(state) ?? FALSE));
  return { id, fits: free ?? graph.and([forReader, inState, when]), classes: constantly(item.classes), isOpen };
}

/** A written step. */
export function stepOffer(
  graph: Graph,
  step: Step,
  /** `unmet`, for an exit criterion: it is not met, and its stage is here. */
  { unmet, ...circumstances }: Circumstances & { readonly unmet: ReadonlyMap<string, Lit> },
): StepOffer {
  return {
    ...faqOffer(graph, step, circumstances),
    towards: graph.or((step.towards ?? []).map((exit) => unmet.get(exit) ?? FALSE)),
    short: step.minutes <= TODAY_MINUTES ? TRUE : FALSE,
  };
}

export const referralOffer = ({ id, classes, rank, kinds }: Referral, when: Lit, isOpen: boolean): ReferralOffer => ({
  id,
  fits: when,
  classes: constantly(classes),
  isOpen,
  rank,
  kinds: constantly(kinds),
});

/** Takes out what an active withholding names. */
export function withhold<T extends Offer>(graph: Graph, rulebook: Rulebook, active: ReadonlyMap<string, Lit>, offer: T): Shown<T> {
  const touches = rulebook.withholdings.map(({ id, withholds }) => {
    const named = withholds.map((what) => (what === 'open-content' ? (offer.isOpen ? TRUE : FALSE) : (offer.classes.get(what) ?? FALSE)));
    return graph.and([active.get(id) ?? FALSE, graph.or(named)]);
  });
  const taken = graph.or(touches);
  return { ...offer, withheld: graph.and([offer.fits, taken]), shown: graph.and([offer.fits, not(taken)]) };
}

/** Which step comes first in the plan: the first short one in order, those towards an unmet criterion before the rest; without a short one, the first. */
export function todayFormulas(graph: Graph, steps: readonly Shown<StepOffer>[]): ReadonlyMap<string, Lit> {
  const anyShort = graph.or(steps.map(({ shown, short }) => graph.and([shown, short])));
  const eligible = steps.map(({ id, shown, short, towards }) => ({
    id,
    towards,
    lit: graph.and([shown, graph.or([short, not(anyShort)])]),
  }));
  const anyTowards = graph.or(eligible.map(({ towards, lit }) => graph.and([towards, lit])));
  let before: Lit = FALSE;
  return new Map(
    eligible.map(({ id, towards, lit }) => {
      const candidate = graph.and([lit, graph.or([towards, not(anyTowards)])]);
      const first = graph.and([candidate, not(before)]);
      before = graph.or([before, candidate]);
      return [id, first];
    }),
  );
}

/** Which referral comes at a place in the order of ranks, `0` first. */
export function referralAt(graph: Graph, referrals: readonly Shown<ReferralOffer>[], place: 0 | 1): readonly (readonly [string, Lit])[] {
  const ordered = referrals.toSorted((a, b) => a.rank - b.rank);
  let none: Lit = TRUE;
  let one: Lit = FALSE;
  const places = ordered.map(({ id, shown }): readonly [string, Lit] => {
    const here = graph.and([shown, place === 0 ? none : one]);
    one = graph.choose(shown, none, one);
    none = graph.and([none, not(shown)]);
    return [id, here];
  });
  return [...places, ['none', not(graph.or(places.map(([, lit]) => lit)))]];
}
