import type { Message } from './message.js';
import type { Review, Rulebook, Words } from './model/rulebook.js';
import { textsOf } from './pack.js';
import { deepFreeze, isRecord } from './plain.js';
import { sealOf } from './seal.js';
import { joinReviews } from './translation.js';
import { wordsOf } from './unpack.js';
import { allWordKeys, WORDED } from './word-keys.js';

/** The words of one locale, checked at build time, as plain JSON: what travels to a page whose reader reads it, and to no other. */
export interface PreparedLocale {
  readonly kind: 'retrust-prepared-locale';
  readonly version: 2;
  /** The id of the rulebook that these are the words of, */
  readonly rulebook: string;
  /** how many items each of its sections with words has, */
  readonly items: readonly number[];
  /** and a hash of the keys of these words. */
  readonly keys: number;
  readonly locale: string;
  readonly reviewed: Review | null;
  /** In the order of the keys; `null` where English stands in. */
  readonly words: readonly (string | null)[];
  readonly messages: Readonly<Record<string, Message>>;
}

/** Packs the words of one locale of a checked rulebook. Throws a RangeError for a locale that the rulebook doesn't have. */
export function prepareLocale(rulebook: Rulebook, locale: string): PreparedLocale {
  const words = rulebook.words[locale];
  if (!words) throw new RangeError(`the rulebook \`${rulebook.id}\` has no words in this locale`);
  const keys = allWordKeys(rulebook);
  return {
    kind: 'retrust-prepared-locale',
    version: 2,
    rulebook: rulebook.id,
    items: WORDED.map((section) => rulebook[section].length),
    keys: hashOf(keys),
    locale,
    reviewed: rulebook.translations[locale] ?? null,
    words: textsOf(keys, words),
    messages: rulebook.messages[locale] ?? {},
  };
}

/**
 * The rulebook with the words of one more locale: those that it has already win. Words of another rulebook, or of another edition of this one,
 * leave it as it is. Checks nothing again: give it only what your own build made. Throws a TypeError for anything else, and for what was damaged.
 */
export function withLocale(rulebook: Rulebook, prepared: unknown): Rulebook {
  if (!isPrepared(prepared))
    throw new TypeError('not a prepared locale of version 2: make it with `prepareLocale` of the same @retrust/engine');
  const { locale, messages, reviewed } = prepared;
  const keys = keysFor(rulebook, prepared);
  if (!keys) return rulebook;
  const words = wordsIn(keys, prepared);
  const own = rulebook.words[locale] ?? {};
  const isNew = ([key]: readonly [string, unknown]): boolean => !Object.hasOwn(own, key);
  const marked = Object.fromEntries(Object.entries(messages).filter(isNew));
  const content = {
    ...rulebook,
    words: { ...rulebook.words, [locale]: { ...words, ...own } },
    messages: { ...rulebook.messages, [locale]: { ...marked, ...rulebook.messages[locale] } },
    translations: joinReviews(rulebook.translations, { [locale]: reviewed }),
  };
  return deepFreeze(content);
}

/**
 * The keys of these words, in their order; `null` when they are not of this rulebook. Read from the rulebook's own items, or from the first
 * ones of each section when it was extended. INVARIANT: `extend` adds to the end of a section.
 */
function keysFor(rulebook: Rulebook, { rulebook: id, items, keys }: PreparedLocale): readonly string[] | null {
  if (rulebook.id !== id && !rulebook.id.startsWith(`${id}-`)) return null;
  const [questions, rules, steps, referrals, notices, faqs] = items;
  const found = allWordKeys({
    questions: rulebook.questions.slice(0, questions),
    rules: rulebook.rules.slice(0, rules),
    steps: rulebook.steps.slice(0, steps),
    referrals: rulebook.referrals.slice(0, referrals),
    notices: rulebook.notices.slice(0, notices),
    faqs: rulebook.faqs.slice(0, faqs),
  });
  return hashOf(found) === keys ? found : null;
}

function wordsIn(keys: readonly string[], { words }: PreparedLocale): Words {
  try {
    return wordsOf(keys, words);
  } catch (cause) {
    throw new TypeError('the prepared locale is damaged: make it again with `prepareLocale`', { cause });
  }
}

/** Tells another list of keys from this one, so that no text is ever shown in the place of another. */
const hashOf = (keys: readonly string[]): number => sealOf(keys.map((key) => `${key}\n`).join(''));

const isPrepared = (value: unknown): value is PreparedLocale =>
  isRecord(value) &&
  value.kind === 'retrust-prepared-locale' &&
  value.version === 2 &&
  typeof value.rulebook === 'string' &&
  typeof value.locale === 'string' &&
  Array.isArray(value.items) &&
  isRecord(value.messages);
