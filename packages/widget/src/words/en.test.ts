import { describe, expect, it } from 'vitest';
import { en } from './en.js';
import { put, wordsFrom } from './words.js';

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
  it('fills marks that have a value and leaves the others', () => {
    expect(put('Question {n} of {of}', { n: 3 })).toBe('Question 3 of {of}');
  });

  it('lays translations over English', () => {
    expect(wordsFrom({ 'intro.begin': 'Beginnen' })).toEqual({ ...en, 'intro.begin': 'Beginnen' });
  });
});
