import { everyHelpline } from './help.js';
import type { Condition } from './model/condition.js';
import type { Helpline, Phone, Rulebook, Words } from './model/rulebook.js';
import { dialOf, TABLES, type Packed, type Table } from './unpack.js';
import { allWordKeys } from './word-keys.js';

/** Packs the content of a checked rulebook; `unpack` gives it back, value for value. */
export function pack(content: Omit<Rulebook, symbol>): Packed {
  const { id, version, messages, translations, core } = content;
  const items = { ...content, sources: Object.values(content.sources) };
  const numbers = new Map(TABLES.flatMap((name) => items[name].map((item) => item.id)).map((itemId, i) => [itemId, i]));
  const numberOf = (name: string): string | number => numbers.get(name) ?? name;
  const keys = allWordKeys(content);
  return {
    id,
    version,
    tables: {
      questions: tableOf(items.questions.map((item) => numbered(item, numberOf))),
      rules: tableOf(items.rules.map((item) => numbered(item, numberOf))),
      steps: tableOf(items.steps.map((item) => numbered(item, numberOf))),
      referrals: tableOf(items.referrals.map((item) => numbered(item, numberOf))),
      notices: tableOf(items.notices.map((item) => numbered(item, numberOf))),
      faqs: tableOf(items.faqs.map((item) => numbered(item, numberOf))),
      withholdings: tableOf(items.withholdings.map((item) => numbered(item, numberOf))),
      sources: tableOf(items.sources),
      helplines: tableOf(everyHelpline(content).map(({ line }) => packedLine(line))),
    },
    countries: Object.values(content.help).map(({ country, emergency, helplines }) => [
      country,
      helplines.length,
      emergency.map(packedPhone),
    ]),
    words: Object.fromEntries(Object.entries(content.words).map(([locale, words]) => [locale, textsOf(keys, words)])),
    messages,
    translations,
    core,
  };
}

/** The texts in the order of these keys, `null` where there is none. Throws an Error for a text that none of them names. */
export function textsOf(keys: readonly string[], words: Words): readonly (string | null)[] {
  const known = new Set(keys);
  const lost = Object.keys(words).find((key) => !known.has(key));
  if (lost !== undefined) throw new Error(`the text \`${lost}\` belongs to nothing in the rulebook`);
  return keys.map((key) => (Object.hasOwn(words, key) ? (words[key] ?? null) : null));
}

/** The rows by column. */
function tableOf(list: readonly object[]): Table {
  const rows = list.map((row) => new Map<string, unknown>(Object.entries(row).filter(([, value]) => value !== undefined)));
  const same: Record<string, unknown> = {};
  const all: Record<string, readonly unknown[]> = {};
  const some: Record<string, readonly unknown[]> = {};
  for (const field of new Set(rows.flatMap((row) => [...row.keys()]))) {
    const column = rows.map((row) => row.get(field));
    if (column.includes(undefined)) {
      if (column.includes(null)) throw new Error(`the field \`${field}\` may be absent or null, and can not be both`);
      some[field] = column.map((value) => value ?? null);
    } else if (new Set(column.map((value) => JSON.stringify(value))).size === 1) same[field] = column[0];
    else all[field] = column;
  }
  return { rows: rows.length, same, all, some };
}

interface Naming {
  readonly sources?: readonly string[] | undefined;
  readonly towards?: readonly string[] | undefined;
  readonly when?: Condition | 'always' | undefined;
  readonly askedWhen?: Condition | undefined;
}

/** An item with numbers for the ids that it names. */
const numbered = (item: Naming, numberOf: (name: string) => string | number): object => ({
  ...item,
  sources: item.sources?.map(numberOf),
  towards: item.towards?.map(numberOf),
  when: item.when && (item.when === 'always' ? item.when : packedCondition(item.when, numberOf)),
  askedWhen: item.askedWhen && packedCondition(item.askedWhen, numberOf),
});

function packedCondition(condition: Condition, numberOf: (name: string) => string | number): readonly unknown[] {
  const packed = (one: Condition): readonly unknown[] => packedCondition(one, numberOf);
  if ('all' in condition) return ['all', condition.all.map(packed)];
  if ('any' in condition) return ['any', condition.any.map(packed)];
  if ('not' in condition) return ['not', packed(condition.not)];
  const { fact, operator, value } = condition;
  return operator === 'equal' && value === true ? [numberOf(fact)] : [numberOf(fact), operator, value];
}

const packedLine = (line: Helpline): object => ({ ...line, phones: line.phones.map(packedPhone), sms: line.sms && packedPhone(line.sms) });

/** Only what is shown, where that says all. */
const packedPhone = (phone: Phone): unknown => (Object.keys(phone).length === 2 && dialOf(phone.show) === phone.dial ? phone.show : phone);
