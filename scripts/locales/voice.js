/**
 * Words that no text for readers holds, by language: what the tests of the English words ask of English. Each with what it would be.
 * @type {Readonly<Record<string, readonly (readonly [string, RegExp])[]>>}
 */
export const VOICE = {
  '*': [
    ['an exclamation mark', /[!¡]/],
    ['a percentage', /[%٪]/],
    ['a straight apostrophe or quotation mark', /['"]/],
  ],
  es: [
    [
      'a label for a person',
      word('abusador(a|es|as)?|maltratador(a|es|as)?|agresor(a|es|as)?|víctimas?|narcisistas?|tóxic[oa]s?|infiel(es)?'),
    ],
    ['a word for "safe"', word('segur[oa]s?|seguridad|a salvo')],
  ],
  fr: [
    ['a label for a person', word('agresseurs?|agresseuses?|victimes?|narcissiques?|pervers(e|es)?|toxiques?|infidèles?|abuseurs?')],
    ['a word for "safe"', word('sécurité|sûreté|sain et sauf')],
  ],
  de: [
    [
      'a label for a person',
      word('täter(in|innen|n|s)?|opfern?|narzisst(in|en)?|narzisstisch\\p{L}*|toxisch\\p{L}*|betrüger(in)?|fremdgeher(in)?'),
    ],
    ['a word for "safe"', word('sicher(e|er|en|es|em)?|sicherheit')],
  ],
  pt: [
    ['a label for a person', word('abusador(a|es|as)?|agressor(a|es|as)?|vítimas?|narcisistas?|tóxic[oa]s?|infi(el|éis)')],
    ['a word for "safe"', word('segur[oa]s?|segurança|a salvo')],
  ],
  ar: [
    ['a label for a person', word('(ال)?(ضحية|ضحايا|نرجسي(ة)?|سام(ة)?|معتدي|معتدٍ|خائن(ة)?)')],
    ['a word for "safe"', word('(ب|ال)?(آمن(ة)?|أمان|سلامة)')],
  ],
};

/**
 * A whole word, in any script.
 * @param {string} words
 */
function word(words) {
  return new RegExp(`(?<!\\p{L})(${words})(?!\\p{L})`, 'iu');
}

/**
 * What a text holds that it should not, in a language; it may be named twice.
 * @param {string} text
 * @param {string} locale
 */
export const unwelcome = (text, locale) =>
  [...(VOICE['*'] ?? []), ...(VOICE[locale] ?? [])].flatMap(([what, pattern]) => {
    const found = pattern.exec(text)?.[0];
    return found === undefined ? [] : [`holds ${what}: ${found}`];
  });
