import type { Answer, Rulebook } from '@retrust/engine';
import { wordsFrom, type Words } from './words/words.js';

/** What a reader has just done on a page of the widget. */
export type Action =
  | { readonly kind: 'begun' }
  | { readonly kind: 'went-on' }
  | { readonly kind: 'exit-asked' }
  | { readonly kind: 'tips-opened' }
  | { readonly kind: 'tips-closed' }
  | { readonly kind: 'answered'; readonly value: Answer }
  | { readonly kind: 'skipped' }
  | { readonly kind: 'went-back' }
  | { readonly kind: 'finished' }
  | { readonly kind: 'review-opened' }
  | { readonly kind: 'returned'; readonly question: string }
  | { readonly kind: 'restarted' }
  | { readonly kind: 'country-chosen'; readonly country: string }
  | { readonly kind: 'help-toggled' }
  | { readonly kind: 'failed' };

/**
 * What every page of the widget is handed. Actions go up through `act`, a plain function:
 * a DOM event could be heard by the article, and no answer may be.
 */
export interface Shared {
  readonly words: Words;
  /** The rulebook's locale that is shown. */
  readonly locale: string;
  /** True for a translation that no native speaker has reviewed. */
  readonly isUnreviewed: boolean;
  /** `null` when it did not load. */
  readonly rulebook: Rulebook | null;
  /** ISO 3166-1 alpha-2; empty for "another country". */
  readonly country: string;
  act(action: Action): void;
}

/** For an element that nobody has handed anything yet. */
export const NOTHING_SHARED: Shared = {
  words: wordsFrom(null),
  locale: 'en',
  isUnreviewed: false,
  rulebook: null,
  country: '',
  act: () => undefined,
};
