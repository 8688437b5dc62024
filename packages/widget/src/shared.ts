import type { Answer, Rulebook, Snapshot } from '@retrust/engine';
import type { CountryNames } from './countries.js';
import { wordsFrom, type Words } from './words/words.js';

/** What a reader has just done on a page of the widget. */
export type Action =
  | { readonly kind: 'begun' }
  | { readonly kind: 'snapshot-brought'; readonly snapshot: Snapshot }
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
  /** About how many questions a reader is asked; `null` where the rulebook can't say. */
  readonly questions: number | null;
  /** Names of countries in this locale, where the build has made them. */
  readonly countryNames: CountryNames;
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
  questions: null,
  countryNames: [],
  country: '',
  act: () => undefined,
};
