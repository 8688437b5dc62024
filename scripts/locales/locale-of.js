import { PSEUDO_LOCALES, pseudo } from './pseudo.js';
import { wordsFile } from './words-files.js';

/** @typedef {typeof import('@retrust/engine')} Engine */
/** @typedef {import('@retrust/engine').RulebookInput} RulebookInput */

/**
 * Everything that a page needs in one locale: the words of the rulebook and the widget's own, as the widget's `registerLocale` takes it.
 * @param {Engine} engine
 * @param {RulebookInput} input the rulebook's files
 * @param {string} locale
 */
export async function localeOf(engine, input, locale) {
  const isPseudo = PSEUDO_LOCALES.includes(locale);
  const whole = engine.parseRulebook(isPseudo ? withPseudo(input, locale) : input);
  const rulebook = engine.prepareLocale(whole, locale);
  const own = await (isPseudo ? pseudoWords(locale) : wordsFile('widget', locale));
  return {
    kind: 'retrust-widget-locale',
    version: 3,
    locale,
    // Reviewed is what is reviewed in all its parts.
    reviewed: rulebook.reviewed && own.reviewed,
    words: compiled(engine, own.words, `packages/widget/src/words/${locale}.ts`),
    ...namesIn(engine, whole, locale),
    opening: engine.prepareLocale(engine.halve(whole).opening, locale),
    rulebook,
  };
}

/**
 * What a browser could say of a locale by itself, and takes long for: codes and names of countries, sorted by name, and months in words.
 * @param {Engine} engine
 * @param {import('@retrust/engine').Rulebook} rulebook
 * @param {string} locale
 */
export function namesIn(engine, rulebook, locale) {
  const names = new Intl.DisplayNames([locale, 'en'], { type: 'region' });
  const dates = new Set(engine.everyHelpline(rulebook).map(({ line }) => line.sourceReadOn));
  return {
    countryNames: Object.keys(rulebook.help)
      .map((code) => /** @type {const} */ ([code, names.of(code) ?? code]))
      .sort(([, a], [, b]) => a.localeCompare(b, locale)),
    months: Object.fromEntries([...dates].map((date) => [date, engine.monthOf(date, locale)])),
  };
}

/**
 * The words with their marks and plurals read. Throws with every text that can't be.
 * @param {Engine} engine
 * @param {Readonly<Record<string, string>>} words
 * @param {string} file
 */
export function compiled(engine, words, file) {
  const read = Object.entries(words).map(([key, text]) => ({ key, text: engine.compileMessage(text) }));
  const bad = read.flatMap(({ key, text }) => (text.ok ? [] : [`${file}: \`${key}\` can not be read as a message: ${text.why}`]));
  if (bad.length > 0) throw new Error(bad.join('\n'));
  return Object.fromEntries(read.flatMap(({ key, text }) => (text.ok ? [[key, text.message]] : [])));
}

/**
 * The rulebook's files, and beside each file of English words one in a pseudo-locale.
 * @param {RulebookInput} input
 * @param {string} locale
 * @returns {RulebookInput}
 */
export function withPseudo(input, locale) {
  const files = input.files.flatMap(({ path, content }) => {
    if (typeof content !== 'object' || content === null || !('words' in content) || !('locale' in content) || content.locale !== 'en')
      return [];
    return [
      { path: path.replace('.en.json', `.${locale}.json`), content: { locale, reviewed: null, words: inPseudo(content.words, locale) } },
    ];
  });
  return { ...input, files: [...input.files, ...files] };
}

/** @param {string} locale */
async function pseudoWords(locale) {
  const { words } = await wordsFile('widget', 'en');
  return { reviewed: null, words: inPseudo(words, locale) };
}

/**
 * @param {unknown} words
 * @param {string} locale
 * @returns {Record<string, string>}
 */
const inPseudo = (words, locale) =>
  Object.fromEntries(Object.entries(words ?? {}).map(([key, text]) => [key, pseudo(String(text), locale)]));
