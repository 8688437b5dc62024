import { assess } from './assess.js';
import { AnswersError } from './errors.js';
import type { Assessment, AssessOptions } from './model/assessment.js';
import type { Rulebook } from './model/rulebook.js';
import type { Problem } from './problems.js';

/** What became of one set of answers. */
export type Assessed =
  { readonly ok: true; readonly assessment: Assessment } | { readonly ok: false; readonly problems: readonly Problem[] };

/** The same for all, or asked for each by its place (0, 1, 2 …). */
export type AssessManyOptions = AssessOptions | ((index: number) => AssessOptions);

/**
 * Assesses one set of answers after the other, in their order, and holds no more than one at a time: the next is read when the result
 * before it was taken. Refused answers are an item with their problems, and the rest goes on. Ending early closes the source.
 */
export function assessMany(
  rulebook: Rulebook,
  inputs: Iterable<unknown>,
  options?: AssessManyOptions,
): Generator<Assessed, void, undefined>;
/** As above, for what arrives over time. */
export function assessMany(
  rulebook: Rulebook,
  inputs: AsyncIterable<unknown>,
  options?: AssessManyOptions,
): AsyncGenerator<Assessed, void, undefined>;
export function assessMany(
  rulebook: Rulebook,
  inputs: Iterable<unknown> | AsyncIterable<unknown>,
  options: AssessManyOptions = {},
): Generator<Assessed, void, undefined> | AsyncGenerator<Assessed, void, undefined> {
  const each = (input: unknown, index: number): Assessed => {
    const chosen = typeof options === 'function' ? options(index) : options;
    return assessOne(rulebook, input, chosen);
  };
  if (isAsync(inputs)) return asTheyArrive(inputs, each);
  if (isIterable(inputs)) return oneByOne(inputs, each);
  throw new TypeError('give the sets of answers as something to iterate over, such as a list, a generator or a stream of objects');
}

type Each = (input: unknown, index: number) => Assessed;

function* oneByOne(inputs: Iterable<unknown>, each: Each): Generator<Assessed, void, undefined> {
  let index = 0;
  for (const input of inputs) yield each(input, index++);
}

async function* asTheyArrive(inputs: AsyncIterable<unknown>, each: Each): AsyncGenerator<Assessed, void, undefined> {
  let index = 0;
  for await (const input of inputs) yield each(input, index++);
}

function assessOne(rulebook: Rulebook, input: unknown, options: AssessOptions): Assessed {
  try {
    return { ok: true, assessment: assess(rulebook, input, options) };
  } catch (error) {
    if (error instanceof AnswersError) return { ok: false, problems: error.problems };
    throw error;
  }
}

const isAsync = (value: unknown): value is AsyncIterable<unknown> => hasMethod(value, Symbol.asyncIterator);
/** A text can be iterated over too, but its letters are nobody's answers. */
const isIterable = (value: unknown): value is Iterable<unknown> => typeof value !== 'string' && hasMethod(value, Symbol.iterator);
const hasMethod = (value: unknown, name: symbol): boolean =>
  typeof value === 'object' && value !== null && name in value && typeof Reflect.get(value, name) === 'function';
