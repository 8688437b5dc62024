import { extend, loadPrepared, ownRulebook, prepare, prepareAddition, type Rulebook } from '@retrust/engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { world } from './support/built-in.js';
import { withEverythingAdded } from './support/publisher.js';

const { rulebook } = world;
const builtIn = loadPrepared(prepare(rulebook, { locales: ['en'] }));
const published = withEverythingAdded(rulebook).rulebook;
const core = new Set(rulebook.core);
const SECTIONS = ['questions', 'rules', 'steps', 'referrals', 'notices', 'withholdings'] as const;
const NOTES = ['why', 'reviewed', 'covers', 'sources'];

type Path = readonly (string | number)[];
/** The places of everything in a value that can be changed: texts, numbers, yes and no, and the ends of lists. */
function places(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).filter(([field]) => path.length > 0 || !NOTES.includes(field));
  return [...inner.flatMap(([field, one]) => places(one, [...path, field])), ...(Array.isArray(value) ? [[...path, value.length]] : [])];
}

/** A copy with something else in one place. */
function changed(value: unknown, [field, ...rest]: Path): unknown {
  if (field === undefined) return typeof value === 'number' ? value + 1 : typeof value === 'boolean' ? !value : `${String(value)}x`;
  if (Array.isArray(value))
    return Object.assign([...(value as readonly unknown[])], { [field]: changed((value as readonly unknown[])[Number(field)], rest) });
  return { ...(value as object), [field]: changed((value as Readonly<Record<string, unknown>>)[field], rest) };
}

const items = SECTIONS.flatMap((section) => published[section].filter(({ id }) => core.has(id)).map((item) => ({ section, item })));
const without = (section: (typeof SECTIONS)[number], id: string): unknown => ({
  ...published,
  [section]: published[section].filter((one) => one.id !== id),
});
const withChange = (section: (typeof SECTIONS)[number], id: string, path: Path): unknown => ({
  ...published,
  [section]: published[section].map((one) => (one.id === id ? changed(one, path) : one)),
});
/** False only where something of the core is named: not where it fails for another reason. */
function isTaken(given: unknown): boolean {
  const { ok, problems = [] } = { problems: undefined, ...ownRulebook(builtIn, given) };
  return ok || !problems.some(({ code }) => code === 'core-differs');
}

describe('A page takes no rulebook whose locked core is loosened', () => {
  it('and takes whatever a publisher may add, however it travels', () => {
    const travelled = (given: unknown): unknown => JSON.parse(JSON.stringify(given));
    for (const given of [published, travelled(prepare(published)), travelled(prepareAddition(rulebook, published))])
      expect(isTaken(given)).toBe(true);
    expect(isTaken(extend(published, { id: 'more', version: '1', files: [] }))).toBe(true);
  });

  it('whatever single thing of a locked item is changed', () => {
    const anywhere = fc
      .constantFrom(...items)
      .chain(({ section, item }) =>
        fc.record({ section: fc.constant(section), id: fc.constant(item.id), path: fc.constantFrom(...places(item)) }),
      );
    fc.assert(
      fc.property(anywhere, ({ section, id, path }) => {
        expect(isTaken(withChange(section, id, path))).toBe(false);
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  it('whichever locked item is gone', () => {
    expect(items.length).toBeGreaterThan(150);
    expect(items.filter(({ section, item }) => isTaken(without(section, item.id)))).toEqual([]);
  });

  it('whichever text of the core is changed, or gone', () => {
    const texts = published.words.en ?? {};
    const isCore = (key: string): boolean =>
      key.split('.').some((part) => core.has(part)) || /^(state|result|help|move|answer)\./.test(key);
    const keys = Object.keys(texts).filter(isCore);
    const said = (words: Rulebook['words'][string]): unknown => ({ ...published, words: { ...published.words, en: words } });
    expect(keys.length).toBeGreaterThan(300);
    for (const key of keys.filter((_, i) => i % 10 === 0)) {
      expect([key, isTaken(said({ ...texts, [key]: 'All is well.' }))]).toEqual([key, false]);
      expect([key, isTaken(said(Object.fromEntries(Object.entries(texts).filter(([one]) => one !== key))))]).toEqual([key, false]);
    }
  });

  it('whichever helpline or emergency number is gone', () => {
    const gone = Object.values(published.help).flatMap((help) => [
      { ...help, emergency: [] },
      ...help.helplines.map((line) => ({ ...help, helplines: help.helplines.filter((one) => one !== line) })),
    ]);
    expect(gone.length).toBeGreaterThan(100);
    expect(
      gone.filter((help) => isTaken({ ...published, help: { ...published.help, [help.country]: help } })).map(({ country }) => country),
    ).toEqual([]);
  });
});
