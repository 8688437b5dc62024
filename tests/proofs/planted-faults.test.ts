import { extend, ROLES, SIDE_STATES, STAGES, type Rulebook } from '@retrust/engine';
import {
  breachesInEngine,
  helplineResults,
  machineResults,
  MutationRun,
  ownSolver,
  replay,
  samplePerson,
  seeded,
  type CheckResult,
  type EngineUnderProof,
} from '@retrust/verify';
import { describe, expect, it } from 'vitest';
import { engineWith, type PlantedFault } from './faulty-engine.js';
import { promises, rulebook } from './rulebook.js';

// Each fault is planted, and must be found by the name of the promise or check that it breaks.

type Rule = Rulebook['rules'][number];
const never = {
  all: [
    { fact: 'afraid', operator: 'equal', value: 'no' },
    { fact: 'afraid', operator: 'equal', value: 'often' },
  ],
} as const;
const rule = (id: string, change: (old: Rule) => Rule): Rulebook => {
  if (!rulebook.rules.some((one) => one.id === id)) throw new Error(`there is no rule \`${id}\``);
  return { ...rulebook, rules: rulebook.rules.map((one) => (one.id === id ? change(one) : one)) };
};
const dead = (id: string): Rulebook => rule(id, (old) => ({ ...old, when: never }));
const tier = (id: string, to: 'amber' | 'red' | 'mark'): Rulebook =>
  rule(id, (old) => (old.layer === 'signal' ? { ...old, tier: to, group: 'planted' } : old));
const withhold = (id: string, ...left: readonly string[]): Rulebook => ({
  ...rulebook,
  withholdings: rulebook.withholdings.map((one) =>
    one.id === id ? { ...one, withholds: one.withholds.filter((what) => !left.includes(what)) } : one,
  ),
});
const referral = (id: string, change: Partial<Rulebook['referrals'][number]>): Rulebook => ({
  ...rulebook,
  referrals: rulebook.referrals.map((one) => (one.id === id ? { ...one, ...change } : one)),
});
/** A careless publisher who edits the files: a retreat for two, for everybody, everywhere, put into the locked core. */
const retreat: Rulebook = {
  ...rulebook,
  steps: [
    ...rulebook.steps,
    {
      id: 'couples-retreat',
      why: 'planted',
      sources: ['retrust-design'],
      reviewed: null,
      for: ['hurt', 'broke', 'both'],
      in: ['urgent', 'safety-first', 'crisis', 'own-conduct', 'acknowledgment'],
      classes: ['joint-exercise', 'intimacy'],
      minutes: 600,
    },
  ],
  core: [...rulebook.core, 'couples-retreat'],
};
const without = (from: Rulebook, ...ids: readonly string[]): Rulebook => ({
  ...from,
  withholdings: from.withholdings.filter((one) => !ids.includes(one.id)),
});

const inRules: readonly (readonly [fault: string, found: string, faulty: Rulebook])[] = [
  ['fear no longer counts', 'one-danger-answer-is-enough', dead('afraid-of-partner')],
  ['violence no longer counts', 'one-danger-answer-is-enough', dead('physical-violence')],
  ['violence became a lesser sign', 'one-danger-answer-is-enough', tier('physical-violence', 'amber')],
  ['pressure on the neck became red only', 'gravest-danger-is-urgent', tier('pressure-on-neck', 'red')],
  ['a threat to kill became a mark', 'gravest-danger-is-urgent', tier('threat-to-kill-or-harm', 'mark')],
  ['a child in danger became red only', 'gravest-danger-is-urgent', tier('child-in-danger-now', 'red')],
  ['being watched became a lesser sign', 'one-danger-answer-is-enough', tier('answers-are-watched', 'amber')],
  ['leaving no longer raises', 'danger-with-a-raiser-is-urgent', dead('leaving-or-just-left')],
  [
    'fear is no longer raisable',
    'danger-with-a-raiser-is-urgent',
    rule('afraid-of-partner', (old) => (old.layer === 'signal' ? { ...old, raisable: false } : old)),
  ],
  ['being put down no longer counts', 'a-lesser-sign-is-never-nothing', dead('put-down-or-blamed')],
  [
    'two lesser signs share a group',
    'two-lesser-signs-count-as-danger',
    rule('jealous-accusations', (old) => (old.layer === 'signal' ? { ...old, group: 'contempt' } : old)),
  ],
  [
    'silence no longer counts',
    'a-lesser-sign-is-never-nothing',
    { ...rulebook, questions: rulebook.questions.map((q) => (q.id === 'sexual' ? { ...q, gate: false } : q)) },
  ],
  [
    'an insult became urgent',
    'urgent-only-for-the-gravest',
    rule('put-down-or-blamed', (old) => (old.layer === 'signal' ? { ...old, tier: 'urgent' } : old)),
  ],
  [
    'fear only counts of those who want to repair',
    'repair-answers-never-touch-danger',
    rule('afraid-of-partner', (old) => ({
      ...old,
      when: { all: [old.when, { fact: 'wish', operator: 'in', value: ['repair', 'pause', 'unanswered'] }] },
    })),
  ],
  [
    'being cut off only counts of those who have not told everything',
    'danger-only-grows',
    rule('physical-violence', (old) => ({ ...old, when: { all: [old.when, { fact: 'threats', operator: 'contains', value: 'none' }] } })),
  ],
  [
    'a retreat in the core and no withholding of it',
    'danger-shows-nothing-joint',
    without(without(retreat, 'danger-blocks-joint-and-pressure'), 'watched-names-no-danger'),
  ],
  [
    'open content in danger',
    'help-first-shows-the-locked-core-alone',
    { ...withhold('help-first-shows-core-only', 'open-content'), core: rulebook.core.filter((id) => id !== 'keep-one-number') },
  ],
  ['own harm may win back', 'own-harm-shows-no-way-back', without(retreat, 'own-harm-blocks-winning-back')],
  ['a refuge is named to who uses harm', 'own-harm-shows-no-refuge', withhold('own-harm-blocks-winning-back', 'leaving-plan')],
  ['no line for who uses harm', 'own-harm-shows-the-right-line', referral('using-harm-line', { kinds: ['mens_support'] })],
  ['the crisis line comes late', 'a-life-in-question-comes-first', referral('crisis-line', { rank: 40 })],
  ['the emergency number comes second', 'gravest-danger-is-urgent', referral('emergency', { rank: 21 })],
  [
    'doubt about life no longer counts',
    'a-life-in-question-comes-first',
    rule('crisis-thoughts', (old) => ({ ...old, when: { fact: 'own-life', operator: 'in', value: ['sometimes', 'yes'] } })),
  ],
  [
    'a couple counsellor for everybody',
    'couple-counsellor-only-in-quiet-results',
    referral('couple-counsellor', { when: { fact: 'wishes-repair', operator: 'equal', value: true }, classes: ['individual-help'] }),
  ],
  [
    'forgiving for the one who broke trust',
    'forgiving-is-only-offered-never-asked',
    without(
      {
        ...rulebook,
        steps: rulebook.steps.map((s) => (s.classes.includes('forgive') ? { ...s, for: ['hurt', 'broke', 'both'], when: undefined } : s)),
      },
      'forgive-needs-the-hurt-side',
      'forgive-needs-an-own-wish',
    ),
  ],
  [
    'untreated drinking passes',
    'untreated-addiction-goes-to-treatment-first',
    rule('addiction-help-is-in-place', (old) => ({ ...old, when: { fact: 'role', operator: 'in', value: ['hurt', 'broke', 'both'] } })),
  ],
  [
    'deception passes',
    'deception-blocks-the-later-stages',
    rule('hiding-has-ended', (old) => ({ ...old, when: { fact: 'role', operator: 'in', value: ['hurt', 'broke', 'both'] } })),
  ],
  [
    'the limits are not named',
    'limits-are-always-named',
    {
      ...rulebook,
      notices: rulebook.notices.map((n) =>
        n.id === 'quiet-result-proves-nothing' ? { ...n, when: { fact: 'level', operator: 'equal', value: 'none' } } : n,
      ),
    },
  ],
  [
    'under 18 may be asked to reach the partner',
    'under-18-is-asked-for-nothing-with-the-partner',
    withhold('minor-blocks-couple-advice', 'contact', 'apology', 'win-back'),
  ],
  [
    'who depends on the partner may be asked to reach them',
    'dependence-is-asked-for-nothing-with-the-partner',
    withhold('adult-at-risk-blocks-couple-advice', 'contact', 'apology', 'win-back'),
  ],
  ['fear and own force are told apart', 'fear-and-hitting-back-is-spoken-to', dead('fear-and-own-force')],
  ['harm on both sides is passed over', 'harm-on-both-sides-is-spoken-to', dead('harmed-and-harming')],
  [
    'deception leaves the trust games',
    'deception-shows-no-closeness',
    without(retreat, 'deception-blocks-closeness', 'help-first-shows-core-only'),
  ],
  ['a wish to part is a stage', 'who-wishes-to-part-or-pause-is-on-no-stage', dead('reader-wishes-to-part')],
  ['a watched screen names danger', 'a-watched-screen-names-no-danger', withhold('watched-names-no-danger', 'names-danger')],
];

const inEngine: readonly (readonly [fault: string, found: string, planted: PlantedFault])[] = [
  [
    'crisis before danger',
    'machine-as-modelled',
    {
      file: 'stage.ts',
      is: "return verdict?.level === 'concern';",
      becomes: "return verdict?.level === 'concern' && !verdict.sideStates.includes('crisis');",
    },
  ],
  [
    'no own conduct',
    'no-way-round-safety',
    { file: 'stage.ts', is: "{ target: 'own-conduct', guard: { type: 'calls', params: { state: 'own-conduct' } } },", becomes: '' },
  ],
  ['danger is no state', 'no-way-round-safety', { file: 'stage.ts', is: "return verdict?.level === 'concern';", becomes: 'return false;' }],
  [
    'every exit counts as met',
    'no-stage-before-the-truth',
    { file: 'evaluate.ts', is: '(facts[place] === 1 ? met : unmet)', becomes: '(facts[place] === 1 || exits.length > 9 ? met : unmet)' },
  ],
  [
    'reconnection is never left',
    'machine-as-modelled',
    {
      file: 'stage.ts',
      is: "reconnection: { always: { target: 'maintenance', guard: { type: 'isLeft', params: { stage: 'reconnection' } } } },",
      becomes: 'reconnection: {},',
    },
  ],
  [
    'understanding is jumped over',
    'machine-as-modelled',
    {
      file: 'stage.ts',
      is: "transparency: { always: { target: 'understanding',",
      becomes: "transparency: { always: { target: 'consistency',",
    },
  ],
  [
    'paused comes before parting',
    'machine-as-modelled',
    {
      file: 'stage.ts',
      is: "{ target: 'separating-well', guard: { type: 'calls', params: { state: 'separating-well' } } },\n          { target: 'paused', guard: { type: 'calls', params: { state: 'paused' } } },",
      becomes:
        "{ target: 'paused', guard: { type: 'calls', params: { state: 'paused' } } },\n        { target: 'separating-well', guard: { type: 'calls', params: { state: 'separating-well' } } },",
    },
  ],
  [
    'the way there counts',
    'machine-as-modelled',
    {
      file: 'stage.ts',
      is: 'const here = machine.resolveState({ value: from,',
      becomes: "if (from === 'maintenance') return 'maintenance';\n  const here = machine.resolveState({ value: from,",
    },
  ],
  [
    'a memory that forgets the level',
    'machine-as-modelled',
    { file: 'stage.ts', is: 'LEVELS.length + LEVELS.indexOf(verdict.level)', becomes: 'LEVELS.length' },
  ],
  [
    'only the first withholding counts',
    'a-watched-screen-names-no-danger',
    { file: 'plan.ts', is: 'for (const { classes } of active)', becomes: 'for (const { classes } of active.slice(0, 1))' },
  ],
  ['open content is not withheld', 'model-equals-engine', { file: 'plan.ts', is: "[...classes, 'open-content']", becomes: 'classes' }],
  [
    'referrals are not withheld',
    'own-harm-shows-no-refuge',
    {
      file: 'plan.ts',
      is: "take(referrals, (item, by) => withheld.push({ item, what: 'referral', by }))",
      becomes: 'referrals.filter((offer) => applies(offer, facts)).map(({ item }) => item)',
    },
  ],
  [
    'steps are not withheld',
    'asked-for-distance-means-no-contact',
    {
      file: 'plan.ts',
      is: "take(steps(role), ({ step }, by) => withheld.push({ item: step, what: 'step', by }))",
      becomes: 'steps(role).filter((offer) => applies(offer, facts)).map(({ item }) => item)',
    },
  ],
  [
    'what is for a state is chosen for another',
    'model-equals-engine',
    { file: 'plan.ts', is: '(state, condition.value) : null', becomes: "('paused', condition.value) : null" },
  ],
  [
    'only the first class of an item counts',
    'a-watched-screen-names-no-danger',
    { file: 'plan.ts', is: 'isCore(rulebook, item.id) ? classes :', becomes: 'isCore(rulebook, item.id) ? classes.slice(0, 1) :' },
  ],
  [
    'frequent questions are not withheld',
    'help-first-shows-the-locked-core-alone',
    { file: 'plan.ts', is: 'take(faqs(role))', becomes: 'faqs(role).filter((offer) => applies(offer, facts)).map(({ item }) => item)' },
  ],
  ['a week of six', 'model-equals-engine', { file: 'plan.ts', is: 'week.length < WEEK_STEPS', becomes: 'week.length <= WEEK_STEPS' }],
  [
    'roles are not asked',
    'model-equals-engine',
    { file: 'plan.ts', is: 'role ? item.for.includes(role) : item.for.length === 3', becomes: 'true' },
  ],
  [
    'ranks are turned round',
    'gravest-danger-is-urgent',
    { file: 'plan.ts', is: '.sort((a, b) => a.rank - b.rank)', becomes: '.sort((a, b) => b.rank - a.rank)' },
  ],
  [
    'a silent gate is closed',
    'a-lesser-sign-is-never-nothing',
    {
      file: 'tally.ts',
      is: "OPEN_ANSWERS = ['not-sure', 'skipped', 'unanswered'] as const;",
      becomes: "OPEN_ANSWERS = ['not-sure', 'skipped'] as const;",
    },
  ],
  [
    'one amber counts for two',
    'danger-only-for-named-signs',
    { file: 'tally.ts', is: 'tallies[tally] += 1;', becomes: "tallies[tally] += tally === 'tally.amber-groups' ? 2 : 1;" },
  ],
  [
    'raisers are not counted',
    'danger-with-a-raiser-is-urgent',
    { file: 'tally.ts', is: "({ tier }) => tier === 'raiser'", becomes: '() => false' },
  ],
  [
    'the mildest level wins',
    'gravest-danger-is-urgent',
    { file: 'evaluate.ts', is: 'Math.max(most, LEVELS.indexOf(level))', becomes: 'Math.min(most || 9, LEVELS.indexOf(level))' },
  ],
  [
    'hidden answers count',
    'model-equals-engine',
    {
      file: 'read-answers.ts',
      is: 'if (!holds(asked, facts)) silence(facts, question, question.hidden);',
      becomes: ';',
    },
  ],
  [
    'an `all` is an `any`',
    'model-equals-engine',
    {
      file: 'jumps.ts',
      is: 'condition.all.reduceRight((next, part) => write(jumps, part, layout, next, unmet), met)',
      becomes: 'condition.all.reduceRight((next, part) => write(jumps, part, layout, met, next), unmet)',
    },
  ],
  [
    'a list of answers counts as silence too',
    'model-equals-engine',
    { file: 'read-answers.ts', is: 'facts[place + unanswered] = 0;', becomes: ';' },
  ],
  [
    'steps are remembered for another role',
    'model-equals-engine',
    {
      file: 'plan.ts',
      is: 'oncePer((role: Role | null) => here(offers.filter(({ item }) => of(item).in.includes(state) && isFor(of(item), role))))',
      becomes: "((all) => () => all)(here(offers.filter(({ item }) => of(item).in.includes(state) && isFor(of(item), 'hurt'))))",
    },
  ],
  [
    'another country lends its number',
    'numbers-of-the-country',
    {
      file: 'help.ts',
      is: 'return Object.hasOwn(rulebook.help, code) ? (rulebook.help[code] ?? null) : null;',
      becomes: 'return rulebook.help[code] ?? rulebook.help.GB ?? null;',
    },
  ],
];

describe('a fault in the rules is found', () => {
  const run = new MutationRun(rulebook, promises, ownSolver(), []);
  it.each(inRules)('%s → %s', async (_, found, faulty) => {
    expect(promises.promises.map(({ id }) => id)).toContain(found);
    expect(await run.breaks(faulty, found)).toBe(true);
  });
});

/** What a publisher may add to the rulebook: a retreat for two and a question about it, for everybody, everywhere. */
const everywhere = { why: 'planted', sources: ['own'], reviewed: null, for: [...ROLES], in: [...SIDE_STATES, ...STAGES] };
const published = extend(rulebook, {
  id: 'own',
  version: '1.0.0',
  files: [
    {
      path: 'own.json',
      content: {
        sources: [{ id: 'own', title: 'Our own' }],
        steps: [{ id: 'own-retreat', classes: ['joint-exercise', 'intimacy'], minutes: 600, ...everywhere }],
        faqs: [{ id: 'own-question', classes: ['own-support'], ...everywhere }],
      },
    },
    {
      path: 'words.en.json',
      content: {
        locale: 'en',
        words: Object.fromEntries(
          [
            'step.own-retreat.title',
            'step.own-retreat.do',
            'step.own-retreat.because',
            'faq.own-question.question',
            'faq.own-question.answer',
          ].map((key) => [key, 'A weekend for two']),
        ),
      },
    },
  ],
});
const random = seeded(21);
const people = Array.from({ length: 400 }, () => samplePerson(rulebook, random));

/** The names of what finds a faulty engine, from the part of the verification where the name belongs. */
function findersOf(name: string, faulty: EngineUnderProof): readonly string[] {
  const failing = (results: readonly CheckResult[]): readonly string[] => results.filter(({ ok }) => !ok).map(({ check }) => check);
  if (name === 'machine-as-modelled' || name === 'no-way-round-safety') return failing(machineResults(faulty));
  if (name === 'numbers-of-the-country') return failing(helplineResults(published, faulty, people.slice(0, 3)));
  if (name === 'model-equals-engine') return replay(published, 1_000, { seed: 4, under: faulty }).length > 0 ? [name] : [];
  const named = { ...promises, promises: promises.promises.filter(({ id }) => id === name) };
  return breachesInEngine(published, named, faulty, people).map(({ promise }) => promise.id);
}

describe('a fault in the engine is found', () => {
  it.each(inEngine)('%s → %s', async (_, found, planted) => {
    const faulty = await engineWith(planted);
    const names = findersOf(found, faulty);
    expect(names).toContain(found);
  });
});
