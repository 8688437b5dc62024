import {
  CONTENT_CLASSES,
  HELPLINE_KINDS,
  LAYERS,
  ROLES,
  SAFETY_STATES,
  isSafetyState,
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
import type { OpenContent } from './open.js';
import {
  constantly,
  faqOffer,
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
  readonly faqs: readonly Shown<Offer>[];
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
  /** What a publisher may change or add; see `STRENGTHS`. */
  readonly open?: OpenContent | undefined;
}

/** The small private step that every rulebook has in every state, in open mode. */
export const FIRST_STEP = 'first-step-of-every-rulebook';
/** The id under which all content that nobody has written yet stands, in open mode. */
export const ANYTHING = 'anything-a-publisher-adds';

/** Builds the formulas, in the order in which `assess` decides. */
export function encode(graph: Graph, rulebook: Rulebook, { raws, held, open }: ModelOptions): Model {
  const core = new Set(rulebook.core);
  const rewritten = open?.strength === 'anything' ? open : undefined;
  const freeFor = (id: string, what: string): Lit | null => (rewritten && !core.has(id) ? rewritten.free(`\`${id}\` ${what}`) : null);
  const facts = new Map<string, Fact>();
  const formula = (id: string, when: Parameters<typeof conditionFormula>[1]): Lit =>
    freeFor(id, 'is met') ?? conditionFormula(graph, when, facts);

  const asked = new Map<string, Lit>();
  const questions = new Map<string, ValueFact>();
  for (const { id, askedWhen } of rulebook.questions) {
    const raw = raws.get(id);
    if (!raw) throw new Error(`no answers for the question \`${id}\``);
    const isAsked = freeFor(id, 'is asked') ?? (askedWhen ? conditionFormula(graph, askedWhen, facts) : TRUE);
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
  const written = calledFormulas(graph, rulebook.rules, flags);
  // A publisher's own rule may call for a side state as well; the safety states are called by the core alone (`safety-is-locked`).
  const called = new Map(
    [...written].map(([state, lit]) =>
      rewritten && !isSafetyState(state)
        ? [state, graph.or([lit, rewritten.free(`a rule of the publisher calls for ${state}`)])]
        : [state, lit],
    ),
  );
  const criteria = rulebook.rules.flatMap((rule) =>
    rule.layer === 'exit' ? [{ id: rule.id, stage: rule.stage, lit: flags.get(rule.id) ?? FALSE }] : [],
  );
  const exits = new Map<State, readonly Lit[]>();
  for (const { stage, lit } of criteria) exits.set(stage, [...(exits.get(stage) ?? []), lit]);
  if (rewritten)
    for (const [stage, lits] of exits) exits.set(stage, [...lits, rewritten.free(`what the publisher asks for at ${stage} is met`)]);
  const states = stateFormulas(graph, { levels, called, exits });
  facts.set('state', valuesFact(graph, [...states]));

  const withholdings = new Map(rulebook.withholdings.map(({ id, when }) => [id, held?.get(id) ?? formula(id, when)]));
  const role = new Map<Role, Lit>(ROLES.map((word) => [word, raws.get('role')?.where(`equal "${word}"`, (v) => v === word) ?? FALSE]));
  const unmet = new Map(criteria.map(({ id, stage, lit }) => [id, graph.and([states.get(stage) ?? FALSE, not(lit)])]));
  const isOpen = (id: string): boolean => !core.has(id);
  const steps = [
    ...rulebook.steps.map((step) => {
      const free = freeFor(step.id, 'fits this reader');
      const when = step.when && !free ? conditionFormula(graph, step.when, facts) : TRUE;
      return stepOffer(graph, step, { role, states, when, unmet, isOpen: isOpen(step.id), free });
    }),
    ...(open ? [anyStep(open)] : []),
    ...(rewritten ? [firstStep(graph, states)] : []),
  ].map((offer) => withhold(graph, rulebook, withholdings, offer));
  const referrals = [
    ...rulebook.referrals.map((referral) => referralOffer(referral, formula(referral.id, referral.when), isOpen(referral.id))),
    ...(open ? [anyReferral(open)] : []),
  ].map((offer) => withhold(graph, rulebook, withholdings, offer));
  const faqs = [
    ...rulebook.faqs.map((faq) => {
      const free = freeFor(faq.id, 'fits this reader');
      const when = faq.when && !free ? conditionFormula(graph, faq.when, facts) : TRUE;
      return faqOffer(graph, faq, { role, states, when, isOpen: isOpen(faq.id), free });
    }),
    ...(open ? [anyFaq(open)] : []),
  ].map((offer) => withhold(graph, rulebook, withholdings, offer));
  const coreOnly = graph.or(
    rulebook.withholdings.filter(({ withholds }) => withholds.includes('open-content')).map(({ id }) => withholdings.get(id) ?? FALSE),
  );
  const writtenNotices = rulebook.notices.map(
    ({ id, when }) => [id, freeFor(id, 'fits this reader') ?? (when === 'always' ? TRUE : formula(id, when))] as const,
  );
  const anyNotice = open ? [[ANYTHING, open.free('a notice of the publisher fits this reader')] as const] : [];
  const notices = new Map([...writtenNotices, ...anyNotice].map(([id, lit]) => [id, core.has(id) ? lit : graph.and([lit, not(coreOnly)])]));
  const today = todayFormulas(graph, steps);

  const openNotices = [...notices].filter(([id]) => isOpen(id)).map(([, lit]) => lit);
  const shown = shownFacts(graph, { steps, referrals, faqs, openNotices });
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
    faqs,
    withholdings,
    today,
    discreet,
    outputs: [
      discreet,
      ...levels.values(),
      ...states.values(),
      ...[...steps, ...referrals, ...faqs].map((offer) => offer.shown),
      ...today.values(),
      ...notices.values(),
    ],
  };
}

function shownFacts(
  graph: Graph,
  {
    steps,
    referrals,
    faqs,
    openNotices,
  }: {
    readonly steps: readonly Shown<StepOffer>[];
    readonly referrals: readonly Shown<ReferralOffer>[];
    readonly faqs: readonly Shown<Offer>[];
    readonly openNotices: readonly Lit[];
  },
): readonly (readonly [string, Fact])[] {
  const ids = (offers: readonly Shown<Offer>[], what: 'shown' | 'withheld'): Fact =>
    setFact(offers.map((offer) => [offer.id, offer[what]]));
  const named: readonly Shown<Offer>[] = [...steps, ...referrals];
  const all: readonly Shown<Offer>[] = [...named, ...faqs];
  const classes = (offers: readonly Shown<Offer>[]): Fact =>
    setFact(CONTENT_CLASSES.map((word) => [word, graph.or(offers.map((o) => graph.and([o.shown, o.classes.get(word) ?? FALSE])))]));
  const kinds = (offers: readonly Shown<ReferralOffer>[]): Fact =>
    setFact(HELPLINE_KINDS.map((kind) => [kind, graph.or(offers.map((r) => graph.and([r.shown, r.kinds.get(kind) ?? FALSE])))]));
  return [
    ['shown.steps', ids(steps, 'shown')],
    ['shown.referrals', ids(referrals, 'shown')],
    ['shown.faqs', ids(faqs, 'shown')],
    ['shown.withheld', ids(named, 'withheld')],
    ['shown.open', setFact(openOf(graph, all))],
    ['shown.any-open', flagFact(graph, graph.or([...openNotices, ...all.filter(({ isOpen }) => isOpen).map((offer) => offer.shown)]))],
    ['shown.classes', classes(all)],
    ['shown.step-classes', classes(steps)],
    ['shown.referral-classes', classes(referrals)],
    ['shown.faq-classes', classes(faqs)],
    ['shown.kinds', kinds(referrals)],
    ['shown.core-kinds', kinds(referrals.filter(({ isOpen }) => !isOpen))],
    ['shown.first-referral', valuesFact(graph, referralAt(graph, referrals, 0))],
    ['shown.second-referral', valuesFact(graph, referralAt(graph, referrals, 1))],
  ];
}
/** Ids of what is shown and not in the locked core. Whatever a publisher adds has one id, be it a step, a referral or a question. */
function openOf(graph: Graph, all: readonly Shown<Offer>[]): ReadonlyMap<string, Lit> {
  const found = new Map<string, Lit>();
  for (const { id, isOpen, shown } of all) if (isOpen) found.set(id, graph.or([found.get(id) ?? FALSE, shown]));
  return found;
}

/** Content that nobody has written yet: fits whom its publisher likes, and asks what they like. */
function anyOffer(open: OpenContent, what: 'step' | 'referral' | 'frequent question'): Offer {
  return {
    id: ANYTHING,
    fits: open.free(`a ${what} of the publisher fits this reader`),
    classes: new Map(CONTENT_CLASSES.map((word) => [word, open.fixed(`a ${what} of the publisher has the class ${word}`)])),
    isOpen: true,
  };
}
const anyStep = (open: OpenContent): StepOffer => ({
  ...anyOffer(open, 'step'),
  towards: open.free('a step of the publisher works towards what this reader has not met'),
  short: open.fixed('a step of the publisher is short'),
});
const anyFaq = (open: OpenContent): Offer => anyOffer(open, 'frequent question');
/** `checkRulebook` refuses a rulebook in which a state has no small private step for everybody; so every publisher's has one. */
function firstStep(graph: Graph, states: ReadonlyMap<State, Lit>): StepOffer {
  const inOtherState = not(graph.or(SAFETY_STATES.map((state) => states.get(state) ?? FALSE)));
  return { id: FIRST_STEP, fits: inOtherState, classes: constantly(['self-care']), isOpen: true, towards: FALSE, short: TRUE };
}
/** `extend` refuses a referral that comes before those of the core. */
const OPEN_RANK = 100;
function anyReferral(open: OpenContent): ReferralOffer {
  const kinds = new Map(HELPLINE_KINDS.map((kind) => [kind, open.fixed(`a referral of the publisher names lines of the kind ${kind}`)]));
  return { ...anyOffer(open, 'referral'), rank: OPEN_RANK, kinds };
}
