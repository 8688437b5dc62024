import type { Lines, Sheet } from '../render/sheet.js';

/**
 * Shows one page at a time, alone on the screen, and hears one line. The interview knows nothing else of a terminal,
 * so tests hand in one that answers from a list.
 */
export interface Prompter {
  /** How wide and tall a page may be now; a window may change between two pages. */
  readonly sheet: () => Sheet;
  readonly rows: () => number;
  /** Resolves with what was typed, or with `null` when the reader leaves at once. */
  readonly ask: (page: Lines) => Promise<string | null>;
  /** Wipes the screen and gives the terminal back; `kept` is left on it. */
  readonly close: (kept?: Lines) => void;
}

/** The reader left. Nothing is shown any more. */
export const LEFT = 'left';
export type Left = typeof LEFT;
