import input from '@retrust/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPrepared, parseRulebook, prepare } from './index.js';

const rulebook = parseRulebook(input);
/** What a page gets: JSON, as text, read again. */
const carried = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

describe('a damaged pack', () => {
  const whole = prepare(rulebook, { locales: ['en'] });
  type Place = readonly [holder: Record<string, unknown>, key: string];
  /** The places of a pack where something can be torn out: every list and object that its form knows, and the items of the lists. */
  const placesOf = (packed: Record<string, unknown>): readonly Place[] => {
    const holders = ['tables', 'words'].map((key) => packed[key] as Record<string, unknown>);
    const columns = Object.values(holders[0] ?? {}).flatMap((table) => {
      const { all, some: lacking } = table as Record<'all' | 'some', Record<string, unknown>>;
      return [table, all, lacking, ...Object.values(all), ...Object.values(lacking)];
    });
    const all = [...holders, ...columns, packed.countries, ...Object.values(holders[1] ?? {})] as Record<string, unknown>[];
    return all.flatMap((holder) => Object.keys(holder).map((key) => [holder, key] as const));
  };

  it('is refused, wherever an item of a list was torn out', () => {
    const count = placesOf(carried(whole.rulebook) as unknown as Record<string, unknown>).length;
    expect(count).toBeGreaterThan(3_000);
    fc.assert(
      fc.property(fc.nat(count - 1), (at) => {
        const damaged = carried(whole) as unknown as { rulebook: Record<string, unknown> };
        const [holder, key] = placesOf(damaged.rulebook)[at] ?? [{}, ''];
        fc.pre(Array.isArray(holder) && holder !== damaged.rulebook.countries);
        (holder as unknown as unknown[]).splice(Number(key), 1);
        expect(() => loadPrepared(damaged)).toThrow(new TypeError('the prepared rulebook is damaged: make it again with `prepare`'));
      }),
      { seed: 18, numRuns: 60 },
    );
  });

  it.each<[string, string, unknown?]>([
    ['a table', 'tables.steps'],
    ['all tables', 'tables'],
    ['the words', 'words'],
    ['the countries', 'countries'],
    ['the options of the questions', 'tables.questions.some.options'],
    ['the number of rows', 'tables.steps.rows'],
    ['an id that others name', 'tables.rules.all.when.0', [99_999]],
    ['a condition', 'tables.rules.all.when.0', ['none', []]],
    ['the end of a condition', 'tables.rules.all.when.0', []],
    ['a text', 'words.en.0', 7],
    ['the helplines', 'countries.0.1', 10_000],
  ])('is refused when it has lost %s', (_, path, value) => {
    const damaged: unknown = carried(whole);
    const keys = path.split('.');
    const holder = keys.slice(0, -1).reduce(held, held(damaged, 'rulebook'));
    Object.assign(holder, { [keys.at(-1) ?? '']: value });
    expect(() => loadPrepared(damaged)).toThrow(/^the prepared rulebook is damaged/);
  });

  const held = (holder: unknown, key: string): object => {
    const inner: unknown = Reflect.get(Object(holder) as object, key);
    if (typeof inner !== 'object' || inner === null) throw new Error(`no \`${key}\` to damage`);
    return inner;
  };
});
