/** The opening half of the built-in rulebook, checked and prepared when the widget is built. */
declare module 'virtual:retrust-opening' {
  import type { PreparedRulebook } from '@retrust/engine';

  const opening: Omit<import('./parts.js').Opening, 'rulebook'> & {
    readonly rulebook: PreparedRulebook;
    /** The dates of the helplines, in words. */
    readonly months: Readonly<Record<string, string>>;
  };
  export default opening;
}

/** The other half. */
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

/** What brings the rest of the widget from the file beside the script tag's own. */
declare module 'virtual:retrust-rest' {
  export const bringRest: () => Promise<typeof import('./rest-built-in.js')>;
}

/** The files of the other languages, which lie beside the script tag's own: name and hash by locale. */
declare module 'virtual:retrust-locales' {
  const files: Readonly<Record<string, readonly [file: string, integrity: string]>>;
  export default files;
}

/** All words of one locale, made when the widget is built; in tests also of the pseudo-locales. */
declare module 'virtual:retrust-locale/*' {
  const locale: import('./locales.js').WidgetLocale;
  export default locale;
}
