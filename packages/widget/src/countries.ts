import type { Rulebook } from '@retrust/engine';

export interface CountryChoice {
  readonly code: string;
  readonly name: string;
}

/** The countries of the rulebook's helplines, named in the locale and sorted by name. */
export function countryChoices(rulebook: Rulebook, locale: string): readonly CountryChoice[] {
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

const RIGHT_TO_LEFT = new Set(['ar', 'dv', 'fa', 'he', 'ks', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** The direction in which a locale is written. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(locale.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr';
}
