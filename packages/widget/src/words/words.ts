import { en } from './en.js';

/** The widget's own words in one language. */
export type Words = { readonly [Key in keyof typeof en]: string };

/** English, with whatever a page has translated laid over it. */
export function wordsFrom(own: Partial<Words> | null): Words {
  return own ? { ...en, ...own } : en;
}

/** Puts values into the marks of a text: `put('Question {n}', { n: 3 })`. */
export function put(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (mark, name: string) => String(values[name] ?? mark));
}
