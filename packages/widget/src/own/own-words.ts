import type { Message } from '@retrust/engine';
import { english, type Words } from '../words/words.js';

/** What is wrong with one of the page's own words; the wording comes with the rest of the widget. */
export interface WordFault {
  readonly code: 'unused-words' | 'empty-text' | 'missing-mark' | 'unknown-mark' | 'no-texts';
  readonly key: string;
  readonly mark?: string;
}
export interface OwnWords {
  /** A copy of all of them when nothing is wrong, else `null`: what the widget says by itself can be relied on, half of it can not. */
  readonly words: Partial<Words> | null;
  readonly faults: readonly WordFault[];
}

/** Checks words that a page hands over: each is known, says something, and has the marks of the English text and no others. Never throws. */
export function ownWords(given: unknown): OwnWords {
  try {
    if (given === null) return { words: null, faults: [] };
    if (typeof given !== 'object' || Array.isArray(given)) return { words: null, faults: [{ code: 'no-texts', key: '' }] };
    const texts: readonly (readonly [string, unknown])[] = Object.entries(given);
    const faults = texts.flatMap(([key, text]) => faultsOf(key, text));
    return { words: faults.length > 0 ? null : Object.fromEntries(texts), faults };
  } catch {
    return { words: null, faults: [{ code: 'no-texts', key: '' }] };
  }
}

function faultsOf(key: string, text: unknown): readonly WordFault[] {
  if (!Object.hasOwn(english, key)) return [{ code: 'unused-words', key }];
  const original: Message = english[key as keyof Words];
  // Only a text with marks may have been read by `compileMessage` before.
  if (typeof text !== 'string' && (typeof original === 'string' || !Array.isArray(text))) return [{ code: 'empty-text', key }];
  if (!/[\p{L}\p{N}]/u.test(JSON.stringify(text)) || JSON.stringify(text).length > 2_000) return [{ code: 'empty-text', key }];
  const [marks, wanted] = [marksOf(text), marksOf(original)];
  return [
    ...[...wanted].filter((mark) => !marks.has(mark)).map((mark) => ({ code: 'missing-mark', key, mark }) as const),
    ...[...marks].filter((mark) => !wanted.has(mark)).map((mark) => ({ code: 'unknown-mark', key, mark }) as const),
  ];
}

/** The names of what is put into a text; a brace that belongs to no name counts as a name of its own. */
function marksOf(text: unknown, marks = new Set<string>()): ReadonlySet<string> {
  if (typeof text === 'string') for (const [all, name] of text.matchAll(/\{(\w+)\}|[{}]/g)) marks.add(name ?? all);
  else if (Array.isArray(text)) for (const node of text as readonly unknown[]) markOf(node, marks);
  return marks;
}

function markOf(node: unknown, marks: Set<string>): void {
  if (!Array.isArray(node)) return;
  const [name, , branches] = node as readonly unknown[];
  marks.add(String(name));
  if (typeof branches === 'object' && branches !== null)
    for (const branch of Object.values(branches))
      for (const inner of Array.isArray(branch) ? (branch as readonly unknown[]) : []) markOf(inner, marks);
}
