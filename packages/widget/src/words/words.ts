import { putInto, type Message, type Review, type Values } from '@retrust/engine';
import made from 'virtual:retrust-words';
import type { en } from './en.js';

type Source = typeof en;
type Key = keyof Source;
/** A text that a value is put into. */
export type MarkedKey = { [K in Key]: Source[K] extends `${string}{${string}` ? K : never }[Key];

/** The widget's own words in one language: a text with marks may have been read by `compileMessage`. */
export type Words = { readonly [K in Key]: K extends MarkedKey ? Message : string };

/** A file of the widget's words in another language, as translators write it: ICU MessageFormat, with the marks of the English text. */
export interface Translation {
  /** BCP 47, the same as the name of the file. */
  readonly locale: string;
  /** Who reviewed it, as a native speaker; `null` while nobody has. */
  readonly reviewed: Review | null;
  readonly words: Readonly<Record<Key, string>>;
}

/** The widget's own words in English. */
export const english: Words = made;

/** English, with a translation laid over it, and over both whatever the page says in its own words. */
export function wordsFrom(own: Partial<Words> | null, translated: Partial<Words> | null = null): Words {
  return own || translated ? { ...english, ...translated, ...own } : english;
}

/** Puts values into one of the words, with the plurals and numbers of the locale. */
export function put({ words, locale }: { readonly words: Words; readonly locale: string }, key: MarkedKey, values: Values): string {
  const text = words[key];
  // Words that a page hands over at run time were read by nothing: their marks alone are filled.
  return typeof text === 'string' ? filled(text, values) : putInto(text, locale, values);
}

const filled = (text: string, values: Values): string =>
  text.replace(/\{(\w+)\}/g, (mark, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : mark));
