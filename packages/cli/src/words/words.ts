import { en, type Word } from './en.js';

/** One of the terminal's own words, with its values put in. */
export function word(key: Word, values: Readonly<Record<string, string>> = {}): string {
  return fill(en[key], values);
}

/** Puts values into the `{name}` marks of a text. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{([\w-]+)\}/g, (mark, name: string) => values[name] ?? mark);
