import { cardinalsOf, numberIn, ordinalsOf } from './intl.js';

/**
 * A text that is ready to be shown: plain, or with marks and plurals that `compileMessage` has read. Plain JSON, as icu-minify makes it:
 * `[name]` is a mark, `[name, kind]` a number, `[name, kind, branches]` a choice, and `0` the `#` of a plural.
 */
export type Message = string | readonly MessageNode[];
export type MessageNode =
  string | 0 | readonly [name: string, kind?: number, branches?: Readonly<Record<string, MessageNode | readonly MessageNode[]>>];

/** What stands for the marks of a text. A plural needs a number. */
export type Values = Readonly<Record<string, string | number>>;

/** The kinds of a node, as icu-minify numbers them. */
export const KIND = { select: 1, plural: 2, ordinal: 3, number: 4 } as const;

/** Puts values into a text, with the plurals and numbers of the locale. Never throws: a mark without a value stays as it is. */
export function putInto(message: Message, locale: string, values: Values): string {
  return typeof message === 'string' ? message : put(message, locale, values, '#');
}

/** `count` is what `#` says: the number of the plural around it. */
function put(nodes: readonly MessageNode[], locale: string, values: Values, count: string): string {
  return nodes.map((node) => (node === 0 ? count : typeof node === 'string' ? node : putOne(node, locale, values, count))).join('');
}

function putOne([name, kind, branches]: Exclude<MessageNode, string | 0>, locale: string, values: Values, count: string): string {
  const value = (Object.hasOwn(values, name) ? values[name] : undefined) ?? `{${name}}`;
  if (kind === undefined) return String(value);
  const written = typeof value === 'number' ? numberIn(locale, value) : value;
  if (!branches) return written;
  const word =
    typeof value === 'string' || kind === KIND.select
      ? String(value)
      : (kind === KIND.ordinal ? ordinalsOf : cardinalsOf)(locale).select(value);
  const key = [`=${value}`, word].find((one) => Object.hasOwn(branches, one)) ?? 'other';
  const branch = branches[key] ?? '';
  // One node of text stands alone; anything else comes as a list.
  return put(isList(branch) ? branch : [branch], locale, values, kind === KIND.select ? count : written);
}

/** A list of nodes, and not one node: a node begins with its name and has a kind, or stands in a list of its own. */
const isList = (branch: MessageNode | readonly MessageNode[]): branch is readonly MessageNode[] => typeof branch === 'object';
