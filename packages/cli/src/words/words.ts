import { compileMessage, nearestOf, putInto, type Message, type Review, type Values } from '@retrust/engine';
import shipped from 'virtual:retrust-terminal-words';
import { en, type Word } from './en.js';

/** A file of the terminal's words in another language, as translators write it. */
export interface Translation {
  /** BCP 47, the same as the name of the file. */
  readonly locale: string;
  /** Who reviewed it, as a native speaker; `null` while nobody has. */
  readonly reviewed: Review | null;
  readonly words: Readonly<Record<Word, string>>;
}

/** A language as it is spoken: what a half-written file lacks is said in English. */
type Spoken = Omit<Translation, 'words'> & { readonly words: Readonly<Record<string, string>> };

const ENGLISH: Spoken = { locale: 'en', reviewed: null, words: en };
const locales = new Map<string, Spoken>([['en', ENGLISH], ...Object.entries(shipped)]);
const read = new Map<string, Message>();
let spoken = ENGLISH;

/** Chooses the language of the terminal's own words, the nearest there is: one process speaks one language. */
export function speak(locale: string | undefined): void {
  spoken = locales.get(nearestOf([...locales.keys()], locale ?? 'en') ?? 'en') ?? ENGLISH;
}

/** The languages that the terminal's own words are there in. */
export const spokenLocales = (): readonly string[] => [...locales.keys()];

/** Adds a language. */
export function learn(translation: Translation): void {
  locales.set(translation.locale, translation);
  read.clear();
}

/** One of the terminal's own words, with its values put in. */
export const word = (key: Word, values: Values = {}): string => putInto(messageOf(key), spoken.locale, values);

function messageOf(key: Word): Message {
  const id = `${spoken.locale} ${key}`;
  const known = read.get(id);
  if (known !== undefined) return known;
  const text = spoken.words[key] ?? en[key];
  const compiled = compileMessage(text);
  const message = compiled.ok ? compiled.message : text;
  read.set(id, message);
  return message;
}
