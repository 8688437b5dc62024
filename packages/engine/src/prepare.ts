import type { Rulebook } from './model/rulebook.js';
import { deepFreeze, isRecord } from './plain.js';

/** A rulebook that was checked at build time, as plain JSON for a page. */
export interface PreparedRulebook {
  readonly kind: 'retrust-prepared-rulebook';
  readonly version: 1;
  readonly rulebook: Readonly<Record<string, unknown>>;
}

/** Which locales to carry along (`en` always is), and whether the notes for reviewers (`why`, `reviewed`, `covers`) come too. */
export interface PrepareOptions {
  readonly locales?: readonly string[] | undefined;
  readonly reviewerNotes?: boolean | undefined;
}

/** Packs a checked rulebook for a page, so that no schema library need travel to the reader. */
export function prepare(
  rulebook: Rulebook,
  { locales = Object.keys(rulebook.words), reviewerNotes = false }: PrepareOptions = {},
): PreparedRulebook {
  const lean = (value: unknown): unknown => (reviewerNotes ? value : withoutNotes(value));
  const words = Object.fromEntries(Object.entries(rulebook.words).filter(([locale]) => locale === 'en' || locales.includes(locale)));
  const { questions, rules, steps, referrals, notices, withholdings } = rulebook;
  const content = lean({ questions, rules, steps, referrals, notices, withholdings }) as Record<string, unknown>;
  return { kind: 'retrust-prepared-rulebook', version: 1, rulebook: { ...rulebook, ...content, words } };
}

/** Makes a rulebook of what `prepare` packed, without checking it again: give it only what your own build made. Throws a TypeError for anything else. */
export function loadPrepared(prepared: unknown): Rulebook {
  if (!isRecord(prepared) || prepared.kind !== 'retrust-prepared-rulebook' || prepared.version !== 1 || !isRecord(prepared.rulebook))
    throw new TypeError('not a prepared rulebook of version 1: make it with `prepare` of the same @retrust/engine');
  return deepFreeze(prepared.rulebook) as unknown as Rulebook;
}

const NOTES = new Set(['reviewed', 'covers']);
function withoutNotes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNotes);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (NOTES.has(key) ? [] : [[key, key === 'why' ? '' : withoutNotes(inner)]])),
  );
}
