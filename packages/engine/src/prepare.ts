import type { Authored, Helpline, Rulebook } from './model/rulebook.js';
import { deepFreeze, isRecord } from './plain.js';

/** A rulebook that was checked at build time, as plain JSON for a page. */
export interface PreparedRulebook {
  readonly kind: 'retrust-prepared-rulebook';
  readonly version: 1;
  readonly rulebook: Readonly<Record<string, unknown>>;
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
  const words = Object.fromEntries(Object.entries(rulebook.words).filter(([locale]) => locale === 'en' || locales.includes(locale)));
  const content = reviewerNotes ? rulebook : withoutNotes(rulebook);
  return { kind: 'retrust-prepared-rulebook', version: 1, rulebook: { ...content, words } };
}

/** Makes a rulebook of what `prepare` packed, without checking it again: give it only what your own build made. Throws a TypeError for anything else. */
export function loadPrepared(prepared: unknown): Rulebook {
  if (!isRecord(prepared) || prepared.kind !== 'retrust-prepared-rulebook' || prepared.version !== 1 || !isRecord(prepared.rulebook))
    throw new TypeError('not a prepared rulebook of version 1: make it with `prepare` of the same @retrust/engine');
  return deepFreeze(prepared.rulebook) as unknown as Rulebook;
}

function withoutNotes(rulebook: Rulebook): Rulebook {
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
