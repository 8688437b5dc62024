import type { Translation } from './model/assessment.js';
import type { Rulebook } from './model/rulebook.js';
import { oncePerRulebook } from './once.js';

/** What a reader has to know of the language of a result: `null` in English, else whether a native speaker has reviewed it. */
export function translationOf(rulebook: Rulebook, locale: string): Translation | null {
  return locale === 'en' ? null : { locale, reviewed: reviewOf(rulebook, locale) };
}

/** True where the English texts of the locked core stand beside the translation: nobody has reviewed that yet. */
export const needsOriginal = (rulebook: Rulebook, locale: string): boolean => locale !== 'en' && reviewOf(rulebook, locale) === null;

const reviewOf = ({ translations }: Rulebook, locale: string): Translation['reviewed'] =>
  Object.hasOwn(translations, locale) ? (translations[locale] ?? null) : null;

/** A locale counts as reviewed when each part of its words is. */
export function joinReviews(before: Rulebook['translations'], added: Rulebook['translations']): Rulebook['translations'] {
  const both = Object.keys(added).filter((locale) => Object.hasOwn(before, locale));
  return { ...before, ...added, ...Object.fromEntries(both.map((locale) => [locale, (before[locale] && added[locale]) ?? null])) };
}

const coreOf = oncePerRulebook(({ core }): ReadonlySet<string> => new Set(core));
/** True for what belongs to the locked core. */
export const isCore = (rulebook: Rulebook, id: string): boolean => coreOf(rulebook).has(id);
