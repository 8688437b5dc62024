import type { Rulebook } from './model/rulebook.js';

/** The keys of the English texts that a locale lacks, in the order of the English ones; English stands in for each. */
export function missingWords(rulebook: Rulebook, locale: string): readonly string[] {
  const words = rulebook.words[locale] ?? {};
  return Object.keys(rulebook.words.en ?? {}).filter((key) => !Object.hasOwn(words, key));
}
