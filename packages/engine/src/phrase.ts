import { numberIn } from './intl.js';
import { putInto, type Values } from './message.js';
import type { Question, Rulebook } from './model/rulebook.js';
import { questionsById } from './questions.js';
import { isCore, needsOriginal } from './translation.js';

/** The locale of the rulebook that is nearest to the one asked for; `en` when none is near. */
export function nearestLocale(rulebook: Rulebook, wanted: string | undefined): string {
  if (wanted !== undefined && Object.hasOwn(rulebook.words, wanted)) return wanted;
  return nearestOf(Object.keys(rulebook.words), wanted ?? 'en') ?? 'en';
}

/** The tag among these that is nearest to the one asked for: itself, its language, else the language in another region; `null` when none is near. */
export function nearestOf(locales: readonly string[], wanted: string): string | null {
  const lower = wanted.toLowerCase();
  const language = lower.split('-')[0];
  return (
    locales.find((l) => l.toLowerCase() === lower) ??
    locales.find((l) => l.toLowerCase() === language) ??
    locales.find((l) => l.toLowerCase().split('-')[0] === language) ??
    null
  );
}

/** A text of the rulebook in the nearest locale, else in English, else its key: a reader never sees nothing. */
export function phrase(rulebook: Rulebook, locale: string, key: string, values: Values = {}): string {
  return maybePhrase(rulebook, locale, key, values) ?? key;
}

function maybePhrase(rulebook: Rulebook, locale: string, key: string, values: Values = {}): string | null {
  const nearest = nearestLocale(rulebook, locale);
  return textIn(rulebook, nearest, key, values) ?? textIn(rulebook, 'en', key, values);
}

function textIn({ words, messages }: Rulebook, locale: string, key: string, values: Values): string | null {
  const texts = words[locale];
  if (!texts || !Object.hasOwn(texts, key)) return null;
  const marked = messages[locale];
  if (marked && Object.hasOwn(marked, key)) return putInto(marked[key] ?? '', locale, values);
  return texts[key] ?? null;
}

/** The texts of one question. `options` ends with "not sure"; "prefer not to say" is a button of its own. */
export interface QuestionText {
  readonly title: string;
  readonly hint: string | null;
  /** Why we ask. */
  readonly why: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  /** What the two ends of a scale mean. */
  readonly low: string | null;
  readonly high: string | null;
  /** The English texts, beside a translation that nobody has reviewed, where the question is about fear, harm or danger; else `null`. */
  readonly original: Omit<QuestionText, 'original'> | null;
}

/** The texts of a question in a locale. Throws a RangeError for an id that the rulebook doesn't have. */
export function questionText(rulebook: Rulebook, id: string, locale = 'en'): QuestionText {
  const question = questionsById(rulebook).get(id);
  if (!question) throw new RangeError(`no question with this id in the rulebook \`${rulebook.id}\``);
  const isDoubled = question.section === 'safety' && isCore(rulebook, id) && needsOriginal(rulebook, nearestLocale(rulebook, locale));
  return { ...textsOf(rulebook, question, locale), original: isDoubled ? textsOf(rulebook, question, 'en') : null };
}

function textsOf(rulebook: Rulebook, question: Question, locale: string): Omit<QuestionText, 'original'> {
  const { id } = question;
  const say = (key: string): string => phrase(rulebook, locale, `question.${id}.${key}`);
  const maybe = (key: string): string | null => maybePhrase(rulebook, locale, `question.${id}.${key}`);
  const ids = question.kind === 'scale' ? [] : question.options;
  const scale = question.kind === 'scale' ? numbers(question, nearestLocale(rulebook, locale)) : [];
  return {
    title: say('title'),
    hint: maybe('hint'),
    why: say('why'),
    options: [
      ...scale,
      ...ids.map((option) => ({ id: option, label: say(`option.${option}`) })),
      { id: 'not-sure', label: maybe('option.not-sure') ?? phrase(rulebook, locale, 'answer.not-sure') },
    ],
    low: maybe('low'),
    high: maybe('high'),
  };
}

const numbers = ({ min, max }: Question & { kind: 'scale' }, locale: string): { id: string; label: string }[] =>
  Array.from({ length: max - min + 1 }, (_, i) => ({ id: String(min + i), label: numberIn(locale, min + i) }));
