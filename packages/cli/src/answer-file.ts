import { parse, printParseErrorCode, type ParseError } from 'jsonc-parser';
import type { FoundProblem } from './usage.js';

/** What a file of answers says. `answers` is not checked yet: the engine does that. */
export interface AnswerFile {
  readonly answers: unknown;
  readonly country: string | undefined;
  readonly problems: readonly FoundProblem[];
}

const FIELDS = ['$schema', 'who', 'country', 'answers'];
const COUNTRY = /^[a-z]{2}$/i;

/** True for two letters; whether the rulebook has helplines for them is another matter. */
export const isCountryCode = (text: string): boolean => COUNTRY.test(text);

/**
 * Reads `{ "answers": { … }, "country"?, "who"?, "$schema"? }` or a bare object of answers.
 * INVARIANT: no problem repeats anything that stands in the file; JSON.parse would, so its message is not used.
 */
export function readAnswerFile(text: string): AnswerFile {
  const errors: ParseError[] = [];
  const source = text.replace(/^\ufeff/, '');
  const value: unknown = parse(source, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  const [error] = errors;
  if (error)
    return refused({
      code: 'not-json',
      path: position(source, error.offset),
      message: `not JSON: ${said(error)}`,
      hint: 'mend it at this place',
    });
  return answersIn(value);
}

/** What a value that was read from JSON says: `{ "answers": { … } }` and what may stand beside them, or the answers alone. */
export function answersIn(value: unknown): AnswerFile {
  if (!isRecord(value))
    return refused({
      code: 'not-an-object',
      path: 'answers',
      message: 'expected a plain object',
      hint: 'give { "answers": { … } } or the answers alone',
    });
  if (!isRecord(value['answers'])) return 'answers' in value ? noAnswers() : { answers: value, country: undefined, problems: [] };
  const { country } = value;
  return {
    answers: value['answers'],
    country: typeof country === 'string' && isCountryCode(country) ? country : undefined,
    problems: [...unknownFields(value), ...(country === undefined || isCode(country) ? [] : [BAD_COUNTRY])],
  };
}

const isCode = (value: unknown): boolean => typeof value === 'string' && isCountryCode(value);
const BAD_COUNTRY: FoundProblem = {
  code: 'bad-option',
  path: 'country',
  message: '`country` can not be read',
  hint: 'use two letters, such as GB',
};
const noAnswers = (): AnswerFile =>
  refused({ code: 'not-an-object', path: 'answers', message: 'expected a plain object', hint: 'give question ids with their answers' });

function unknownFields(file: Readonly<Record<string, unknown>>): readonly FoundProblem[] {
  return Object.keys(file)
    .filter((field) => !FIELDS.includes(field))
    .map((field) => ({
      code: 'unknown-field',
      path: /^[\w$.-]{1,64}$/.test(field) ? field : '(a name that is not an id)',
      message: 'unknown field beside `answers`',
      hint: `use ${FIELDS.map((known) => `\`${known}\``).join(', ')}, or move it into \`answers\``,
    }));
}

const refused = (problem: FoundProblem): AnswerFile => ({ answers: {}, country: undefined, problems: [problem] });

/** `CommaExpected` as words: "comma expected". */
const said = ({ error }: ParseError): string =>
  printParseErrorCode(error)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();

function position(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n');
  return `line ${String(before.length)}, column ${String((before.at(-1)?.length ?? 0) + 1)}`;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
