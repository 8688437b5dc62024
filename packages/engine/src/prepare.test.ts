import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess, loadPrepared, parseRulebook, prepare, type Rulebook } from './index.js';
import { edited, item } from './testing/edit-rulebook.js';
import { smallRulebook } from './testing/small-rulebook.js';
import { valuesOf } from './testing/values-of.js';

const rulebook = parseRulebook(
  edited(({ files, core }) => {
    item(core.sources, 'a-source').note = 'a note for authors';
    item(core.rules, 'is-hit').reviewed = { by: 'a reviewer', role: 'for tests', on: '2026-11' };
    files.push({ path: 'words.fr.json', content: { locale: 'fr', words: { 'result.title': 'La suite' } } });
    files.push({ path: 'words.de.json', content: { locale: 'de', words: { 'result.title': 'Wie weiter' } } });
  }),
);
/** What a page gets: JSON, as text, read again. */
const carried = (options?: Parameters<typeof prepare>[1]) => loadPrepared(JSON.parse(JSON.stringify(prepare(rulebook, options))));
const answers = fc.record(Object.fromEntries(rulebook.questions.map((q) => [q.id, fc.constantFrom(...valuesOf(q))])), { requiredKeys: [] });

describe('a prepared rulebook', () => {
  it('gives the same assessments, after a journey as text', () => {
    const arrived = carried({ reviewerNotes: true });
    fc.assert(
      fc.property(answers, fc.constantFrom('en', 'fr', 'de'), fc.constantFrom('GB', undefined), (given, locale, country) => {
        expect(assess(arrived, given, { locale, country })).toEqual(assess(rulebook, given, { locale, country }));
      }),
      { seed: 10, numRuns: 150 },
    );
  });

  it('leaves at home what only authors and reviewers read, unless it is asked for', () => {
    const text = JSON.stringify(prepare(rulebook));
    expect(['for tests', 'a reviewer', 'a note for authors', 'A page'].filter((word) => text.includes(word))).toEqual([]);
    const full = JSON.stringify(prepare(rulebook, { reviewerNotes: true }));
    expect(['for tests', 'a reviewer', 'a note for authors', 'A page'].filter((word) => !full.includes(word))).toEqual([]);
  });

  it('says to the reader without those notes what it says with them', () => {
    const said = (book: Rulebook, answers: object): unknown => {
      const { explanation, ...result } = assess(book, answers, { country: 'GB' });
      const { state, flags, withheld } = explanation;
      const lines = result.help.helplines.map((line) => ({ ...line, sources: [] }));
      const referrals = result.referrals.map((r) => ({ ...r, helplines: r.helplines.map((line) => ({ ...line, sources: [] })) }));
      const reasons = flags.map(({ id, because, answers }) => ({ id, because, answers }));
      return {
        ...result,
        help: { ...result.help, helplines: lines },
        referrals,
        state,
        reasons,
        withheld: withheld.map(({ id, by }) => ({ id, by })),
      };
    };
    const lean = carried();
    fc.assert(
      fc.property(answers, (given) => {
        expect(said(lean, given)).toEqual(said(rulebook, given));
      }),
      { seed: 12, numRuns: 100 },
    );
  });

  it('carries the locales that are asked for, and English always', () => {
    expect(Object.keys(prepare(rulebook, { locales: ['fr'] }).rulebook.words)).toEqual(['en', 'fr']);
    expect(assess(carried({ locales: [] }), {}, { locale: 'fr' }).title).toBe('Your next steps');
  });

  it('is frozen to the bottom when it is loaded', () => {
    const arrived = carried();
    expect([arrived, arrived.steps[0]?.classes, arrived.help.GB?.helplines[0]?.phones].map(Object.isFrozen)).toEqual([true, true, true]);
  });

  it('is refused when there is no rulebook inside', () => {
    expect(() => loadPrepared({ ...prepare(rulebook), rulebook: null })).toThrow(
      new TypeError('the prepared rulebook is damaged: make it again with `prepare`'),
    );
  });

  it.each([
    ['null', null],
    ['a rulebook', smallRulebook()],
    ['another kind', { kind: 'other', version: 1, rulebook: {} }],
    ['an older version', { kind: 'retrust-prepared-rulebook', version: 1, rulebook: { ...rulebook } }],
    ['a newer version', { ...prepare(rulebook), version: 3 }],
  ])('is refused when it is %s', (_, input) => {
    expect(() => loadPrepared(input)).toThrow(
      new TypeError('not a prepared rulebook of version 2: make it with `prepare` of the same @retrust/engine'),
    );
  });
});
