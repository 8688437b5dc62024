import { startInterview } from './interview.js';
import type { Question, Rulebook, Words } from './model/rulebook.js';
import { ROLES } from './model/terms.js';
import { deepFreeze } from './plain.js';
import { allWordKeys } from './word-keys.js';

/** A rulebook in two parts, so that a page can begin with little. */
export interface Halves {
  /** The questions that may be the first, with their words, and all help. It has no rule: nothing can be assessed with it. */
  readonly opening: Rulebook;
  /** Everything, but for the help. */
  readonly rest: Rulebook;
}

/** Cuts a rulebook in two. `joinHalves` makes it whole again. */
export function halve(rulebook: Rulebook): Halves {
  const first = [undefined, ...ROLES].map((role) => startInterview(rulebook, { role }).question);
  const questions = first.every((question) => question && !question.sensitive)
    ? new Set(first.filter((question) => question !== null))
    : [];
  return { opening: openingOf(rulebook, [...questions]), rest: { ...rulebook, help: {}, worldwide: [] } };
}

/** The rulebook that was halved. Throws a TypeError for halves of different rulebooks. */
export function joinHalves({ opening, rest }: Halves): Rulebook {
  if (opening.id !== rest.id || opening.version !== rest.version) throw new TypeError('the halves are of different rulebooks');
  return deepFreeze({ ...rest, help: opening.help, worldwide: opening.worldwide });
}

function openingOf(rulebook: Rulebook, questions: readonly Question[]): Rulebook {
  const content = {
    ...rulebook,
    questions: questions.map((question) => ({ ...question, askedWhen: undefined })),
    rules: [],
    steps: [],
    referrals: [],
    notices: [],
    faqs: [],
    withholdings: [],
    sources: {},
    core: rulebook.core.filter((id) => questions.some((question) => question.id === id)),
  };
  const named = new Set(allWordKeys(content).filter((key) => /^(question|answer|help)\./.test(key)));
  const texts = <T>(
    byLocale: Readonly<Record<string, Readonly<Record<string, T>>>>,
  ): Readonly<Record<string, Readonly<Record<string, T>>>> =>
    Object.fromEntries(Object.entries(byLocale).map(([locale, words]) => [locale, pick(words, named)]));
  const words: Readonly<Record<string, Words>> = texts(rulebook.words);
  return deepFreeze({ ...content, words, messages: texts(rulebook.messages) });
}

const pick = <T>(all: Readonly<Record<string, T>>, keys: ReadonlySet<string>): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(all).filter(([key]) => keys.has(key)));
