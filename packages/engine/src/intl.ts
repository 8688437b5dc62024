/**
 * Plurals, numbers and months of a locale: the one place where the engine asks the platform anything, and always by a locale that it was given.
 * A locale that the platform refuses is read as English: a reader never sees nothing.
 */
const perLocale = <T>(make: (locale: string) => T): ((locale: string) => T) => {
  const made = new Map<string, T>();
  return (locale) => {
    const known = made.get(locale);
    if (known) return known;
    const fresh = makeOr(make, locale);
    made.set(locale, fresh);
    return fresh;
  };
};

function makeOr<T>(make: (locale: string) => T, locale: string): T {
  try {
    return make(locale);
  } catch {
    return make('en');
  }
}

/** Phone numbers and the texts have these digits; platforms do not agree on a locale's own. */
const DIGITS = 'latn';
export const numbersOf = perLocale((locale) => new Intl.NumberFormat(locale, { numberingSystem: DIGITS }));
export const cardinalsOf = perLocale((locale) => new Intl.PluralRules(locale));
export const ordinalsOf = perLocale((locale) => new Intl.PluralRules(locale, { type: 'ordinal' }));

/** True for a tag that the platform takes, such as `es` or `pt-BR`. */
export function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

const monthsOf = perLocale(
  (locale) => new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC', numberingSystem: DIGITS }),
);
const months = new Map<string, string>();

/** `2026-11` or `2026-11-22` as a month in words; as it is when it is no date. */
export function monthOf(date: string, locale: string): string {
  const key = `${locale} ${date}`;
  let text = months.get(key);
  if (text === undefined) months.set(key, (text = monthIn(date, locale)));
  return text;
}

function monthIn(date: string, locale: string): string {
  const [, year, month] = /^(\d{4})-(\d{2})/.exec(date) ?? [];
  return year && month ? monthsOf(locale).format(Date.UTC(Number(year), Number(month) - 1, 1)) : date;
}
