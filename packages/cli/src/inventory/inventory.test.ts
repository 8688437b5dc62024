import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtInRulebook } from '../rulebook.js';
import { HARM_NOTES, HARMS, inventoryOf, parseInventory, TYPES, WHO } from './inventory.js';

const folder = new URL('../../../../rules/inventory/', import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
const { seeds, items } = inventoryOf(undefined);
const counts = (of: (item: (typeof items)[number]) => readonly string[]): Readonly<Record<string, number>> => {
  const found: Record<string, number> = {};
  for (const item of items) for (const key of of(item)) found[key] = (found[key] ?? 0) + 1;
  return found;
};

describe('the inventory of the source articles', () => {
  it('has every item, numbered through, article by article', () => {
    const of = (seed: string, count: number): readonly string[] =>
      Array.from({ length: count }, (_, i) => `${seed}-${String(i + 1).padStart(2, '0')}`);
    expect(items.map(({ id }) => id)).toEqual([...of('S0', 42), ...of('S1', 22), ...of('S2', 21), ...of('S3', 159), ...of('S4', 70)]);
    expect(Object.values(seeds).every((source) => builtInRulebook().sources[source])).toBe(true);
  });

  it('counts as the reading of the articles counted', () => {
    expect(counts(({ type }) => [type])).toEqual({
      step: 77,
      exercise: 63,
      expectation: 45,
      background: 30,
      question: 30,
      referral: 28,
      'warning sign': 14,
      faq: 10,
      tool: 6,
      'hindering factor': 6,
      evidence: 5,
    });
    expect(counts(({ stage }) => [stage])).toEqual({
      stabilisation: 60,
      understanding: 52,
      viability: 41,
      reconnection: 36,
      everywhere: 34,
      consistency: 25,
      acknowledgment: 22,
      forgiveness: 18,
      maintenance: 15,
      transparency: 8,
      none: 3,
    });
    expect(counts(({ harm }) => harm.map((note) => note.slice(0, 2)))).toEqual({ HA: 159, HD: 19, HP: 23, HX: 10 });
  });

  it('names the same words in its schema as in the code', () => {
    const schema = read('inventory.schema.json');
    expect(schema).toMatchObject({
      $defs: {
        item: {
          properties: { who: { enum: WHO }, type: { enum: TYPES }, harm: { items: { enum: HARM_NOTES } } },
        },
        exception: { properties: { harm: { enum: HARMS } } },
      },
    });
  });
});

describe('parseInventory', () => {
  const whole = read('inventory.json') as { readonly seeds: object; readonly items: readonly object[] };
  const [first] = whole.items;
  it.each([
    ['no list', { seeds: {} }, 'a list `items`'],
    ['no seeds', { items: [] }, '`seeds`'],
    ['a misspelt key', { ...whole, items: [{ ...first, leftout: 'x' }] }, 'item 1 of the inventory is none'],
    ['an unknown harm', { ...whole, items: [{ ...first, harm: ['HZ'] }] }, 'item 1 of the inventory is none'],
    ['an empty reason', { ...whole, items: [{ ...first, leftOut: ' ' }] }, 'item 1 of the inventory is none'],
    ['an exception without a reason', { ...whole, items: [{ ...first, unless: [{ harm: 'HA' }] }] }, 'item 1 of the inventory is none'],
    ['an item twice', { ...whole, items: [first, first] }, '`S0-01` twice'],
    ['an article without a source', { ...whole, seeds: {} }, 'does not name'],
  ])('refuses %s', (_, input, said) => {
    expect(() => parseInventory(input)).toThrow(said);
  });
});
