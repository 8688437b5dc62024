import input from '@retrust/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPrepared, parseRulebook, prepare, prepareLocale, withLocale } from './index.js';
import type { Condition } from './model/condition.js';
import { pack } from './pack.js';
import { unpack } from './unpack.js';

const rulebook = parseRulebook(input);
/** What a page gets: JSON, as text, read again. */
const carried = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const parts = Object.keys(rulebook) as (keyof typeof rulebook)[];

describe('the packed built-in rulebook', () => {
  const arrived = loadPrepared(carried(prepare(rulebook, { reviewerNotes: true })));

  it.each(parts)('comes out as it went in: %s', (part) => {
    expect(arrived[part]).toEqual(rulebook[part]);
  });

  it('has nothing that the parsed one has not, and its items in the same order', () => {
    expect(Object.keys(arrived).sort()).toEqual(Object.keys(rulebook).sort());
    expect(Object.keys(arrived.help)).toEqual(Object.keys(rulebook.help));
    expect(Object.keys(arrived.sources)).toEqual(Object.keys(rulebook.sources));
  });

  it.each(Object.keys(rulebook.words).filter((locale) => locale !== 'en'))('has the words of %s again when they are brought', (locale) => {
    const english = loadPrepared(carried(prepare(rulebook, { locales: [], reviewerNotes: true })));
    const brought = withLocale(english, carried(prepareLocale(rulebook, locale)));
    expect(brought.words[locale]).toEqual(rulebook.words[locale]);
    expect(brought.messages[locale]).toEqual(rulebook.messages[locale]);
    expect(brought.translations[locale]).toEqual(rulebook.translations[locale]);
  });

  it('names no text by its key, and no item twice', () => {
    const packed = prepare(rulebook).rulebook;
    const text = JSON.stringify({ ...packed, messages: {} });
    expect(Object.keys(rulebook.words.en ?? {}).filter((key) => text.includes(JSON.stringify(key)))).toEqual([]);
    const { tables } = packed;
    for (const step of rulebook.steps) expect(JSON.stringify(tables).split(JSON.stringify(step.id))).toHaveLength(2);
  });
});

const id = fc.stringMatching(/^[a-z]{1,6}$/);
const leaf = fc.record({
  fact: fc.oneof(id, fc.constantFrom('level', 'all', 'always', 'tally.open-gates')),
  operator: fc.constantFrom('equal', 'in', 'contains', 'lessThan'),
  value: fc.oneof(fc.boolean(), fc.integer(), id, fc.array(id)),
});
const { condition } = fc.letrec<{ condition: unknown }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('condition') }),
  ),
}));
const when = condition as fc.Arbitrary<Condition>;
const item = {
  id,
  why: fc.string(),
  sources: fc.array(id, { maxLength: 3 }),
  reviewed: fc.constantFrom(null, { by: 'a', role: 'b', on: '2026' }),
};
const list = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(of, { maxLength: 4 });
const some = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(of, { nil: undefined });
const phone = fc.constantFrom(
  { show: '0808 2000 247', dial: '08082000247' },
  { show: '(01) 23-45', dial: '+44012345' },
  { show: '112', dial: '112', label: 'all' },
  { show: '', dial: '' },
);
const line = fc.record({ id, phones: list(phone), sms: some(phone), dialled: fc.boolean(), hours: some(fc.string()) });
const content = fc.record({
  id,
  version: fc.string(),
  questions: list(
    fc.record({ ...item, kind: fc.constant('single'), options: fc.array(id), askedWhen: some(when), gate: some(fc.boolean()) }),
  ),
  rules: list(fc.record({ ...item, layer: fc.constantFrom('exit', 'signal'), when })),
  steps: list(
    fc.record({
      ...item,
      when: some(when),
      towards: some(fc.array(id)),
      minutes: fc.nat(),
      exercise: some(fc.record({ parts: fc.nat(4) })),
    }),
  ),
  referrals: list(fc.record({ ...item, when, rank: fc.integer() })),
  notices: list(fc.record({ ...item, when: fc.oneof(when, fc.constant('always')) })),
  faqs: list(fc.record({ ...item, when: some(when) })),
  withholdings: list(fc.record({ ...item, when })),
  sources: fc.dictionary(id, fc.record({ title: fc.string(), url: some(fc.string()) })).map(withKeys('id')),
  help: fc
    .dictionary(fc.stringMatching(/^[A-Z]{2}$/), fc.record({ emergency: list(phone), helplines: list(line) }))
    .map(withKeys('country')),
  worldwide: list(line),
  words: fc.record({ en: fc.dictionary(fc.constantFrom('result.title', 'answer.skipped', 'move.first'), fc.string()) }),
  messages: fc.constant({ en: { 'move.first': ['At ', ['to']] } }),
  translations: fc.constant({ fr: null }),
  core: fc.array(id),
});
function withKeys(name: string) {
  return (byKey: Readonly<Record<string, object>>): object =>
    Object.fromEntries(Object.entries(byKey).map(([key, value]) => [key, { ...value, [name]: key }]));
}

describe('any packed rulebook', () => {
  it('comes out as it went in', () => {
    fc.assert(
      fc.property(content, (given) => {
        const packed: unknown = carried(pack(given as unknown as Parameters<typeof pack>[0]));
        expect(unpack(packed)).toEqual(carried(given));
      }),
      { seed: 17, numRuns: 400 },
    );
  });

  it('is not made when something would be lost', () => {
    const lost = { ...rulebook, words: { en: { 'step.gone.title': 'Gone' } } };
    expect(() => pack(lost)).toThrow('the text `step.gone.title` belongs to nothing in the rulebook');
    const [first, second, ...others] = rulebook.steps;
    const unclear = { ...rulebook, steps: [{ ...first, exercise: null }, { ...second, exercise: undefined }, ...others] };
    expect(() => pack(unclear as unknown as typeof rulebook)).toThrow('the field `exercise` may be absent or null');
  });
});
