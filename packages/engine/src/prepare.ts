import type { Authored, Helpline, Rulebook } from './model/rulebook.js';
import { pack } from './pack.js';
import { deepFreeze, isRecord } from './plain.js';
import { unpack, type Packed } from './unpack.js';

/** A rulebook that was checked at build time, as plain JSON for a page. */
export interface PreparedRulebook {
  readonly kind: 'retrust-prepared-rulebook';
  readonly version: 2;
  readonly rulebook: Packed;
}

/** Which locales to carry along (`en` always is), and whether what only authors and reviewers read comes too. */
export interface PrepareOptions {
  readonly locales?: readonly string[] | undefined;
  readonly reviewerNotes?: boolean | undefined;
}

/**
 * Packs a checked rulebook for a page, so that no schema library need travel to the reader. Without `reviewerNotes` it leaves out
 * `why`, `reviewed`, `covers`, the notes and sources of helplines, and every source that no step or frequent question names.
 */
export function prepare(
  rulebook: Rulebook,
  { locales = Object.keys(rulebook.words), reviewerNotes = false }: PrepareOptions = {},
): PreparedRulebook {
  const carried = <T>(byLocale: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
    Object.fromEntries(Object.entries(byLocale).filter(([locale]) => locale === 'en' || locales.includes(locale)));
  const { words, messages, translations } = rulebook;
  const content = reviewerNotes ? rulebook : withoutNotes(rulebook);
  return {
    kind: 'retrust-prepared-rulebook',
    version: 2,
    rulebook: pack({ ...content, words: carried(words), messages: carried(messages), translations: carried(translations) }),
  };
}

/**
 * Makes a rulebook of what `prepare` packed, without checking it again: give it only what your own build made.
 * Throws a TypeError for anything else, for what another version packed, and for what was damaged on the way.
 */
export function loadPrepared(prepared: unknown): Rulebook {
  if (!isRecord(prepared) || prepared.kind !== 'retrust-prepared-rulebook' || prepared.version !== 2)
    throw new TypeError('not a prepared rulebook of version 2: make it with `prepare` of the same @retrust/engine');
  try {
    return deepFreeze(unpack(prepared.rulebook)) as unknown as Rulebook;
  } catch (cause) {
    throw new TypeError('the prepared rulebook is damaged: make it again with `prepare`', { cause });
  }
}

/** The rulebook without what only authors and reviewers read. */
export function withoutNotes(rulebook: Rulebook): Rulebook {
  const named = new Set([...rulebook.steps, ...rulebook.faqs].flatMap(({ sources }) => sources));
  const lean = <T extends Authored>(item: T): T => ({ ...omit(item, 'covers'), why: '', reviewed: null, sources: [] }) as unknown as T;
  const leanLine = (line: Helpline): Helpline => ({ ...omit(line, 'note'), sources: [] });
  const sources = Object.values(rulebook.sources).filter(({ id }) => named.has(id));
  return {
    ...rulebook,
    questions: rulebook.questions.map(lean),
    rules: rulebook.rules.map(lean),
    steps: rulebook.steps.map((step) => ({ ...lean(step), sources: step.sources })),
    referrals: rulebook.referrals.map(lean),
    notices: rulebook.notices.map(lean),
    faqs: rulebook.faqs.map((faq) => ({ ...lean(faq), sources: faq.sources })),
    withholdings: rulebook.withholdings.map(lean),
    sources: Object.fromEntries(sources.map((source) => [source.id, omit(source, 'note')])),
    help: Object.fromEntries(
      Object.entries(rulebook.help).map(([country, help]) => [country, { ...help, helplines: help.helplines.map(leanLine) }]),
    ),
    worldwide: rulebook.worldwide.map(leanLine),
  };
}

function omit<T extends object, Key extends keyof T>(object: T, key: Key): Omit<T, Key> {
  const copy = { ...object };
  delete copy[key];
  return copy;
}
