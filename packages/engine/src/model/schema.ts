import * as z from 'zod';
import { conditionProblems } from '../condition-problems.js';
import { ID } from '../problems.js';
import type { Condition } from './condition.js';
import type { Faq, Helpline, Notice, Question, Referral, Rule, Source, Step, Withholding } from './rulebook.js';
import {
  CONFIDENCES,
  CONTENT_CLASSES,
  HELPLINE_KINDS,
  LEVELS,
  MOVES,
  OPERATORS,
  PRIVATE_CLASSES,
  ROLES,
  SECTIONS,
  SIDE_STATES,
  STAGES,
  TIERS,
  isOneOf,
  type ContentClass,
  type PrivateClass,
} from './terms.js';

// A schema library must not need eval under a strict content security policy.
z.config({ jitless: true });

const id = z.string().regex(ID, { error: 'bad-id' }).describe('lower-case letters, digits and hyphens; says what it means');
const text = z.string().min(1).max(2_000);
const isoDate = z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/, { error: 'expected an ISO date or month such as `2026-11` or `2026-11-22`' });
const webAddress = z.string().regex(/^https?:\/\/[^\s]+$/, { error: 'expected an address that begins with http:// or https://' });
const review = z.strictObject({ by: text, role: text, on: isoDate });

/** A condition is checked by hand, so that a misspelt operator is named instead of "invalid input". */
const condition = z
  .custom<Condition>()
  .superRefine((value, context) => {
    for (const found of conditionProblems(value))
      context.addIssue({ code: 'custom', path: [...found.path], message: found.code, params: found });
  })
  .meta({ id: 'Condition' });

const authored = {
  id,
  why: text.describe('one sentence for reviewers: why this is there'),
  sources: z.array(id).min(1, { error: 'no-source' }),
  reviewed: review.nullable().describe('who reviewed it and when; null while nobody has'),
  covers: z.array(z.string().regex(/^S[0-4]-\d{2,3}$/)).optional(),
};

const questionBase = {
  ...authored,
  section: z.enum(SECTIONS),
  askedWhen: condition.optional(),
  gate: z.boolean().optional(),
  sensitive: z.boolean().optional(),
  conductOf: z.enum(['partner', 'own']).optional(),
};
const options = z.array(id).min(2).max(20);
const question = z.discriminatedUnion('kind', [
  z.strictObject({ ...questionBase, kind: z.literal('single'), options }),
  z.strictObject({ ...questionBase, kind: z.literal('multiple'), options, none: id.describe('the option that excludes the others') }),
  z.strictObject({ ...questionBase, kind: z.literal('scale'), min: z.int(), max: z.int() }),
]);

const ruleBase = { ...authored, when: condition };
const rule = z.discriminatedUnion('layer', [
  z.strictObject({ ...ruleBase, layer: z.literal('signal'), tier: z.enum(TIERS), group: id.optional(), raisable: z.boolean().optional() }),
  z.strictObject({ ...ruleBase, layer: z.literal('level'), level: z.enum(LEVELS).exclude(['none']) }),
  z.strictObject({ ...ruleBase, layer: z.literal('finding') }),
  z.strictObject({ ...ruleBase, layer: z.literal('side-state'), state: z.enum(SIDE_STATES).exclude(['urgent', 'safety-first']) }),
  z.strictObject({ ...ruleBase, layer: z.literal('exit'), stage: z.enum(STAGES).exclude(['maintenance']) }),
]);

const classes = z.array(z.enum(CONTENT_CLASSES)).min(1);
const step = z.strictObject({
  ...authored,
  for: z.array(z.enum(ROLES)).min(1),
  in: z.array(z.enum([...SIDE_STATES, ...STAGES])).min(1),
  when: condition.optional(),
  towards: z.array(id).optional(),
  classes,
  minutes: z.int().min(1).max(600),
  exercise: z
    .strictObject({ parts: z.int().min(2).max(8).describe('how many instructions') })
    .optional()
    .describe('instructions to follow one after the other, with words `need`, `part.1` …, `stop` and `lighter`'),
});
const referral = z.strictObject({
  ...authored,
  when: condition,
  kinds: z.array(z.enum(HELPLINE_KINDS)),
  emergency: z.boolean().optional(),
  rank: z.int().min(0).max(1_000),
  classes,
});
const notice = z.strictObject({
  ...authored,
  when: z.union([z.literal('always'), condition]),
  kind: z.enum(['limits', 'expectation', 'care', 'traces']),
});
const faq = z.strictObject({
  ...authored,
  for: z.array(z.enum(ROLES)).min(1),
  in: z.array(z.enum([...SIDE_STATES, ...STAGES])).min(1),
  when: condition.optional(),
  classes,
});
const withholdable = CONTENT_CLASSES.filter((c): c is Exclude<ContentClass, PrivateClass> => !isOneOf(PRIVATE_CLASSES, c));
const withholding = z.strictObject({ ...authored, when: condition, withholds: z.array(z.enum([...withholdable, 'open-content'])).min(1) });
const source = z.strictObject({ id, title: text, url: webAddress.optional(), note: text.optional() });

const phone = z.strictObject({
  show: text,
  dial: z.string().regex(/^\+?[0-9*#]{2,20}$/, { error: 'expected digits, `*`, `#` and a leading `+` only' }),
});
const helpline = z.strictObject({
  id,
  name: text,
  nameEn: text.optional(),
  region: text.optional(),
  kind: z.enum(HELPLINE_KINDS),
  audience: text.optional(),
  phones: z.array(phone),
  sms: phone.optional(),
  whatsapp: text.optional(),
  chat: webAddress.optional(),
  web: webAddress.optional(),
  email: text.optional(),
  textRelay: text.optional(),
  hours: text.optional(),
  languages: text.optional(),
  confidence: z.enum(CONFIDENCES),
  sources: z.array(z.strictObject({ title: text, url: webAddress })).min(1, { error: 'no-source' }),
  sourceReadOn: isoDate,
  dialled: z.boolean(),
  note: text.optional(),
});

const $schema = z.string().optional();

/** A file of questions, rules, steps, referrals, notices, frequent questions, withholdings and sources; any of them may be absent. */
export const contentFile = z.strictObject({
  $schema,
  locked: z.boolean().optional().describe('true when everything in this file belongs to the locked core'),
  questions: z.array(question).optional(),
  rules: z.array(rule).optional(),
  steps: z.array(step).optional(),
  referrals: z.array(referral).optional(),
  notices: z.array(notice).optional(),
  faqs: z.array(faq).optional(),
  withholdings: z.array(withholding).optional(),
  sources: z.array(source).optional(),
});

/** A file of texts in one locale. */
export const wordsFile = z.strictObject({
  $schema,
  locale: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: 'expected a BCP 47 locale such as `en` or `pt-BR`' }),
  reviewed: review.nullable().optional().describe('who reviewed this translation, as a native speaker; null while nobody has'),
  words: z.record(z.string().max(200), z.string().min(1).max(2_000)),
});

/** A file of one country's emergency numbers and helplines, or of the worldwide directories. */
export const helplinesFile = z.strictObject({
  $schema,
  country: z.union([
    z.literal('worldwide'),
    z.string().regex(/^[A-Z]{2}$/, { error: 'expected an ISO 3166-1 code such as `GB`, or `worldwide`' }),
  ]),
  emergency: z.array(phone.extend({ label: text.optional() })),
  helplines: z.array(helpline),
});

/** The manifest `rulebook.json`: name, version and the topics' folders in the order of the questionnaire. */
export const manifestFile = z.strictObject({ $schema, id, version: text, topics: z.array(id).min(1) });

/** A file with answers, as the command line reads it. */
export const answersFile = z.strictObject({
  $schema,
  who: text.optional(),
  country: z.string().optional(),
  answers: z.record(id, z.union([z.string(), z.number(), z.array(z.string())])),
});

const caseAnswers = z.record(id, z.union([z.string(), z.number(), z.array(z.string())]));
const ids = z.array(id).min(1);
const expectation = z.strictObject({
  state: z.enum([...SIDE_STATES, ...STAGES]),
  level: z.enum(LEVELS),
  move: z.enum(MOVES).optional().describe('for two visits in a row: what moved since the earlier one'),
  first: ids.optional().describe('referrals that lead, in this order'),
  today: id.optional().describe('the step for today'),
  soon: ids.optional().describe('steps for today or this week'),
  shows: ids.optional().describe('steps, referrals, notices and frequent questions that are there, wherever'),
  hides: ids.optional().describe('steps, referrals, notices and frequent questions that are nowhere'),
  without: z.array(z.enum(CONTENT_CLASSES)).min(1).optional().describe('classes that no step and no referral bears'),
  flags: ids.optional().describe('rules that are met'),
  unflagged: ids.optional().describe('rules that are not met'),
});

/** A file of people, told in plain sentences, with their answers and with what they are expected to see. */
export const casesFile = z.strictObject({
  $schema,
  cases: z
    .array(
      z.strictObject({
        id,
        tells: text.describe('one to three plain sentences about this person'),
        country: z
          .string()
          .regex(/^[A-Z]{2}$/, { error: 'expected an ISO 3166-1 code such as `GB`' })
          .optional(),
        like: id.optional().describe('another case, whose answers this person gives too where `answers` says nothing else'),
        answers: caseAnswers.describe('by question; `unanswered` takes an answer of the other case away'),
        earlier: caseAnswers.optional().describe('what the person answered otherwise at the visit before'),
        expect: expectation,
      }),
    )
    .min(1),
});

export type CasesFile = z.infer<typeof casesFile>;
export type ContentFile = z.infer<typeof contentFile>;
export type WordsFile = z.infer<typeof wordsFile>;
export type HelplinesFile = z.infer<typeof helplinesFile>;

/** JSON Schema files for editors, by file name. */
export function jsonSchemas(): Readonly<Record<string, unknown>> {
  const schema = (shape: z.ZodType, title: string): unknown =>
    z.toJSONSchema(shape.meta({ title }), {
      unrepresentable: 'any',
      override: ({ jsonSchema }) => {
        if (jsonSchema.id === 'Condition') Object.assign(jsonSchema, conditionJson());
      },
    });
  return {
    'rulebook.schema.json': schema(manifestFile, 'Retrust rulebook: the manifest'),
    'content.schema.json': schema(
      contentFile,
      'Retrust rulebook: questions, rules, steps, referrals, notices, faqs, withholdings, sources',
    ),
    'words.schema.json': schema(wordsFile, 'Retrust rulebook: words of one locale'),
    'helplines.schema.json': schema(helplinesFile, 'Retrust rulebook: emergency numbers and helplines of one country'),
    'answers.schema.json': schema(answersFile, 'Retrust: the answers of one person'),
    'cases.schema.json': schema(casesFile, 'Retrust rulebook: people, and what they are expected to see'),
  };
}

function conditionJson(): object {
  const leaf = {
    type: 'object',
    required: ['fact', 'operator', 'value'],
    additionalProperties: false,
    properties: { fact: { type: 'string' }, operator: { enum: [...OPERATORS] }, value: { type: ['string', 'number', 'boolean', 'array'] } },
  };
  const self = { $ref: '#/$defs/Condition' };
  const list = { type: 'array', minItems: 1, items: self };
  const node = (key: string, inner: object): object => ({
    type: 'object',
    required: [key],
    additionalProperties: false,
    properties: { [key]: inner },
  });
  return { oneOf: [leaf, node('all', list), node('any', list), node('not', self)] };
}

type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Frozen<T[Key]> }
    : T;
type Same<A, B> = [Frozen<A>, Frozen<B>] extends [Frozen<B>, Frozen<A>] ? true : false;
type Assert<T extends readonly true[]> = T;
/** The types written by hand in rulebook.ts and the schemas here say the same: this fails to compile when they part. */
export type SchemasMatchTypes = Assert<
  [
    Same<z.infer<typeof question>, Question>,
    Same<z.infer<typeof rule>, Rule>,
    Same<z.infer<typeof step>, Step>,
    Same<z.infer<typeof referral>, Referral>,
    Same<z.infer<typeof notice>, Notice>,
    Same<z.infer<typeof faq>, Faq>,
    Same<z.infer<typeof withholding>, Withholding>,
    Same<z.infer<typeof source>, Source>,
    Same<z.infer<typeof helpline>, Helpline>,
  ]
>;
