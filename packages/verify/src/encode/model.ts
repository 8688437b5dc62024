import {
  CONTENT_CLASSES,
  HELPLINE_KINDS,
  LAYERS,
  ROLES,
  SAFETY_STATES,
  type ContentClass,
  type Level,
  type Role,
  type Rulebook,
  type SideState,
  type State,
} from '@retrust/engine';
import { FALSE, not, TRUE, type Graph, type Lit } from '../logic/graph.js';
import { conditionFormula } from './condition.js';
import { flagFact, questionFact, setFact, valuesFact, type Fact, type ValueFact } from './fact.js';
import type { RawQuestion } from './raw-question.js';
import {
  constantly,
  referralAt,
  referralOffer,
  stepOffer,
  todayFormulas,
  withhold,
  type Offer,
  type ReferralOffer,
  type Shown,
  type StepOffer,
} from './selection.js';
import { calledFormulas, levelFormulas, stateFormulas, tallyFacts } from './verdict.js';

/** A rulebook as formulas over the answers. Everything that `assess` decides is here; words and helplines are not. */
export interface Model {
  readonly rulebook: Rulebook;
  readonly raws: ReadonlyMap<string, RawQuestion>;
  /** What holds of every set of answers. */
  readonly always: readonly Lit[];
  /** What conditions of promises may read: questions, flags, tallies, `level`, `state`, and what is shown. */
  readonly facts: ReadonlyMap<string, Fact>;
  readonly asked: ReadonlyMap<string, Lit>;
  readonly flags: ReadonlyMap<string, Lit>;
  readonly levels: ReadonlyMap<Level, Lit>;
  readonly called: ReadonlyMap<SideState, Lit>;
  readonly states: ReadonlyMap<State, Lit>;
  readonly steps: readonly Shown<StepOffer>[];
  readonly referrals: readonly Shown<ReferralOffer>[];
  readonly notices: ReadonlyMap<string, Lit>;
  readonly withholdings: ReadonlyMap<string, Lit>;
  readonly today: ReadonlyMap<string, Lit>;
  /** What may name danger is withheld, so the result itself is put in neutral words. */
  readonly discreet: Lit;
  /** All that a reader could tell two results apart by. */
  readonly outputs: readonly Lit[];
}

export interface ModelOptions {
  readonly raws: ReadonlyMap<string, RawQuestion>;
  /** Flags and withholdings that are held at a value, whatever their condition says. */
  readonly held?: ReadonlyMap<string, Lit> | undefined;
  /** Puts "anything" in the place of everything that is not in the locked core; see `openContent`. */
  readonly open?: OpenContent | undefined;
}
/** Free variables that stand for whatever a publisher writes. */
export interface OpenContent {
  free(name: string): Lit;
}

/** The small private step that every rulebook has in every state, in open mode. */
export const FIRST_STEP = 'first-step-of-every-rulebook';
/** The id under which all content that nobody has written yet stands, in open mode. */
export const ANYTHING = 'anything-a-publisher-adds';

/** Builds the formulas, in the order in which `assess` decides. */
export function encode(graph: Graph, rulebook: Rulebook, { raws, held, open }: ModelOptions): Model {
  const core = new Set(rulebook.core);
  const freeFor = (id: string, name: string): Lit | null => (open && !core.has(id) ? open.free(`${name} ${id}`) : null);
  const facts = new Map<string, Fact>();
  const formula = (id: string, when: Parameters<typeof conditionFormula>[1]): Lit =>
    freeFor(id, 'when') ?? conditionFormula(graph, when, facts);

  const asked = new Map<string, Lit>();
  const questions = new Map<string, ValueFact>();
  for (const { id, askedWhen } of rulebook.questions) {
    const raw = raws.get(id);
    if (!raw) throw new Error(`no answers for the question \`${id}\``);
    const isAsked = freeFor(id, 'asked') ?? (askedWhen ? conditionFormula(graph, askedWhen, facts) : TRUE);
    asked.set(id, isAsked);
    questions.set(id, questionFact(graph, raw, isAsked));
    facts.set(id, questionFact(graph, raw, isAsked));
  }

  const flags = new Map<string, Lit>();
  let levels: ReadonlyMap<Level, Lit> = new Map();
  for (const layer of LAYERS) {
    const met = rulebook.rules.filter((r) => r.layer === layer).map(({ id, when }) => [id, held?.get(id) ?? formula(id, when)] as const);
    for (const [id, lit] of met) {
      flags.set(id, lit);
      facts.set(id, flagFact(graph, lit));
    }
    if (layer === 'signal') for (const [tally, fact] of tallyFacts(graph, rulebook, flags, questions)) facts.set(tally, fact);
    if (layer === 'level') {
      levels = levelFormulas(graph, rulebook.rules, flags);
      facts.set('level', valuesFact(graph, [...levels]));
    }
  }
  const called = calledFormulas(graph, rulebook.rules, flags);
  const criteria = rulebook.rules.flatMap((rule) =>
    rule.layer === 'exit' ? [{ id: rule.id, stage: rule.stage, lit: flags.get(rule.id) ?? FALSE }] : [],
  );
  const exits = new Map<State, readonly Lit[]>();
  for (const { stage, lit } of criteria) exits.set(stage, [...(exits.get(stage) ?? []), lit]);
  const states = stateFormulas(graph, { levels, called, exits });
  facts.set('state', valuesFact(graph, [...states]));

  const withholdings = new Map(rulebook.withholdings.map(({ id, when }) => [id, held?.get(id) ?? formula(id, when)]));
  const role = new Map<Role, Lit>(ROLES.map((word) => [word, raws.get('role')?.where(`equal "${word}"`, (v) => v === word) ?? FALSE]));
  const unmet = new Map(criteria.map(({ id, stage, lit }) => [id, graph.and([states.get(stage) ?? FALSE, not(lit)])]));
  const isOpen = (id: string): boolean => !core.has(id);
  const steps = [
    ...rulebook.steps.map((step) => {
      const free = freeFor(step.id, 'when');
      const when = step.when && !free ? conditionFormula(graph, step.when, facts) : TRUE;
      return stepOffer(graph, step, { role, states, when, unmet, isOpen: isOpen(step.id), free });
    }),
    ...(open ? [anyStep(open), firstStep(graph, states)] : []),
  ].map((offer) => withhold(graph, rulebook, withholdings, offer));
  const referrals = [
    ...rulebook.referrals.map((referral) => referralOffer(referral, formula(referral.id, referral.when), isOpen(referral.id))),
    ...(open ? [anyReferral(open)] : []),
  ].map((offer) => withhold(graph, rulebook, withholdings, offer));
  const coreOnly = graph.or(
    rulebook.withholdings.filter(({ withholds }) => withholds.includes('open-content')).map(({ id }) => withholdings.get(id) ?? FALSE),
  );
  const written = rulebook.notices.map(
    ({ id, when }) => [id, freeFor(id, 'when') ?? (when === 'always' ? TRUE : formula(id, when))] as const,
  );
  const anyNotice = open ? [[ANYTHING, open.free('fits of any notice')] as const] : [];
  const notices = new Map([...written, ...anyNotice].map(([id, lit]) => [id, core.has(id) ? lit : graph.and([lit, not(coreOnly)])]));
  const today = todayFormulas(graph, steps);

  const openNotices = [...notices].filter(([id]) => isOpen(id)).map(([, lit]) => lit);
  const shown = shownFacts(graph, steps, referrals, openNotices);
  for (const [name, fact] of shown) facts.set(name, fact);
  facts.set('shown.notices', setFact(notices));
  facts.set('shown.today', valuesFact(graph, [...today, ['none', not(graph.or(today.values()))]]));
  const discreet = graph.or(
    rulebook.withholdings.filter(({ withholds }) => withholds.includes('names-danger')).map(({ id }) => withholdings.get(id) ?? FALSE),
  );
  facts.set('discreet', flagFact(graph, discreet));
  facts.set('asked', setFact(asked));
  facts.set('called', setFact(called));
  return {
    rulebook,
    raws,
    always: [...raws.values()].map(({ always }) => always),
    facts,
    asked,
    flags,
    levels,
    called,
    states,
    steps,
    referrals,
    notices,
    withholdings,
    today,
    discreet,
    outputs: [
      discreet,
      ...levels.values(),
      ...states.values(),
      ...[...steps, ...referrals].map((offer) => offer.shown),
      ...today.values(),
      ...notices.values(),
    ],
  };
}

function shownFacts(
  graph: Graph,
  steps: readonly Shown<StepOffer>[],
  referrals: readonly Shown<ReferralOffer>[],
  openNotices: readonly Lit[],
): readonly (readonly [string, Fact])[] {
  const ids = (offers: readonly Shown<Offer>[], what: 'shown' | 'withheld'): Fact =>
    setFact(offers.map((offer) => [offer.id, offer[what]]));
  const all: readonly Shown<Offer>[] = [...steps, ...referrals];
  const classes = (offers: readonly Shown<Offer>[]): Fact =>
    setFact(CONTENT_CLASSES.map((word) => [word, graph.or(offers.map((o) => graph.and([o.shown, o.classes.get(word) ?? FALSE])))]));
  const kinds = HELPLINE_KINDS.map(
    (kind) => [kind, graph.or(referrals.map((r) => graph.and([r.shown, r.kinds.get(kind) ?? FALSE])))] as const,
  );
  return [
    ['shown.steps', ids(steps, 'shown')],
    ['shown.referrals', ids(referrals, 'shown')],
    ['shown.withheld', ids(all, 'withheld')],
    ['shown.open', setFact(all.filter(({ isOpen }) => isOpen).map((offer) => [offer.id, offer.shown]))],
    ['shown.any-open', flagFact(graph, graph.or([...openNotices, ...all.filter(({ isOpen }) => isOpen).map((offer) => offer.shown)]))],
    ['shown.classes', classes(all)],
    ['shown.step-classes', classes(steps)],
    ['shown.referral-classes', classes(referrals)],
    ['shown.kinds', setFact(kinds)],
    ['shown.first-referral', valuesFact(graph, referralAt(graph, referrals, 0))],
    ['shown.second-referral', valuesFact(graph, referralAt(graph, referrals, 1))],
  ];
}

const anyClasses = (open: OpenContent, what: string): ReadonlyMap<ContentClass, Lit> =>
  new Map(CONTENT_CLASSES.map((word) => [word, open.free(`class ${word} of ${what}`)]));
function anyStep(open: OpenContent): StepOffer {
  const free = (name: string): Lit => open.free(`${name} of any step`);
  return {
    id: ANYTHING,
    fits: free('fits'),
    classes: anyClasses(open, 'any step'),
    isOpen: true,
    towards: free('towards'),
    short: free('short'),
  };
}
/** `checkRulebook` refuses a rulebook in which a state has no small private step for everybody; so every publisher's has one. */
function firstStep(graph: Graph, states: ReadonlyMap<State, Lit>): StepOffer {
  const inOtherState = not(graph.or(SAFETY_STATES.map((state) => states.get(state) ?? FALSE)));
  return { id: FIRST_STEP, fits: inOtherState, classes: constantly(['self-care']), isOpen: true, towards: FALSE, short: TRUE };
}
/** `extend` refuses a referral that comes before those of the core. */
const OPEN_RANK = 100;
function anyReferral(open: OpenContent): ReferralOffer {
  const fits = open.free('fits of any referral');
  const kinds = new Map(HELPLINE_KINDS.map((kind) => [kind, open.free(`kind ${kind} of any referral`)]));
  return { id: ANYTHING, fits, classes: anyClasses(open, 'any referral'), isOpen: true, rank: OPEN_RANK, kinds };
}
