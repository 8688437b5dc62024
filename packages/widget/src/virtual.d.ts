/** The built-in rulebook as plain JSON, checked and prepared when the widget is built. */
declare module 'virtual:retrust-rulebook' {
  import type { PreparedRulebook } from '@retrust/engine';

  const prepared: PreparedRulebook;
  export default prepared;
}

/** The widget's English words, read from `words/en.ts` when the widget is built. */
declare module 'virtual:retrust-words' {
  const words: import('./words/words.js').Words;
  export default words;
}

/** The files of the other languages, which lie beside the script tag's own: name by locale. */
declare module 'virtual:retrust-locales' {
  const files: Readonly<Record<string, string>>;
  export default files;
}

/** All words of one locale, made when the widget is built; in tests also of the pseudo-locales. */
declare module 'virtual:retrust-locale/*' {
  const locale: import('./locales.js').WidgetLocale;
  export default locale;
}
