import compile from 'icu-minify/compile';
import { KIND, type Message } from './message.js';

/** What a mark asks for: any text, a number (`number`, `plural`, `selectordinal`), or one of a few words (`select`). */
export type MarkKind = 'text' | 'number' | 'choice';

export type CompiledText =
  | { readonly ok: true; readonly message: Message; readonly marks: ReadonlyMap<string, MarkKind> }
  | { readonly ok: false; readonly why: string };

const NO_MARKS: ReadonlyMap<string, MarkKind> = new Map();

/**
 * Reads a text in ICU MessageFormat: `{name}`, `{n, number}`, `{n, plural, one {# hour} other {# hours}}`, `selectordinal` and `select`.
 * Dates, tags and styles are refused: a text says which value goes where, and nothing else.
 */
export function compileMessage(text: string): CompiledText {
  // Nearly every text is plain, and a parser for each would cost more than all the rest of a rulebook's check.
  if (!/[{}<']/.test(text)) return { ok: true, message: text, marks: NO_MARKS };
  try {
    const message = compile(text);
    const marks = new Map<string, MarkKind>();
    if (typeof message !== 'string') readMarks(message, marks);
    // What has other kinds of nodes than ours was refused by now.
    return { ok: true, message: message as Message, marks };
  } catch (error) {
    return { ok: false, why: error instanceof Error ? said(error.message) : 'not understood' };
  }
}

/** The marks of a text that another has not, or not as such, and those that it lacks. Any mark may stand as plain text. */
export function compareMarks(
  marks: ReadonlyMap<string, MarkKind>,
  other: ReadonlyMap<string, MarkKind>,
): { readonly extra: readonly (readonly [mark: string, kind: MarkKind])[]; readonly lacking: readonly string[] } {
  const fits = (mark: string, kind: MarkKind): boolean => other.get(mark) === kind || (other.has(mark) && kind === 'text');
  return {
    extra: [...marks].filter(([mark, kind]) => !fits(mark, kind)),
    lacking: [...other.keys()].filter((mark) => !marks.has(mark)),
  };
}

const KINDS: Readonly<Record<number, MarkKind>> = {
  [KIND.select]: 'choice',
  [KIND.plural]: 'number',
  [KIND.ordinal]: 'number',
  [KIND.number]: 'number',
};

function readMarks(nodes: readonly unknown[], marks: Map<string, MarkKind>): void {
  for (const node of nodes) if (Array.isArray(node)) readMark(node, marks);
}

function readMark([name, type, inner]: readonly unknown[], marks: Map<string, MarkKind>): void {
  const kind = type === undefined ? 'text' : typeof type === 'number' ? KINDS[type] : undefined;
  if (typeof name !== 'string' || kind === undefined) throw new Error('dates, times and tags are not allowed');
  if (kind === 'number' && typeof inner === 'string') throw new Error('styles of numbers are not allowed');
  // The strictest use of a mark says what its value has to be.
  if (kind !== 'text' || !marks.has(name)) marks.set(name, kind);
  if (typeof inner === 'object' && inner !== null)
    for (const branch of Object.values(inner) as readonly unknown[]) if (Array.isArray(branch)) readMarks(branch, marks);
}

/** `EXPECT_ARGUMENT_CLOSING_BRACE` in the words of our messages. */
const said = (message: string): string => (/^[A-Z_]+$/.test(message) ? message.toLowerCase().replaceAll('_', ' ') : message);
