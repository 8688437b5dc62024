import { describe, expect, it } from 'vitest';
import { checkRulebook, missingWords, parseRulebook } from './index.js';
import { edited, type Editable } from './testing/edit-rulebook.js';

const problemsOf = (change: (parts: Editable) => void) => {
  const checked = checkRulebook(edited(change));
  return checked.ok ? [] : checked.problems;
};
const translated =
  (words: Record<string, string>, locale = 'es') =>
  ({ files }: Editable): void => {
    files.push({ path: `words.${locale}.json`, content: { locale, reviewed: null, words } });
  };

describe('messages', () => {
  it.each([
    ['en', 'a brace that is open', ({ words }: Editable) => (words['move.same'] = 'still at {to'), 'words.en.json › move.same'],
    ['es', 'a plural without `other`', translated({ 'move.same': '{to} {from, plural, one {x}}' }), 'words.es.json › move.same'],
  ])('that can not be read are named: %s, %s', (_, __, change, path) => {
    expect(problemsOf(change)).toEqual([
      {
        code: 'bad-message',
        path,
        message: expect.stringContaining('move.same') as string,
        hint: expect.stringContaining('{name}') as string,
      },
    ]);
  });

  it('name only marks that the engine fills', () => {
    const [problem, ...more] = problemsOf(({ words }) => (words['step.breathe.do'] = 'Call {number}.'));
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ code: 'unknown-mark', path: 'words.en.json › step.breathe.do', hint: 'leave it out' });
    expect(problemsOf(({ words }) => (words['notice.limits'] = '{number}, {date}, {to}'))).toMatchObject([
      { code: 'unknown-mark', hint: 'use `{number}`, `{date}`' },
    ]);
  });

  it('of a translation have the marks of the English text, no other and no fewer', () => {
    expect(problemsOf(translated({ 'move.same': '{from} y {to}' }))).toEqual([]);
    expect(problemsOf(translated({ 'referral.emergency.text': 'Llama.' }))).toMatchObject([
      { code: 'missing-mark', path: 'words.es.json › referral.emergency.text', message: expect.stringContaining('`number`') as string },
    ]);
    expect(problemsOf(translated({ 'referral.emergency.text': 'Llama al {numero}.' })).map(({ code }) => code)).toEqual([
      'unknown-mark',
      'missing-mark',
    ]);
  });

  it('of a translation ask for a number only where English has one', () => {
    expect(problemsOf(translated({ 'move.same': '{from} {to, plural, one {x} other {y}}' }))).toMatchObject([
      { code: 'unknown-mark', hint: 'use `{from}`, `{to}`' },
    ]);
  });

  it('stand under a locale that is one', () => {
    expect(problemsOf(translated({}, 'es-MX-AR'))).toMatchObject([{ code: 'bad-shape', path: 'words.es-MX-AR' }]);
  });
});

describe('missingWords', () => {
  it('lists the English texts that a locale lacks', () => {
    const rulebook = parseRulebook(edited(translated({ 'result.title': 'Tus próximos pasos' })));
    const missing = missingWords(rulebook, 'es');
    expect(missing).not.toContain('result.title');
    expect(missing).toContain('notice.limits');
    expect(missing).toHaveLength(Object.keys(rulebook.words.en ?? {}).length - 1);
    expect(missingWords(rulebook, 'en')).toEqual([]);
    expect(missingWords(rulebook, 'fr')).toEqual(Object.keys(rulebook.words.en ?? {}));
  });
});
