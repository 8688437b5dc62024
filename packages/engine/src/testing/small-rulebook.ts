import type { RulebookInput } from '../assemble.js';
import { SIDE_STATES, STAGES, type Stage } from '../model/terms.js';

const note = { why: 'for tests', sources: ['a-source'], reviewed: null } as const;
const is = (fact: string, value: string | boolean): object => ({ fact, operator: 'equal', value });
const everyone = ['hurt', 'broke', 'both'];

const questions = [
  { id: 'role', section: 'start', kind: 'single', options: everyone, ...note },
  { id: 'afraid', section: 'safety', kind: 'single', options: ['no', 'sometimes', 'often'], gate: true, sensitive: true, ...note },
  {
    id: 'acts',
    section: 'safety',
    kind: 'multiple',
    options: ['hit', 'shouted', 'jealous', 'none'],
    none: 'none',
    gate: true,
    sensitive: true,
    ...note,
  },
  { id: 'pregnant', section: 'safety', kind: 'single', options: ['no', 'yes'], sensitive: true, ...note },
  { id: 'own-acts', section: 'safety', kind: 'single', options: ['no', 'yes'], sensitive: true, ...note },
  {
    id: 'truth-told',
    section: 'repair',
    kind: 'single',
    options: ['yes', 'no'],
    conductOf: 'partner',
    askedWhen: { fact: 'role', operator: 'in', value: ['hurt', 'both'] },
    ...note,
  },
  { id: 'calm', section: 'repair', kind: 'scale', min: 1, max: 5, ...note },
  {
    id: 'later',
    section: 'repair',
    kind: 'single',
    options: ['yes', 'no'],
    conductOf: 'own',
    askedWhen: { all: [is('truth-told', 'yes'), { fact: 'calm', operator: 'greaterThanInclusive', value: 3 }] },
    ...note,
  },
];

const exit = (stage: Stage, id: string, when: object): object => ({ id, layer: 'exit', stage, when, ...note });
const rules = [
  {
    id: 'is-afraid',
    layer: 'signal',
    tier: 'red',
    raisable: true,
    when: { fact: 'afraid', operator: 'in', value: ['sometimes', 'often'] },
    ...note,
  },
  { id: 'is-hit', layer: 'signal', tier: 'urgent', when: { fact: 'acts', operator: 'contains', value: 'hit' }, ...note },
  {
    id: 'is-shouted-at',
    layer: 'signal',
    tier: 'amber',
    group: 'put-down',
    raisable: true,
    when: { fact: 'acts', operator: 'contains', value: 'shouted' },
    ...note,
  },
  {
    id: 'is-accused',
    layer: 'signal',
    tier: 'amber',
    group: 'jealousy',
    raisable: true,
    when: { fact: 'acts', operator: 'contains', value: 'jealous' },
    ...note,
  },
  { id: 'expects-a-child', layer: 'signal', tier: 'raiser', when: is('pregnant', 'yes'), ...note },
  { id: 'own-harm', layer: 'signal', tier: 'mark', when: is('own-acts', 'yes'), ...note },
  {
    id: 'level-urgent',
    layer: 'level',
    level: 'urgent',
    when: { any: [atLeastOne('tally.urgent-signals'), { all: [atLeastOne('tally.raisable-red'), atLeastOne('tally.raisers')] }] },
    ...note,
  },
  {
    id: 'level-concern',
    layer: 'level',
    level: 'concern',
    when: {
      any: [
        atLeastOne('tally.red-signals'),
        { fact: 'tally.amber-groups', operator: 'greaterThanInclusive', value: 2 },
        { all: [atLeastOne('tally.raisable-amber'), atLeastOne('tally.raisers')] },
      ],
    },
    ...note,
  },
  {
    id: 'level-check',
    layer: 'level',
    level: 'check',
    when: { any: [atLeastOne('tally.amber-groups'), atLeastOne('tally.open-gates')] },
    ...note,
  },
  { id: 'deception-continues', layer: 'finding', when: is('truth-told', 'no'), ...note },
  { id: 'harms', layer: 'side-state', state: 'own-conduct', when: is('own-harm', true), ...note },
  exit('acknowledgment', 'truth-is-out', { all: [is('truth-told', 'yes'), { not: is('deception-continues', true) }] }),
  exit('stabilisation', 'days-are-calm', { fact: 'calm', operator: 'greaterThanInclusive', value: 3 }),
  exit('transparency', 'questions-are-answered', is('later', 'yes')),
  exit('understanding', 'it-is-understood', is('later', 'yes')),
  exit('consistency', 'promises-are-kept', is('later', 'yes')),
  exit('forgiveness', 'own-stance-found', is('later', 'yes')),
  exit('reconnection', 'closeness-is-easy', { fact: 'calm', operator: 'equal', value: 5 }),
];
function atLeastOne(tally: string): object {
  return { fact: tally, operator: 'greaterThanInclusive', value: 1 };
}

const coreSteps = [{ id: 'breathe', for: everyone, in: [...SIDE_STATES, ...STAGES], classes: ['self-care'], minutes: 5, ...note }];
const steps = [
  {
    id: 'ask-for-the-truth',
    for: ['hurt', 'both'],
    in: ['acknowledgment'],
    towards: ['truth-is-out'],
    classes: ['joint-talk'],
    minutes: 10,
    ...note,
  },
  { id: 'talk-to-a-friend', for: everyone, in: [...STAGES], classes: ['own-support'], minutes: 20, ...note },
  {
    id: 'plan-a-walk',
    for: everyone,
    in: ['acknowledgment', 'reconnection'],
    classes: ['joint-exercise'],
    minutes: 45,
    when: is('deception-continues', false),
    ...note,
  },
];
const referrals = [
  { id: 'emergency', kinds: [], emergency: true, rank: 0, classes: ['own-support'], when: is('level', 'urgent'), ...note },
  {
    id: 'domestic-abuse-line',
    kinds: ['domestic_abuse'],
    rank: 20,
    classes: ['own-support'],
    when: { fact: 'level', operator: 'in', value: ['concern', 'urgent'] },
    ...note,
  },
];
const notices = [{ id: 'limits', kind: 'limits', when: 'always', ...note }];
const withholdings = [
  {
    id: 'no-joint-work-in-danger',
    when: { fact: 'level', operator: 'in', value: ['concern', 'urgent'] },
    withholds: ['joint-talk', 'joint-exercise', 'open-content'],
    ...note,
  },
];

const helpline = (id: string, name: string, dial: string): object => ({
  id,
  name,
  kind: 'domestic_abuse',
  phones: [{ show: dial, dial }],
  hours: '24/7',
  confidence: 'official',
  sources: [{ title: 'A page', url: 'https://example.org/' }],
  sourceReadOn: '2026-11',
  dialled: false,
});

const texts = (): Record<string, string> => {
  const words: Record<string, string> = {
    'result.title': 'Your next steps',
    'help.local-emergency': 'your local emergency number',
    'answer.not-sure': 'Not sure',
    'answer.skipped': 'I would rather not say',
  };
  for (const move of ['first', 'forward', 'back', 'same', 'aside', 'returned']) words[`move.${move}`] = `${move}: {from} to {to}`;
  for (const state of ['discreet', ...SIDE_STATES, ...STAGES])
    Object.assign(words, { [`state.${state}.name`]: `Name of ${state}`, [`state.${state}.text`]: `About ${state}.` });
  for (const q of questions) {
    Object.assign(words, { [`question.${q.id}.title`]: `Title of ${q.id}?`, [`question.${q.id}.why`]: 'We ask because.' });
    for (const option of 'options' in q ? q.options : []) words[`question.${q.id}.option.${option}`] = `Option ${option}`;
    if (q.kind === 'scale') Object.assign(words, { [`question.${q.id}.low`]: 'Low', [`question.${q.id}.high`]: 'High' });
  }
  for (const rule of rules)
    if ('layer' in rule && rule.layer === 'exit' && 'id' in rule) words[`exit.${String(rule.id)}`] = `It is so: ${String(rule.id)}.`;
  for (const { id } of [...coreSteps, ...steps])
    for (const part of ['title', 'do', 'because']) words[`step.${id}.${part}`] = `${part} of ${id}`;
  for (const { id } of referrals)
    Object.assign(words, { [`referral.${id}.title`]: `Title of ${id}`, [`referral.${id}.text`]: 'Call {number}.' });
  words['notice.limits'] = 'Checked on {date}.';
  return words;
};

/** A rulebook with one of everything, for unit tests. The built-in one is tested in tests/. A fresh copy at each call. */
export function smallRulebook(): RulebookInput {
  const locked = [questions.slice(0, 5), rules.slice(0, 9), coreSteps, referrals, withholdings];
  return structuredClone({
    id: 'small',
    version: '1.0.0',
    files: [
      {
        path: 'safety/core.json',
        content: {
          locked: true,
          questions: locked[0],
          rules: locked[1],
          steps: coreSteps,
          referrals,
          withholdings,
          sources: [{ id: 'a-source', title: 'A source', url: 'https://example.org/' }],
        },
      },
      { path: 'repair/open.json', content: { questions: questions.slice(5), rules: rules.slice(9), steps, notices } },
      { path: 'words.en.json', content: { locale: 'en', words: texts() } },
      {
        path: 'helplines/GB.json',
        content: { country: 'GB', emergency: [{ show: '999', dial: '999' }], helplines: [helpline('gb-line', 'A line', '0808')] },
      },
      {
        path: 'helplines/worldwide.json',
        content: {
          country: 'worldwide',
          emergency: [],
          helplines: [{ ...helpline('directory', 'A directory', '00'), phones: [], web: 'https://example.org/find' }],
        },
      },
    ],
  });
}
