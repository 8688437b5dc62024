import type { Rulebook, Words } from './model/rulebook.js';
import { isRecord } from './plain.js';
import { allWordKeys, WORDED, type Worded } from './word-keys.js';

/** The sections that are packed as tables, in the order in which their ids are numbered; those of the sources come last. */
export const TABLES = [...WORDED, 'withholdings', 'sources'] as const;

/** Rows by column: what is the same in every row, what every row has, and what some rows lack (`null` there). */
export interface Table {
  readonly rows: number;
  readonly same: Readonly<Record<string, unknown>>;
  readonly all: Readonly<Record<string, readonly unknown[]>>;
  readonly some: Readonly<Record<string, readonly unknown[]>>;
}

/**
 * A rulebook with nothing in it twice. An id that stands for an item is the item's number; texts stand in the order of `allWordKeys`, `null` where
 * there is none. A condition is `[fact]` (it is true), `[fact, operator, value]`, `['all', […]]`, `['any', […]]` or `['not', …]`.
 */
export interface Packed {
  readonly id: string;
  readonly version: string;
  readonly tables: Readonly<Record<(typeof TABLES)[number] | 'helplines', Table>>;
  /** Each with the number of its helplines. Those of no country, the worldwide ones, end the table. */
  readonly countries: readonly (readonly [country: string, helplines: number, emergency: readonly unknown[]])[];
  readonly words: Readonly<Record<string, readonly (string | null)[]>>;
  readonly messages: Rulebook['messages'];
  readonly translations: Rulebook['translations'];
  readonly core: Rulebook['core'];
}

type Row = Record<string, unknown>;

/** The content of the rulebook that `pack` was given, value for value. Throws an Error that says where, when the pack is damaged. */
export function unpack(packed: unknown): Readonly<Record<string, unknown>> {
  must(isRecord(packed) && isRecord(packed.tables), 'tables');
  const { tables, countries, words, ...rest } = packed;
  const sections = TABLES.map((name) => [name, rowsOf(tables[name], name)] as const);
  const rows = sections.flatMap(([, list]) => list);
  const ids = rows.map(({ id }) => id);
  const nameOf = (name: unknown): string => {
    const id = typeof name === 'number' ? ids[name] : name;
    must(typeof id === 'string', 'ids');
    return id;
  };
  for (const row of rows) {
    if (row.sources) row.sources = listOf(row.sources, 'sources').map(nameOf);
    if (row.towards) row.towards = listOf(row.towards, 'towards').map(nameOf);
    if (row.when) row.when = conditionOf(row.when, nameOf);
    if (row.askedWhen) row.askedWhen = conditionOf(row.askedWhen, nameOf);
  }
  const { sources = [], ...items } = Object.fromEntries(sections);
  // INVARIANT: what was packed had been checked, and a damaged pack does not get as far as a reader: it throws somewhere here.
  const keys = allWordKeys(items as unknown as Worded);
  must(isRecord(words), 'words');
  return {
    ...rest,
    ...items,
    sources: Object.fromEntries(sources.map((source) => [source.id, source])),
    ...helpOf(rowsOf(tables.helplines, 'helplines'), listOf(countries, 'countries')),
    words: Object.fromEntries(Object.entries(words).map(([locale, texts]) => [locale, wordsOf(keys, texts)])),
  };
}

/** Texts by key. Throws an Error when there are not as many as keys. */
export function wordsOf(keys: readonly string[], texts: unknown): Words {
  const list = listOf(texts, 'words');
  must(list.length === keys.length, 'words');
  const words: Record<string, string> = {};
  for (let i = 0; i < list.length; i++) {
    const text = list[i];
    if (text === null) continue;
    must(typeof text === 'string', 'words');
    words[keys[i] ?? ''] = text;
  }
  return words;
}

/** What is dialled for most numbers: what is shown, without spaces, brackets and dashes. */
export const dialOf = (show: string): string => show.replace(/[^\d+*#]/g, '');

function rowsOf(table: unknown, name: string): readonly Row[] {
  must(isRecord(table) && isRecord(table.same) && isRecord(table.all) && isRecord(table.some), name);
  const { rows: count, same, all, some } = table;
  const rows: Row[] = Array.from({ length: Number(count) }, () => ({ ...same }));
  for (const columns of [all, some]) {
    for (const [field, column] of Object.entries(columns)) {
      const cells = listOf(column, name);
      must(cells.length === rows.length, `${name}.${field}`);
      let i = 0;
      for (const row of rows) {
        const cell = cells[i++];
        if (columns === all || cell !== null) row[field] = cell;
      }
    }
  }
  return rows;
}

function conditionOf(packed: unknown, nameOf: (name: unknown) => string): unknown {
  if (packed === 'always') return packed;
  const list = listOf(packed, 'conditions');
  const head = list[0];
  if (list.length === 1) return { fact: nameOf(head), operator: 'equal', value: true };
  if (list.length === 3) return { fact: nameOf(head), operator: list[1], value: list[2] };
  must(list.length === 2, 'conditions');
  if (head === 'not') return { not: conditionOf(list[1], nameOf) };
  const inner = listOf(list[1], 'conditions').map((one) => conditionOf(one, nameOf));
  must(head === 'all' || head === 'any', 'conditions');
  return head === 'all' ? { all: inner } : { any: inner };
}

function helpOf(lines: readonly Row[], countries: readonly unknown[]): Row {
  for (const line of lines) {
    line.phones = listOf(line.phones, 'phones').map(phoneOf);
    if ('sms' in line) line.sms = phoneOf(line.sms);
  }
  let next = 0;
  const help = countries.map((entry) => {
    const [country, count, emergency] = listOf(entry, 'countries');
    const helplines = lines.slice(next, (next += Number(count)));
    return [country, { country, emergency: listOf(emergency, 'emergency').map(phoneOf), helplines }] as const;
  });
  must(next <= lines.length, 'countries');
  return { help: Object.fromEntries(help), worldwide: lines.slice(next) };
}

const phoneOf = (phone: unknown): unknown => (typeof phone === 'string' ? { show: phone, dial: dialOf(phone) } : phone);

function listOf(value: unknown, name: string): readonly unknown[] {
  must(Array.isArray(value), name);
  return value;
}

function must(holds: boolean, where: string): asserts holds {
  if (!holds) throw new Error(`damaged in \`${where}\``);
}
