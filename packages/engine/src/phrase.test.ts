import { describe, expect, it } from 'vitest';
import { nearestLocale, nearestOf, parseRulebook, phrase, questionText } from './index.js';
import { edited } from './testing/edit-rulebook.js';

const rulebook = parseRulebook(
  edited(({ files, words }) => {
    words['question.afraid.hint'] = 'Any answer is fine.';
    words['question.afraid.option.not-sure'] = 'Hard to say';
    files.push({
      path: 'w.pt.json',
      content: { locale: 'pt-BR', words: { 'result.title': 'Seguir', 'move.same': '{to} e {to}, {from}' } },
    });
    files.push(
      { path: 'w.fr-CA.json', content: { locale: 'fr-CA', words: {} } },
      { path: 'w.fr.json', content: { locale: 'fr', words: {} } },
    );
    files.push({ path: 'w.zh.json', content: { locale: 'zh', words: { 'question.calm.low': 'Baixo' } } });
  }),
);

describe('nearestLocale', () => {
  it.each([
    ['en', 'en'],
    ['EN', 'en'],
    ['en-GB', 'en'],
    ['pt-br', 'pt-BR'],
    ['pt', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['fr-FR', 'fr'],
    ['fr-ca', 'fr-CA'],
    ['zh-Hant-TW', 'zh'],
    ['de', 'en'],
    ['', 'en'],
    ['-', 'en'],
    ['__proto__', 'en'],
    [undefined, 'en'],
  ])('reads %s as %s', (wanted, found) => {
    expect(nearestLocale(rulebook, wanted)).toBe(found);
  });
});

describe('nearestOf', () => {
  it('finds the tag, its language, or the language elsewhere, and says when there is none', () => {
    const tags = ['en', 'pt-BR', 'fr', 'fr-CA'];
    expect(['pt-PT', 'fr-ca', 'fr-BE', 'EN-gb', 'de', ''].map((tag) => nearestOf(tags, tag))).toEqual([
      'pt-BR',
      'fr-CA',
      'fr',
      'en',
      null,
      null,
    ]);
  });
});

describe('phrase', () => {
  it('gives the text of the locale, else the English one, else the key', () => {
    expect(phrase(rulebook, 'pt', 'result.title')).toBe('Seguir');
    expect(phrase(rulebook, 'pt', 'notice.limits', { date: '2026' })).toBe('Checked on 2026.');
    expect(phrase(rulebook, 'en', 'no.such.key')).toBe('no.such.key');
    expect(phrase(rulebook, 'en', 'toString')).toBe('toString');
  });

  it('puts values in wherever they are named, as they are, and leaves an unknown mark', () => {
    expect(phrase(rulebook, 'pt', 'move.same', { from: '$&', to: '{from}' })).toBe('{from} e {from}, $&');
    expect(phrase(rulebook, 'en', 'notice.limits')).toBe('Checked on {date}.');
    expect(phrase(rulebook, 'en', 'notice.limits', { constructor: 'x' })).toBe('Checked on {date}.');
  });
});

describe('questionText', () => {
  it('gives title, hint, reason and options, with "not sure" at the end', () => {
    expect(questionText(rulebook, 'afraid')).toEqual({
      title: 'Title of afraid?',
      hint: 'Any answer is fine.',
      why: 'We ask because.',
      options: [
        { id: 'no', label: 'Option no' },
        { id: 'sometimes', label: 'Option sometimes' },
        { id: 'often', label: 'Option often' },
        { id: 'not-sure', label: 'Hard to say' },
      ],
      low: null,
      high: null,
      original: null,
    });
    expect(questionText(rulebook, 'role').hint).toBeNull();
    expect(questionText(rulebook, 'role').options.at(-1)).toEqual({ id: 'not-sure', label: 'Not sure' });
  });

  it('gives a scale its numbers, and what its ends mean, in the locale', () => {
    const { options, low, high } = questionText(rulebook, 'calm', 'zh');
    expect([options.map((o) => o.id), low, high]).toEqual([['1', '2', '3', '4', '5', 'not-sure'], 'Baixo', 'High']);
  });

  it('throws a RangeError for a question that is not there', () => {
    expect(() => questionText(rulebook, 'nobody')).toThrow(RangeError);
  });
});
