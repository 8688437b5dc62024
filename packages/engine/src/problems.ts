import distance from 'leven';
import { messages } from './messages/en.js';
import { inputMessages } from './messages/input.js';

export type ProblemCode = keyof typeof messages;
export type InputProblemCode = keyof typeof inputMessages;

/** What is wrong, where, and how to mend it. Never repeats what a person answered. */
export interface Problem {
  /** Kebab-case; each code has a page in docs/errors/. */
  readonly code: ProblemCode;
  /** Where: `safety/rules.json › afraid-of-partner › when.all[1].fact`, or the question's id for answers. */
  readonly path: string;
  readonly message: string;
  readonly hint: string;
}

export type ProblemValues = Readonly<Record<string, string>>;

/** Builds a problem from its code; `values` fill the `{name}` marks of its message. */
export const problem = (code: ProblemCode, path: string, values: ProblemValues = {}, hint?: string): Problem =>
  worded(messages[code], code, path, values, hint);

/** The same for anything from outside but a rulebook. A page that judges answers alone needs no other wording. */
export const inputProblem = (code: InputProblemCode, path: string, values: ProblemValues = {}, hint?: string): Problem =>
  worded(inputMessages[code], code, path, values, hint);

/** Words a problem: for the lists of messages that have a function of their own. */
export const worded = (
  entry: Pick<Problem, 'message' | 'hint'>,
  code: ProblemCode,
  path: string,
  values: ProblemValues,
  hint?: string,
): Problem => ({
  code,
  path,
  message: fill(entry.message, values),
  hint: hint ?? fill(entry.hint, values),
});

/** Puts values into the `{name}` marks of a text; an unknown mark stays as it is. */
export function fill(text: string, values: ProblemValues): string {
  if (!text.includes('{')) return text;
  return text.replace(/\{([\w-]+)\}/g, (mark, name: string) => (Object.hasOwn(values, name) ? (values[name] ?? mark) : mark));
}

/** "did you mean …" for a misspelt word, or the list of words when it is short. */
export function suggest(word: string, known: readonly string[]): string {
  const close = known
    .map((candidate) => ({ candidate, apart: distance(word, candidate) }))
    .filter(({ candidate, apart }) => apart <= Math.max(2, Math.floor(candidate.length / 3)))
    .sort((a, b) => a.apart - b.apart)[0];
  if (close) return `did you mean \`${close.candidate}\`?`;
  return known.length > 0 && known.length <= 20
    ? `use one of ${known.map((k) => `\`${k}\``).join(', ')}`
    : 'see the list of ids in the rulebook';
}

/** A name through which a prototype could be reached is none: nobody could answer a question that bears it. */
export const ID = /^(?!(?:constructor|prototype)$)[a-z0-9][a-z0-9-]{0,63}$/;
/** True for lower-case, hyphenated ids of at most 64 characters. */
export const isId = (text: unknown): text is string => typeof text === 'string' && ID.test(text);

/** An id as it may be shown in a message; anything else is not echoed. */
export const shown = (text: string): string => (/^[\w.:-]{1,64}$/.test(text) && text !== '__proto__' ? text : '(a name that is not an id)');
