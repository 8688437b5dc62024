import { missingWords, type Review, type Rulebook } from '@retrust/engine';
import { paragraph, type Lines, type Sheet } from '../render/sheet.js';
import { UsageError } from '../usage.js';

/** How far the translation into one language has come. */
export interface LocaleCount {
  readonly locale: string;
  readonly texts: number;
  readonly missing: number;
  readonly reviewed: Review | null;
}

/** Every language of a rulebook but English, with the texts that it lacks. Throws a UsageError for a language in `required` that the rulebook doesn't have. */
export function localeCounts(rulebook: Rulebook, required: readonly string[] = []): readonly LocaleCount[] {
  const locales = Object.keys(rulebook.words).filter((locale) => locale !== 'en');
  const unknown = required.filter((locale) => !locales.includes(locale));
  if (unknown.length > 0) throw new UsageError(`the rulebook has no words in ${unknown.join(', ')}`);
  return locales.sort().map((locale) => {
    const missing = missingWords(rulebook, locale).length;
    const reviewed = rulebook.translations[locale] ?? null;
    return { locale, texts: Object.keys(rulebook.words.en ?? {}).length - missing, missing, reviewed };
  });
}

/** True when a language that has to be whole is not. */
export const lacks = (counts: readonly LocaleCount[], required: readonly string[] = []): boolean =>
  counts.some(({ locale, missing }) => missing > 0 && required.includes(locale));

/** A line for each language. */
export function localeLines(sheet: Sheet, counts: readonly LocaleCount[]): Lines {
  if (counts.length === 0) return paragraph(sheet, 'no language but English');
  return counts.flatMap(({ locale, texts, missing, reviewed }) => {
    const said =
      missing === 0 ? `all ${String(texts)} texts` : `${String(missing)} of ${String(texts + missing)} texts missing, English stands in`;
    const by = reviewed ? `reviewed by ${reviewed.by}, ${reviewed.on}` : 'not reviewed by a native speaker';
    return paragraph(sheet, `${locale}: ${said}; ${by}`);
  });
}
