// The script tag's entry: the elements, and where the words of other languages lie. They travel one language at a time, beside this file.
import files from 'virtual:retrust-locales';
import './define.js';
import { offerLocale } from './locales.js';

for (const [locale, file] of Object.entries(files)) {
  offerLocale(locale, async () => {
    const { default: words } = (await import(new URL(file, import.meta.url).href)) as { readonly default: unknown };
    return words;
  });
}
