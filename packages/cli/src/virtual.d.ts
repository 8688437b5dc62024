/** The terminal's words in every language but English, from `words/<locale>.ts`. */
declare module 'virtual:retrust-terminal-words' {
  import type { Review } from '@retrust/engine';

  const translations: Readonly<
    Record<string, { readonly locale: string; readonly reviewed: Review | null; readonly words: Readonly<Record<string, string>> }>
  >;
  export default translations;
}
