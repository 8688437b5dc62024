import type { Rulebook } from '@retrust/engine';

export interface CountryChoice {
  readonly code: string;
  readonly name: string;
}

/** Codes and names of countries in one language, sorted by name: made by the build, since a browser takes long for its first name. */
export type CountryNames = readonly (readonly [code: string, name: string])[];

/** The countries of the rulebook's helplines, named in the locale and sorted by name. */
export function countryChoices(rulebook: Rulebook, locale: string, known: CountryNames = []): readonly CountryChoice[] {
  const listed = known.filter(([code]) => Object.hasOwn(rulebook.help, code));
  if (listed.length === Object.keys(rulebook.help).length) return listed.map(([code, name]) => ({ code, name }));
  const names = namesIn(locale);
  return Object.keys(rulebook.help)
    .map((code) => ({ code, name: names?.of(code) ?? code }))
    .sort((a, b) => a.name.localeCompare(b.name, locale));
}

/** The names of countries; `null` where the browser has none, so that their codes stand in. */
function namesIn(locale: string): Intl.DisplayNames | null {
  try {
    return new Intl.DisplayNames([locale, 'en'], { type: 'region' });
  } catch {
    return null;
  }
}

/** The code in capitals when the rulebook has it, else empty: "another country". */
export function knownCountry(rulebook: Rulebook | null, country: string): string {
  const code = country.trim().toUpperCase();
  return rulebook && Object.hasOwn(rulebook.help, code) ? code : '';
}

/** The language that most people of a country read, such as `pt` for `BR`; `null` where the browser doesn't know. */
export function languageOf(country: string): string | null {
  try {
    return new Intl.Locale(`und-${country}`).maximize().language;
  } catch {
    return null;
  }
}

const RIGHT_TO_LEFT = new Set(['ar', 'dv', 'fa', 'he', 'ks', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** The direction in which a locale is written. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(locale.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr';
}
