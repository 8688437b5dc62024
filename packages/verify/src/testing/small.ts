import { parseRulebook, type Rulebook } from '@retrust/engine';

const note = { why: 'for tests', sources: ['a-source'], reviewed: null } as const;
const is = (fact: string, value: string | boolean): object => ({ fact, operator: 'equal', value });
const several = (fact: string): object => ({ fact, operator: 'greaterThanInclusive', value: 1 });
const everyone = ['hurt', 'broke', 'both'];
const STATES = ['urgent', 'safety-first', 'crisis', 'own-conduct', 'not-viable-now', 'separating-well', 'paused'];
const STAGES = ['acknowledgment', 'stabilisation', 'transparency', 'understanding', 'consistency', 'forgiveness', 'reconnection'];

const questions = [
  { id: 'role', section: 'start', kind: 'single', options: everyone, ...note },
  { id: 'afraid', section: 'safety', kind: 'single', options: ['no', 'often'], gate: true, ...note },
  { id: 'acts', section: 'safety', kind: 'multiple', options: ['hit', 'shouted', 'jealous', 'none'], none: 'none', gate: true, ...note },
  { id: 'pregnant', section: 'safety', kind: 'single', options: ['no', 'yes'], ...note },
  {
    id: 'told',
    section: 'repair',
    kind: 'single',
    options: ['yes', 'no'],
    askedWhen: { fact: 'role', operator: 'in', value: ['hurt', 'both'] },
    ...note,
  },
  { id: 'calm', section: 'repair', kind: 'scale', min: 1, max: 5, ...note },
];
const signal = (id: string, tier: string, when: object, more: object = {}): object => ({
  id,
  layer: 'signal',
  tier,
  when,
  ...more,
  ...note,
});
const level = (word: string, ...any: readonly object[]): object => ({
  id: `level-${word}`,
  layer: 'level',
  level: word,
  when: { any },
  ...note,
});
const acts = (value: string): object => ({ fact: 'acts', operator: 'contains', value });
const rules = [
  signal('is-afraid', 'red', is('afraid', 'often'), { raisable: true }),
  signal('is-hit', 'urgent', acts('hit')),
  signal('is-shouted-at', 'amber', acts('shouted'), { group: 'put-down' }),
  signal('is-accused', 'amber', acts('jealous'), { group: 'jealousy' }),
  signal('expects-a-child', 'raiser', is('pregnant', 'yes')),
  level('urgent', several('tally.urgent-signals'), { all: [several('tally.raisable-red'), several('tally.raisers')] }),
  level('concern', several('tally.red-signals'), { fact: 'tally.amber-groups', operator: 'greaterThanInclusive', value: 2 }),
  level('check', several('tally.amber-groups'), several('tally.open-gates')),
];
const open = [
  { id: 'hides', layer: 'finding', when: is('told', 'no'), ...note },
  ...STAGES.map((stage, i) => ({
    id: `exit-${stage}`,
    layer: 'exit',
    stage,
    when:
      i === 0
        ? { all: [is('told', 'yes'), { not: is('hides', true) }] }
        : { fact: 'calm', operator: 'greaterThanInclusive', value: Math.min(5, i + 1) },
    ...note,
  })),
];
const breathe = { id: 'breathe', for: everyone, in: [...STATES, ...STAGES, 'maintenance'], classes: ['self-care'], minutes: 5, ...note };
const steps = [
  {
    id: 'ask',
    for: ['hurt', 'both'],
    in: ['acknowledgment'],
    towards: ['exit-acknowledgment'],
    classes: ['joint-talk'],
    minutes: 10,
    ...note,
  },
  { id: 'retreat', for: everyone, in: [...STATES, ...STAGES, 'maintenance'], classes: ['joint-exercise'], minutes: 600, ...note },
];
const inDanger = { fact: 'level', operator: 'in', value: ['concern', 'urgent'] };
const asks = { for: everyone, in: [...STATES, ...STAGES, 'maintenance'], ...note };
const coreFaqs = [{ id: 'who-helps', classes: ['own-support'], ...asks }];
const faqs = [
  { id: 'is-it-over', classes: ['self-care'], ...asks, in: ['acknowledgment'], when: is('told', 'no') },
  { id: 'talk-about-it', classes: ['joint-talk'], ...asks, for: ['hurt', 'both'] },
];
const referrals = [
  { id: 'emergency', kinds: [], emergency: true, rank: 0, classes: ['own-support'], when: is('level', 'urgent'), ...note },
  { id: 'line', kinds: ['domestic_abuse'], rank: 20, classes: ['own-support'], when: inDanger, ...note },
];
const withholdings = [{ id: 'no-joint-work', when: inDanger, withholds: ['joint-talk', 'joint-exercise', 'open-content'], ...note }];

function words(): Readonly<Record<string, string>> {
  const named: readonly (readonly [string, readonly string[]])[] = [
    ['state', ['discreet', ...STATES, ...STAGES, 'maintenance'].flatMap((s) => [`${s}.name`, `${s}.text`])],
    ['move', ['first', 'forward', 'back', 'same', 'aside', 'returned']],
    [
      'question',
      questions.flatMap((q) =>
        ['title', 'why', ...('options' in q ? q.options.map((o) => `option.${o}`) : ['low', 'high'])].map((k) => `${q.id}.${k}`),
      ),
    ],
    ['exit', STAGES.map((stage) => `exit-${stage}`)],
    ['step', [breathe, ...steps].flatMap(({ id }) => ['title', 'do', 'because'].map((part) => `${id}.${part}`))],
    ['faq', [...coreFaqs, ...faqs].flatMap(({ id }) => [`${id}.question`, `${id}.answer`])],
    ['referral', referrals.flatMap(({ id }) => [`${id}.title`, `${id}.text`])],
  ];
  const keys = [
    'result.title',
    'help.local-emergency',
    'answer.not-sure',
    'answer.skipped',
    ...named.flatMap(([kind, ids]) => ids.map((id) => `${kind}.${id}`)),
  ];
  return Object.fromEntries(keys.map((key) => [key, key]));
}

/** A rulebook that is small enough to try all its answers. */
export function tinyRulebook(): Rulebook {
  const core = {
    locked: true,
    questions: questions.slice(0, 4),
    rules,
    steps: [breathe],
    faqs: coreFaqs,
    referrals,
    withholdings,
    sources: [{ id: 'a-source', title: 'A source' }],
  };
  return parseRulebook({
    id: 'tiny',
    version: '1.0.0',
    files: [
      { path: 'core.json', content: core },
      { path: 'open.json', content: { questions: questions.slice(4), rules: open, steps, faqs } },
      { path: 'words.en.json', content: { locale: 'en', words: words() } },
    ],
  });
}
