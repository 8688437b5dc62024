import type { WidgetLocale } from '../locales.js';

/** What a publisher sets of the element; see its attributes. */
export interface EmbedSettings {
  readonly country?: string | undefined;
  readonly readerRole?: 'hurt' | 'broke' | 'both' | undefined;
  readonly theme?: 'auto' | 'light' | 'dark' | undefined;
  readonly exitUrl?: string | undefined;
  /** What readers may take along: any of `copy print text progress calendar`. */
  readonly keep?: string | undefined;
  /** The words of the page's language, from `@retrust/widget/locales/…`; absent for English. */
  readonly language?: WidgetLocale | undefined;
}

/** The same as attributes of the element. */
export const attributesOf = ({ country, readerRole, theme, exitUrl, keep, language }: EmbedSettings) => ({
  country,
  locale: language?.locale,
  'reader-role': readerRole,
  theme,
  'exit-url': exitUrl,
  keep,
});
