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
const formatsOf = perLocale((locale) => new Intl.NumberFormat(locale, { numberingSystem: DIGITS }));
/** A number as it is written in a locale. Small whole ones are the same in all of them, and ask nothing of the platform: its first answer takes long. */
export const numberIn = (locale: string, value: number): string =>
  Number.isInteger(value) && value >= 0 && value < 1_000 ? String(value) : formatsOf(locale).format(value);
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

/** True for the code of a country or territory as ISO 3166-1 has it: `GB`, and not `UK`. */
export function isCountry(code: string): boolean {
  try {
    const known = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(code);
    return (
      /^[A-Z]{2}$/.test(code) &&
      known !== undefined &&
      !NO_COUNTRY.has(code) &&
      Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`
    );
  } catch {
    return false;
  }
}
/** Names that platforms know for what is no country. */
const NO_COUNTRY: ReadonlySet<string> = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ']);

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

/** Tells months in words that a build has made, by date: a platform's first answer takes long. */
export function tellMonths(locale: string, words: Readonly<Record<string, string>>): void {
  for (const [date, text] of Object.entries(words)) months.set(`${locale} ${date}`, text);
}

function monthIn(date: string, locale: string): string {
  const [, year, month] = /^(\d{4})-(\d{2})/.exec(date) ?? [];
  return year && month ? monthsOf(locale).format(Date.UTC(Number(year), Number(month) - 1, 1)) : date;
}
