import { isOneOf } from '@retrust/engine';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { UsageError } from '../usage.js';

/**
 * How a piece of the source articles could do harm: `HA` where there is danger, `HD` while deception goes on,
 * `HP` as pressure on the one who was hurt, `HX` by exposing something private. A strong one is never shown there, a plain one with care.
 */
export const HARMS = ['HA', 'HD', 'HP', 'HX'] as const;
export type Harm = (typeof HARMS)[number];
export const HARM_NOTES = ['HA', 'HA-strong', 'HD', 'HD-strong', 'HP', 'HP-strong', 'HX', 'HX-strong'] as const;
export type HarmNote = (typeof HARM_NOTES)[number];

export const WHO = ['any', 'hurt', 'broke', 'both'] as const;
export const TYPES = [
  'step',
  'exercise',
  'expectation',
  'background',
  'question',
  'referral',
  'warning sign',
  'faq',
  'tool',
  'hindering factor',
  'evidence',
] as const;

/** One thing that a source article says, in our words. */
export interface InventoryItem {
  readonly id: string;
  readonly says: string;
  readonly who: (typeof WHO)[number];
  readonly stage: string;
  readonly type: (typeof TYPES)[number];
  readonly harm: readonly HarmNote[];
  readonly note?: string | undefined;
  /** Why nothing covers it. */
  readonly leftOut?: string | undefined;
  /** What covers it and need not keep a harm note, with the reason: it says the opposite, or is the remedy. */
  readonly unless?: readonly Exception[] | undefined;
}
/** All of them, and the source of each article, by the part of an id before the hyphen. */
export interface Inventory {
  readonly seeds: Readonly<Record<string, string>>;
  readonly items: readonly InventoryItem[];
}
export interface Exception {
  readonly harm: Harm;
  /** Ids of content; without them, all that covers the item. */
  readonly content?: readonly string[] | undefined;
  readonly why: string;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const isOptionalText = (value: unknown): boolean => value === undefined || isText(value);
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isListOf = <T>(value: unknown, is: (one: unknown) => one is T): value is readonly T[] => Array.isArray(value) && value.every(is);

const KEYS = ['id', 'says', 'who', 'stage', 'type', 'harm', 'note', 'leftOut', 'unless'];
const isException = (value: unknown): value is Exception =>
  isRecord(value) &&
  Object.keys(value).every((key) => ['harm', 'content', 'why'].includes(key)) &&
  isOneOf(HARMS, value['harm']) &&
  (value['content'] === undefined || isListOf(value['content'], isText)) &&
  isText(value['why']);

function isItem(value: unknown): value is InventoryItem {
  return (
    isRecord(value) &&
    Object.keys(value).every((key) => KEYS.includes(key)) &&
    isText(value['id']) &&
    /^S\d-\d{2,3}$/.test(value['id']) &&
    isText(value['says']) &&
    isOneOf(WHO, value['who']) &&
    isText(value['stage']) &&
    isOneOf(TYPES, value['type']) &&
    isListOf(value['harm'], (one) => isOneOf(HARM_NOTES, one)) &&
    isOptionalText(value['note']) &&
    isOptionalText(value['leftOut']) &&
    (value['unless'] === undefined || isListOf(value['unless'], isException))
  );
}

/** Reads an inventory. Throws a UsageError that names the first item that is not one, or that is there twice. */
export function parseInventory(input: unknown): Inventory {
  const { seeds, items } = isRecord(input) ? input : {};
  if (!isRecord(seeds) || !isListOf(Object.values(seeds), isText) || !Array.isArray(items))
    throw new UsageError('the inventory needs `seeds`, the sources of the articles, and a list `items`');
  const sources = Object.fromEntries(Object.entries(seeds).map(([key, source]) => [key, String(source)]));
  const seen = new Set<string>();
  const read = items.map((item: unknown, place) => {
    if (!isItem(item)) throw new UsageError(`item ${String(place + 1)} of the inventory is none: see its schema, inventory.schema.json`);
    if (seen.has(item.id)) throw new UsageError(`the inventory has \`${item.id}\` twice`);
    if (!Object.hasOwn(sources, seedOf(item.id))) throw new UsageError(`\`${item.id}\` is of an article that \`seeds\` does not name`);
    seen.add(item.id);
    return item;
  });
  return { seeds: sources, items: read };
}

/** The article of an item: `S3` of `S3-64`. */
export const seedOf = (id: string): string => id.split('-')[0] ?? '';

/** The inventory of a rulebook folder that has one of its own, else the built-in one. */
export function inventoryOf(folder: string | undefined): Inventory {
  const own = folder === undefined ? null : join(folder, 'inventory', 'inventory.json');
  const path = own !== null && existsSync(own) ? own : createRequire(import.meta.url).resolve('@retrust/rules/inventory.json');
  try {
    return parseInventory(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    if (error instanceof SyntaxError) throw new UsageError(`\`${path}\` is not JSON: ${error.message}`);
    throw error;
  }
}
