import type { Question, Rulebook } from './model/rulebook.js';
import { questionsById } from './parse-answers.js';
import { fill } from './problems.js';

/** The locale of the rulebook that is nearest to the one asked for; `en` when none is near. */
export function nearestLocale(rulebook: Rulebook, wanted: string | undefined): string {
  if (wanted !== undefined && Object.hasOwn(rulebook.words, wanted)) return wanted;
  const locales = Object.keys(rulebook.words);
  const lower = (wanted ?? 'en').toLowerCase();
  const language = lower.split('-')[0];
  return (
    locales.find((l) => l.toLowerCase() === lower) ??
    locales.find((l) => l.toLowerCase() === language) ??
    locales.find((l) => l.toLowerCase().split('-')[0] === language) ??
    'en'
  );
}

/** A text of the rulebook in the nearest locale, else in English, else its key: a reader never sees nothing. */
export function phrase(rulebook: Rulebook, locale: string, key: string, values: Readonly<Record<string, string>> = {}): string {
  return fill(maybePhrase(rulebook, locale, key) ?? key, values);
}

function maybePhrase(rulebook: Rulebook, locale: string, key: string): string | null {
  const words = rulebook.words[nearestLocale(rulebook, locale)];
  if (words && Object.hasOwn(words, key)) return words[key] ?? null;
  const english = rulebook.words.en;
  return english && Object.hasOwn(english, key) ? (english[key] ?? null) : null;
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
}

/** The texts of a question in a locale. Throws a RangeError for an id that the rulebook doesn't have. */
export function questionText(rulebook: Rulebook, id: string, locale = 'en'): QuestionText {
  const question = questionsById(rulebook).get(id);
  if (!question) throw new RangeError(`no question with this id in the rulebook \`${rulebook.id}\``);
  const say = (key: string): string => phrase(rulebook, locale, `question.${id}.${key}`);
  const maybe = (key: string): string | null => maybePhrase(rulebook, locale, `question.${id}.${key}`);
  const ids = question.kind === 'scale' ? [] : question.options;
  const scale = question.kind === 'scale' ? numbers(question) : [];
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

const numbers = ({ min, max }: Question & { kind: 'scale' }): { id: string; label: string }[] =>
  Array.from({ length: max - min + 1 }, (_, i) => ({ id: String(min + i), label: String(min + i) }));
