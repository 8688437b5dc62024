import {
  assess as engineAssess,
  evaluate as engineEvaluate,
  settle as engineSettle,
  WEEK_STEPS,
  type Answers,
  type Rulebook,
} from '@retrust/engine';
import { createReference } from '@retrust/engine/json-rules-engine';
import type { Model } from './encode/model.js';
import { assignmentOf, setAnswers } from './encode/people.js';
import { Graph, type Lit } from './logic/graph.js';
import { evaluator, Simulation } from './logic/simulate.js';
import { ground, type Ground } from './promises/obligation.js';
import { samplePerson, seeded } from './sample.js';

/** The code under proof. Tests hand in engines with a fault. */
export interface EngineUnderProof {
  readonly assess: typeof engineAssess;
  readonly evaluate: typeof engineEvaluate;
  readonly settle: typeof engineSettle;
}
export const engine: EngineUnderProof = { assess: engineAssess, evaluate: engineEvaluate, settle: engineSettle };

/** Everything that is decided for one person, by whoever decided it. */
export interface Decided {
  readonly flags: readonly string[];
  readonly level: string;
  readonly state: string;
  readonly today: string;
  readonly week: readonly string[];
  readonly later: readonly string[];
  readonly referrals: readonly string[];
  readonly notices: readonly string[];
  readonly faqs: readonly string[];
  readonly withheld: readonly string[];
  readonly discreet: boolean;
}

/** What the engine decides. */
export function decidedByEngine({ assess }: EngineUnderProof, rulebook: Rulebook, answers: Answers): Decided {
  const { flags, level, state, plan, referrals, notices, faqs, explanation, discreet } = assess(rulebook, answers);
  return {
    flags: flags.toSorted(),
    level,
    state,
    today: plan.today.id,
    week: plan.week.map(({ id }) => id),
    later: plan.later.map(({ id }) => id),
    referrals: referrals.map(({ id }) => id),
    notices: notices.map(({ id }) => id).sort(),
    faqs: faqs.map(({ id }) => id),
    withheld: explanation.withheld.map(({ id }) => id).sort(),
    discreet,
  };
}

/**
 * What the formulas say of one case. That a week holds the first five of the other steps, those towards an unmet criterion first,
 * is counted here: no promise speaks of it, so it is no formula.
 */
export function decidedByModel(model: Model, holds: (lit: Lit) => boolean): Decided {
  const those = (entries: Iterable<readonly [string, Lit]>): string[] => [...entries].filter(([, lit]) => holds(lit)).map(([id]) => id);
  const one = (entries: Iterable<readonly [string, Lit]>): string => those(entries).join(' and ') || 'none';
  const offers = [...model.steps, ...model.referrals];
  const today = one(model.today);
  const rest = model.steps.filter(({ id, shown }) => id !== today && holds(shown));
  const ordered = [...rest.filter(({ towards }) => holds(towards)), ...rest.filter(({ towards }) => !holds(towards))].map(({ id }) => id);
  const byRank = model.referrals.toSorted((a, b) => a.rank - b.rank);
  return {
    flags: those(model.flags).sort(),
    level: one(model.levels),
    state: one(model.states),
    today,
    week: ordered.slice(0, WEEK_STEPS),
    later: ordered.slice(WEEK_STEPS),
    referrals: those(byRank.map(({ id, shown }) => [id, shown])),
    notices: those(model.notices).sort(),
    faqs: those(model.faqs.map(({ id, shown }) => [id, shown])),
    withheld: those(offers.map(({ id, withheld }) => [id, withheld])).sort(),
    discreet: holds(model.discreet),
  };
}

/** Somebody of whom the formulas and the engine say different things, and what. */
export interface Disagreement {
  readonly answers: Answers;
  readonly about: string;
}

/** Puts these people through the formulas and through `assess`; stops at the first few of whom they differ. */
export function disagreements(
  { graph, model, person, rulebook }: Ground,
  under: EngineUnderProof,
  people: readonly Answers[],
): readonly Disagreement[] {
  const found: Disagreement[] = [];
  for (let from = 0; from < people.length && found.length < ENOUGH; from += AT_ONCE) {
    const some = people.slice(from, from + AT_ONCE);
    const simulation = new Simulation(graph, some.length);
    some.forEach((answers, i) => setAnswers(simulation, person, i, answers));
    some.forEach((answers, i) => {
      const about = difference(
        decidedByModel(model, (lit) => simulation.holds(lit, i)),
        outcome(under, rulebook, answers),
      );
      if (about !== null) found.push({ answers, about });
    });
  }
  return found;
}
const ENOUGH = 5;
const AT_ONCE = 1_024;

function outcome(under: EngineUnderProof, rulebook: Rulebook, answers: Answers): Decided | string {
  try {
    return decidedByEngine(under, rulebook, answers);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function difference(said: Decided, real: Decided | string): string | null {
  if (typeof real === 'string') return `the engine fails: ${real}`;
  const key = THINGS.find((one) => !isSame(said[one], real[one]));
  return key === undefined ? null : `${key}: the formulas say ${JSON.stringify(said[key])}, the engine ${JSON.stringify(real[key])}`;
}

/** Each of them, as a record: one that is forgotten here does not compile. */
const COMPARED: Readonly<Record<keyof Decided, true>> = {
  flags: true,
  level: true,
  state: true,
  today: true,
  week: true,
  later: true,
  referrals: true,
  notices: true,
  faqs: true,
  withheld: true,
  discreet: true,
};
const THINGS = Object.keys(COMPARED) as readonly (keyof Decided)[];
const isSame = (a: Decided[keyof Decided], b: Decided[keyof Decided]): boolean =>
  typeof a === 'object' && typeof b === 'object' ? a.length === b.length && a.every((id, i) => id === b[i]) : a === b;

/** The same with json-rules-engine as the judge of flags, level and state. */
export async function referenceDisagreements(
  { graph, model, person, rulebook }: Ground,
  people: readonly Answers[],
): Promise<readonly Disagreement[]> {
  const reference = createReference(rulebook);
  const found: Disagreement[] = [];
  for (const answers of people) {
    const { verdict, state } = await reference.run(answers);
    const said = decidedByModel(model, evaluator(graph, assignmentOf(person, answers)));
    const real = { flags: verdict.flags.toSorted(), level: verdict.level, state };
    if (JSON.stringify(real) !== JSON.stringify({ flags: said.flags, level: said.level, state: said.state }))
      found.push({ answers, about: `json-rules-engine says ${JSON.stringify(real)}` });
  }
  return found;
}

/** Puts this many made-up people through the formulas and the engine; empty when they agree on every flag, level, state, step, referral, notice and frequent question. */
export function replay(
  rulebook: Rulebook,
  count: number,
  { seed = 1, under = engine }: { readonly seed?: number; readonly under?: EngineUnderProof } = {},
): readonly Disagreement[] {
  const random = seeded(seed);
  const on = ground(new Graph(), rulebook);
  return disagreements(
    on,
    under,
    Array.from({ length: count }, () => samplePerson(rulebook, random)),
  );
}
