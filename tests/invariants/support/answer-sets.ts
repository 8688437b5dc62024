import fc from 'fast-check';
import type { Answer, Answers, Question } from '@retrust/engine';
import { world } from './built-in.js';

/** One reader: what they answered, and where they are. */
export interface Person {
  readonly answers: Answers;
  readonly country?: string | undefined;
}

/** What a calm repair far along would answer, whatever the role; skip logic drops what is not asked. */
export const CALM: Answers = {
  role: 'hurt',
  age: 'adult',
  'what-happened': ['lies'],
  'found-out': 'over-a-year',
  privacy: 'free',
  afraid: 'no',
  'say-no': 'yes',
  physical: ['none'],
  threats: ['none'],
  sexual: ['none'],
  control: ['none'],
  treatment: ['none'],
  children: ['none'],
  'getting-worse': 'no',
  circumstances: ['none'],
  'partner-substance': 'no',
  'own-conduct': ['none'],
  'own-life': 'no',
  wish: 'repair',
  'own-substance': 'no',
  'someone-to-talk-to': 'yes',
  'daily-life': 4,
  'partner-told': 'fully',
  'partner-takes-responsibility': 'yes',
  'partner-remorse': 'felt',
  'partner-hiding': 'no',
  'partner-willing': 'yes',
  'partner-pace': 'lets-me-set-it',
  'questions-answered': 'yes',
  checking: 'less',
  understood: 'yes',
  'cause-named': 'yes-with-a-plan',
  'promises-kept': 'for-months',
  'own-stance': 'at-peace-with-it',
  'closeness-wish': 'yes',
  closeness: 'at-ease',
  'own-told': 'fully',
  'own-responsibility': 'mine',
  'own-hiding': 'no',
  'own-willing': 'yes',
  'distance-asked': 'no',
  'partner-wish': 'repair',
  'own-pace': 'they-set-it',
  'they-feel-remorse': 'yes',
  'they-have-answers': 'yes',
  'they-feel-understood': 'yes',
  'they-trust-promises': 'yes',
  'own-cause': 'yes-with-a-plan',
  'own-promises': 'for-months',
  'they-want-closeness': 'yes',
};

const { questions, help } = world.rulebook;
const ROLES: readonly Answers[] = [{ role: 'hurt' }, { role: 'broke' }, { role: 'both' }];

/** Every answer to a question, for several choices each alone and all together; both silences. */
export function valuesOf(question: Question): readonly Answer[] {
  const silences: readonly Answer[] = ['not-sure', 'skipped'];
  switch (question.kind) {
    case 'single':
      return [...question.options, ...silences];
    case 'multiple':
      return [...question.options.map((option) => [option]), question.options.filter((option) => option !== question.none), ...silences];
    case 'scale':
      return [...Array.from({ length: question.max - question.min + 1 }, (_, i) => question.min + i), ...silences];
  }
}

/** Any answer, for several choices any set of them. */
function anyValue(question: Question): fc.Arbitrary<Answer> {
  if (question.kind !== 'multiple') return fc.constantFrom(...valuesOf(question));
  const some = fc.subarray(
    question.options.filter((o) => o !== question.none),
    { minLength: 1 },
  );
  return fc.oneof(fc.constantFrom(...valuesOf(question)), some);
}

/** Takes these answers away: `undefined` stands for unanswered. */
const without = (answers: Readonly<Record<string, Answer | undefined>>): Answers =>
  Object.fromEntries(Object.entries(answers).filter((entry): entry is [string, Answer] => entry[1] !== undefined));

const change = fc
  .constantFrom(...questions)
  .chain((question) => fc.option(anyValue(question), { nil: undefined, freq: 6 }).map((value) => ({ [question.id]: value })));
const repairChange = fc
  .constantFrom(...questions.filter((q) => q.section === 'repair'))
  .chain((question) => anyValue(question).map((value) => ({ [question.id]: value })));
const inAnyRole = fc.constantFrom(...ROLES).map((role): Answers => ({ ...CALM, ...role }));
const nearCalm = fc
  .tuple(inAnyRole, fc.array(change, { maxLength: 4 }))
  .map(([calm, changes]) => without(Object.assign({}, calm, ...changes) as Answers));
const onThePath = fc
  .tuple(inAnyRole, fc.array(repairChange, { maxLength: 3 }))
  .map(([calm, changes]) => Object.assign({}, calm, ...changes) as Answers);
const random = fc
  .record(Object.fromEntries(questions.map((q) => [q.id, fc.option(anyValue(q), { nil: undefined, freq: 8 })])))
  .map(without);
const stoppedEarly = fc.tuple(inAnyRole, fc.array(change, { maxLength: 3 }), fc.nat(questions.length)).map(([calm, changes, reached]) => {
  const all = without(Object.assign({}, calm, ...changes) as Answers);
  const put = new Set(questions.slice(0, reached).map((q) => q.id));
  return Object.fromEntries(Object.entries(all).filter(([id]) => put.has(id)));
});

const answerSets: fc.Arbitrary<Answers> = fc.oneof(
  { weight: 4, arbitrary: nearCalm },
  { weight: 3, arbitrary: onThePath },
  { weight: 2, arbitrary: random },
  { weight: 1, arbitrary: stoppedEarly },
);
/** Listed countries, one that nobody lists, and none. */
const countries = fc.option(fc.constantFrom(...Object.keys(help), 'XX', 'gb'), { nil: undefined, freq: 5 });

/** Any reader: near a calm repair, somewhere on the path, at random, or stopped before the end. */
export const anybody: fc.Arbitrary<Person> = fc.record({ answers: answerSets, country: countries });

/** Any reader who also gave one of these answers. */
export const whoSaid = (...alternatives: readonly Answers[]): fc.Arbitrary<Person> =>
  fc
    .tuple(anybody, fc.constantFrom(...alternatives))
    .map(([{ answers, country }, said]) => ({ answers: { ...answers, ...said }, country }));

/** Any reader who also gave one of each of these. */
export const whoSaidAll = (...sets: readonly (readonly Answers[])[]): fc.Arbitrary<Person> =>
  fc
    .tuple(anybody, fc.tuple(...sets.map((alternatives) => fc.constantFrom(...alternatives))))
    .map(([{ answers, country }, said]) => ({ answers: Object.assign({}, answers, ...said) as Answers, country }));

/** Answers that are each a sign of danger by themselves. */
export const RED_ANSWERS: readonly Answers[] = [
  { afraid: 'sometimes' },
  { afraid: 'often' },
  { physical: ['pushed-or-hit'] },
  { physical: ['kept-from-leaving'] },
  { threats: ['pets'] },
  { threats: ['children-or-papers'] },
  { threats: ['harm-themselves'] },
  { threats: ['other-threat'] },
  { sexual: ['unwanted'] },
  { sexual: ['contraception'] },
  { sexual: ['images'] },
  { control: ['rules'] },
  { control: ['cut-off'] },
  { control: ['money'] },
  { control: ['phone'] },
  { control: ['following'] },
  { children: ['harmed'] },
  { children: ['threatened'] },
  { children: ['used'] },
  { 'say-no': 'no' },
  { privacy: 'watched' },
  { privacy: 'made-to' },
  { treatment: ['put-down', 'jealous'] },
  { treatment: ['put-down'], circumstances: ['leaving'] },
  { treatment: ['jealous'], 'partner-substance': 'drink-or-drugs-untreated' },
  { treatment: ['things-broken'], 'getting-worse': 'yes' },
];
/** Answers that are each a sign of danger now. */
export const URGENT_ANSWERS: readonly Answers[] = [
  { physical: ['neck'] },
  { physical: ['weapon-used'] },
  { threats: ['kill-or-harm'] },
  { threats: ['could-kill'] },
  { threats: ['gun-near', 'pets'] },
  { threats: ['gun-near'], children: ['threatened'] },
  { children: ['danger-now'] },
  { physical: ['pushed-or-hit'], 'getting-worse': 'yes' },
  { afraid: 'often', circumstances: ['pregnant-or-new-baby'] },
  { control: ['rules'], circumstances: ['leaving', 'illness-or-loss'] },
  { sexual: ['unwanted'], 'partner-substance': 'drink-or-drugs-untreated' },
];
/** What a reader may say of their own acts. */
export const HARM_ANSWERS: readonly Answers[] = [
  'used-force',
  'threatened',
  'tracked-or-demanded',
  'set-rules-or-money',
  'pressed-for-sex',
  'partner-afraid',
  'want-to-harm',
].map((act) => ({ 'own-conduct': [act] }));
export const CRISIS_ANSWERS: readonly Answers[] = [{ 'own-life': 'sometimes' }, { 'own-life': 'yes' }, { 'own-life': 'not-sure' }];
