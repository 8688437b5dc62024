import { describe, expect, it } from 'vitest';
import { assess, extend, loadPrepared, parseRulebook, phrase, prepare, prepareLocale, withLocale } from './index.js';
import { edited } from './testing/edit-rulebook.js';
import { smallRulebook } from './testing/small-rulebook.js';

const REVIEW = { by: 'A reader', role: 'native speaker', on: '2026-11' };
const whole = parseRulebook(
  edited(({ files }) => {
    files.push({
      path: 'words.fr.json',
      content: { locale: 'fr', reviewed: REVIEW, words: { 'result.title': 'La suite', 'notice.limits': 'Vu en {date}.' } },
    });
    files.push({ path: 'words.de.json', content: { locale: 'de', words: { 'result.title': 'Wie weiter' } } });
  }),
);
const english = loadPrepared(JSON.parse(JSON.stringify(prepare(whole, { locales: ['en'] }))));
const french: unknown = JSON.parse(JSON.stringify(prepareLocale(whole, 'fr')));

describe('the words of one locale', () => {
  it('stay at home until they are brought, with their reviews', () => {
    expect([Object.keys(english.words), Object.keys(english.messages), english.translations]).toEqual([['en'], ['en'], {}]);
    expect(assess(english, {}, { locale: 'fr' }).title).toBe('Your next steps');
  });

  it('make the same result as if they had been there from the start', () => {
    const brought = withLocale(english, french);
    const packed = loadPrepared(prepare(whole, { locales: ['fr'] }));
    for (const locale of ['fr', 'fr-CA', 'en', 'es'])
      expect(assess(brought, { role: 'hurt', afraid: 'often' }, { locale })).toEqual(
        assess(packed, { role: 'hurt', afraid: 'often' }, { locale }),
      );
    expect(brought.translations).toEqual({ fr: REVIEW });
    expect(phrase(brought, 'fr', 'notice.limits', { date: 'mai' })).toBe('Vu en mai.');
  });

  it('change nothing of the rulebook that they are brought to', () => {
    withLocale(english, french);
    expect(Object.keys(english.words)).toEqual(['en']);
    expect(Object.isFrozen(withLocale(english, french).words.fr)).toBe(true);
  });

  it('give way to the words that a publisher has put', () => {
    const own = extend(english, {
      id: 'own',
      version: '1.0.0',
      files: [{ path: 'words.fr.json', content: { locale: 'fr', reviewed: null, words: { 'notice.limits': 'Lu en {date}.' } } }],
    });
    const brought = withLocale(own, french);
    expect(phrase(brought, 'fr', 'notice.limits', { date: 'mai' })).toBe('Lu en mai.');
    expect(phrase(brought, 'fr', 'result.title')).toBe('La suite');
    expect(brought.translations).toEqual({ fr: null });
  });

  it('are found in a rulebook that a publisher has added to, each in its own place', () => {
    const title = { 'step.own-step.title': 'Own', 'step.own-step.do': 'Do', 'step.own-step.because': 'Because' };
    const step = { ...whole.steps[0], id: 'own-step', towards: undefined, exercise: undefined, why: 'Why.', sources: ['own-source'] };
    const own = extend(whole, {
      id: 'own',
      version: '1.0.0',
      files: [
        {
          path: 'own.json',
          content: JSON.parse(JSON.stringify({ steps: [step], sources: [{ id: 'own-source', title: 'Own' }] })) as unknown,
        },
        { path: 'words.en.json', content: { locale: 'en', words: title } },
      ],
    });
    const { fr, ...others } = own.words;
    expect(fr).toBeDefined();
    expect(withLocale({ ...own, words: others, messages: {} }, french).words.fr).toEqual(whole.words.fr);
  });

  it('leave another rulebook as it is', () => {
    const other = parseRulebook({ ...smallRulebook(), id: 'other' });
    expect(withLocale(other, french)).toBe(other);
  });

  it('leave another edition of the rulebook as it is: no text is shown in the place of another', () => {
    const [first, second, ...steps] = whole.steps;
    if (!first || !second) throw new Error('too small');
    for (const edition of [
      { ...english, steps: [second, first, ...steps] },
      { ...english, steps: [second, ...steps] },
      { ...english, questions: english.questions.map((q) => ('options' in q ? { ...q, options: q.options.toReversed() } : q)) },
    ])
      expect(withLocale(edition, french)).toBe(edition);
  });

  it('are refused when some were lost on the way', () => {
    const { words } = prepareLocale(whole, 'fr');
    for (const damaged of [words.slice(1), [7, ...words.slice(1)], null])
      expect(() => withLocale(english, { ...prepareLocale(whole, 'fr'), words: damaged })).toThrow(
        new TypeError('the prepared locale is damaged: make it again with `prepareLocale`'),
      );
  });

  it('are refused when no `prepareLocale` made them', () => {
    for (const wrong of [null, {}, { ...prepareLocale(whole, 'fr'), version: 1 }, prepare(whole)])
      expect(() => withLocale(english, wrong)).toThrow(TypeError);
    expect(() => prepareLocale(whole, 'it')).toThrow(RangeError);
  });
});
