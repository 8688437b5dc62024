import { sheetFor, type Lines } from '../render/sheet.js';
import type { Prompter } from './prompter.js';

/** A prompter for tests: it types from a list, then leaves, and remembers every page that it was shown. */
export interface Scripted extends Prompter {
  readonly pages: string[];
  /** What stood on the screen when it was given back; `undefined` before that, `null` for a wiped one. */
  readonly left: () => string | null | undefined;
}

type Typed = string | null | ((page: string) => string | null);

/**
 * Types `lines` one after the other. A function sees the page and says what to type; the last one goes on
 * for as long as it is asked. `null` leaves.
 */
export function scripted(lines: readonly Typed[], { rows = 2_000, width = 80 } = {}): Scripted {
  const pages: string[] = [];
  let left: string | null | undefined;
  const waiting = [...lines];
  const last = lines.at(-1);
  return {
    pages,
    left: () => left,
    sheet: () => sheetFor({ width, colour: false }),
    rows: () => rows,
    ask: (page: Lines) => {
      const text = page.join('\n');
      pages.push(text);
      const next = waiting.shift() ?? (typeof last === 'function' ? last : null);
      if (pages.length > 500) throw new Error(`the interview does not end; its last page was\n${text}`);
      return Promise.resolve(typeof next === 'function' ? next(text) : next);
    },
    close: (kept) => {
      left = kept?.join('\n') ?? null;
    },
  };
}
