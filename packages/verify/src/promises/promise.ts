import * as z from 'zod';
import { CONTENT_CLASSES, OPERATORS, SECTIONS, type Condition } from '@retrust/engine';
import { STRENGTHS } from '../encode/open.js';

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);
const scalar = z.union([z.string(), z.number(), z.boolean()]);
const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(condition).min(1) }),
    z.strictObject({ any: z.array(condition).min(1) }),
    z.strictObject({ not: condition }),
    z.strictObject({ fact: z.string(), operator: z.enum(OPERATORS), value: z.union([scalar, z.array(scalar).min(1)]) }),
  ]),
);
const base = {
  id,
  /** One sentence that people can judge. */
  sentence: z.string().min(1),
  /** Ids of sources of the rulebook; at least one. */
  sources: z.array(id).min(1),
  /** How much a publisher may change without breaking it: `anything` but the locked core, or what `extend` lets them add. */
  publisher: z.enum(STRENGTHS),
  /** Why it can't hold for `anything`: which part of the open content it speaks of. Required then. */
  because: z.string().min(1).optional(),
};

/** Whoever `given` fits gets `then`. With `cases`, each of them is a `given` of its own, proved and reported by its name. */
const always = z.strictObject({
  ...base,
  kind: z.literal('always'),
  given: condition.optional(),
  cases: z
    .array(z.strictObject({ name: id, given: condition }))
    .min(1)
    .optional(),
  then: condition,
});
/** Somebody is like this: what no answers can reach would be an empty promise. */
const possible = z.strictObject({
  ...base,
  kind: z.literal('possible'),
  cases: z.array(z.strictObject({ name: id, given: condition })).min(1),
});

/** How the second person's answer to one question differs from the first's. */
const CHANGES = [
  /** From the calm answer, or from some named signs, to one more sign. */
  'one-sign-more',
  /** From the calm answer to not sure, skipped or unanswered. */
  'silence',
  /** Any answer to any other. */
  'anything',
] as const;
const KEEPS = ['level', 'no-lower-level', 'safety-state', 'referral-kinds', 'no-new-classes'] as const;
/** Two people who answer all alike but for the questions named: what the first has, the second has too. */
const twoPeople = z.strictObject({
  ...base,
  kind: z.literal('two-people'),
  /** `each`: one question after the other. `sections`: all questions of these sections at once. */
  differ: z.union([
    z.strictObject({ each: z.array(id).min(1) }),
    z.strictObject({ sections: z.array(z.enum(SECTIONS)).min(1), besides: z.array(id).optional() }),
  ]),
  change: z.enum(CHANGES),
  given: condition.optional(),
  keeps: z.array(z.enum(KEEPS)).min(1),
  /** For `no-new-classes`. */
  classes: z.array(z.enum(CONTENT_CLASSES)).optional(),
});

const promise = z.discriminatedUnion('kind', [always, possible, twoPeople]);
const promisesFile = z.strictObject({
  $schema: z.string().optional(),
  /** For each gate question the answers that name no danger. */
  calm: z.record(id, z.array(z.string()).min(1)),
  promises: z.array(promise).min(1),
  /** Findings of the checks on soundness that somebody has judged to be right as they are. */
  accepted: z.array(z.strictObject({ check: z.string(), subject: z.string(), why: z.string().min(1) })).optional(),
});

export type SafetyPromise = z.infer<typeof promise>;
export type TwoPeoplePromise = z.infer<typeof twoPeople>;
export type Promises = z.infer<typeof promisesFile>;
export type KeptThing = (typeof KEEPS)[number];

/** Checks a file of promises; throws a TypeError that names the first places that do not fit. */
export function parsePromises(input: unknown): Promises {
  const parsed = promisesFile.safeParse(input);
  if (!parsed.success) throw new TypeError(`the promises can not be read:\n${z.prettifyError(parsed.error)}`);
  const ids = parsed.data.promises.map((one) => one.id);
  const unexplained = parsed.data.promises.find(({ publisher, because }) => (publisher === 'anything') !== (because === undefined));
  if (unexplained)
    throw new TypeError(`the promise \`${unexplained.id}\`: say \`because\` why it does not hold for \`anything\`, and only then`);
  const twice = ids.find((one, i) => ids.indexOf(one) !== i);
  if (twice !== undefined) throw new TypeError(`the promise \`${twice}\` stands there twice`);
  return parsed.data;
}

/** The JSON Schema of a file of promises, for editors. */
export const promisesSchema = (): unknown => z.toJSONSchema(promisesFile, { unrepresentable: 'any', io: 'input' });
