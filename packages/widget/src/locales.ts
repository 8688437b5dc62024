import { nearestOf, tellMonths, withLocale, type PreparedLocale, type Review, type Rulebook } from '@retrust/engine';
import type { CountryNames } from './countries.js';
import type { Words } from './words/words.js';

/** All words of one language: those of the built-in rulebook and the widget's own. Made by the build; `@retrust/widget/locales/es` is one. */
export interface WidgetLocale {
  readonly kind: 'retrust-widget-locale';
  readonly version: 3;
  readonly locale: string;
  /** `null` while no native speaker has reviewed all of it. */
  readonly reviewed: Review | null;
  readonly words: Partial<Words>;
  readonly countryNames: CountryNames;
  /** The dates of the helplines, in words. */
  readonly months: Readonly<Record<string, string>>;
  /** Those of the first question, */
  readonly opening: PreparedLocale;
  /** and all of them. */
  readonly rulebook: PreparedLocale;
}

const known = new Map<string, WidgetLocale>();
const offered = new Map<string, () => Promise<unknown>>();
const loading = new Map<string, Promise<WidgetLocale | null>>();
const watchers = new Set<() => void>();

/** Gives every widget of the page the words of one more language. Throws a TypeError for what no build of this version made. */
export function registerLocale(locale: unknown): void {
  if (!isLocale(locale)) throw new TypeError('not the words of a language for this version: import them from `@retrust/widget/locales/…`');
  known.set(locale.locale, locale);
  tellMonths(locale.locale, locale.months);
  for (const tell of watchers) tell();
}

/** Names a language whose words can be had when a page is in it. */
export function offerLocale(locale: string, load: () => Promise<unknown>): void {
  offered.set(locale, load);
}

/** The language nearest to the one asked for, among those whose words are here or can be had; `null` for English, and where none is near. */
export function nearestCarried(wanted: string): string | null {
  const nearest = wanted === '' ? null : nearestOf(['en', ...known.keys(), ...offered.keys()], wanted);
  return nearest === 'en' ? null : nearest;
}

/** The words of a language that are here. */
export const knownLocale = (locale: string): WidgetLocale | null => known.get(locale) ?? null;

/** Has the words of a language brought, once for a page, whatever comes of it; `null` when they did not come. */
export function loadLocale(locale: string): Promise<WidgetLocale | null> {
  const coming = loading.get(locale) ?? bring(locale);
  loading.set(locale, coming);
  return coming;
}

async function bring(locale: string): Promise<WidgetLocale | null> {
  try {
    registerLocale(await offered.get(locale)?.());
  } catch {
    // The page says so in plain words; a console is a trace.
  }
  return knownLocale(locale);
}

/** Calls back when the words of a language have come; returns what ends that. */
export function watchLocales(tell: () => void): () => void {
  watchers.add(tell);
  return () => {
    watchers.delete(tell);
  };
}

const translated = new WeakMap<Rulebook, Map<WidgetLocale, Rulebook>>();

/** The rulebook with the words of this language; the same object each time, so that nothing is worked out twice. */
export function rulebookIn(rulebook: Rulebook, locale: WidgetLocale): Rulebook {
  const made = translated.get(rulebook) ?? new Map<WidgetLocale, Rulebook>();
  translated.set(rulebook, made);
  const there = made.get(locale) ?? withLocale(withLocale(rulebook, locale.opening), locale.rulebook);
  made.set(locale, there);
  return there;
}

const isLocale = (value: unknown): value is WidgetLocale =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  value.kind === 'retrust-widget-locale' &&
  'version' in value &&
  value.version === 3 &&
  'locale' in value &&
  typeof value.locale === 'string' &&
  'words' in value &&
  'opening' in value &&
  'months' in value &&
  'rulebook' in value;
