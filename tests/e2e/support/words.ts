import type { WidgetLocale } from '@retrust/widget';

// Lit notes on import that it is in development mode, which says nothing about these tests: this keeps it quiet.
Object.assign(globalThis, { litIssuedWarnings: new Set(['dev-mode']) });

const widget = await import('@retrust/widget');

/** The words of the widget's own pages and buttons. */
export const { en, DEFAULT_EXIT_URL } = widget;

/** The words of another language, as the build made them. */
export async function languageOf(locale: string): Promise<WidgetLocale> {
  const { default: words } = (await import(`@retrust/widget/locales/${locale}`)) as { readonly default: WidgetLocale };
  return words;
}
