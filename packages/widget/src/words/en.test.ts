import { describe, expect, it } from 'vitest';
import { en } from './en.js';
import { put, wordsFrom, type Words } from './words.js';

const texts = Object.entries(en);

describe('the widget’s own words', () => {
  it.each([
    ['the word "safe"', /\bsafe/i],
    ['a percentage or a score', /%|per ?cent|score/i],
    ['a label for a person', /abuser|victim|toxic|narciss|cheater|crazy/i],
    ['he or she', /\b(he|she|him|his|hers?)\b/i],
    ['a promise', /\b(guarantee|promise)/i],
    ['a verdict or praise', /congratulat|well done|great job|unhealthy|healthy/i],
    ['an exclamation', /!/],
  ])('hold no trace of %s', (_name, pattern) => {
    expect(texts.filter(([, text]) => pattern.test(text))).toEqual([]);
  });

  it('are short sentences', () => {
    const long = texts.flatMap(([key, text]) =>
      text
        .split(/[.?]\s/)
        .filter((sentence) => sentence.split(' ').length > 28)
        .map(() => key),
    );
    expect(long).toEqual([]);
  });
});

describe('putting values into a text', () => {
  const say = (own: Partial<Words> | null, locale = 'en') => ({ words: wordsFrom(own), locale });

  it('fills marks that have a value and leaves the others', () => {
    expect(put(say(null), 'question.progress', { n: 3, of: 30 })).toBe('Question 3 of about 30');
    expect(put(say(null), 'helpline.call', { name: 'A line' })).toBe('Call A line, {number}');
  });

  it('chooses by number', () => {
    expect([1, 2].map((n) => put(say(null), 'exit.presses', { n }))).toEqual([
      'Press Shift once more to leave this page.',
      'Press Shift 2 times more to leave this page.',
    ]);
  });

  it('fills the marks of words that a page hands over, which nothing has read', () => {
    expect(put(say({ 'question.progress': 'Frage {n} von {of}, {toString}' }), 'question.progress', { n: 3, of: '$&' })).toBe(
      'Frage 3 von $&, {toString}',
    );
  });

  it('groups numbers as the locale does, in the digits of phone numbers', () => {
    expect(put(say(null, 'de'), 'helpline.more', { n: 1_234 })).toBe('Show 1.234 more');
    expect(put(say(null, 'fa'), 'helpline.more', { n: 12 })).toBe('Show 12 more');
  });

  it('lays a translation over English, and the page’s own words over both', () => {
    const words = wordsFrom({ 'intro.begin': 'Los' }, { 'intro.begin': 'Beginnen', 'tips.back': 'Zurück' });
    expect([words['intro.begin'], words['tips.back'], words['pause.leave']]).toEqual(['Los', 'Zurück', en['pause.leave']]);
  });
});
