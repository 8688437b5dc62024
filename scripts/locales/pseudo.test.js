import { compileMessage } from '@retrust/engine';
import { describe, expect, it } from 'vitest';
import { eachText, outsideBrackets, PSEUDO_LOCALES, pseudo } from './pseudo.js';

const TEXTS = [
  'Call now.',
  '{from} to {to}',
  'about {n, plural, one {a minute} other {# minutes of {of, number}}} more',
  "write '{name}' and it''s {x}",
  '{who, select, you {you} other {they {n, plural, other {# times}}}}',
  '',
];
/** @param {string} text */
const marks = (text) => {
  const read = compileMessage(text);
  return read.ok ? [...read.marks] : read.why;
};

describe.each(PSEUDO_LOCALES)('a text in %s', (locale) => {
  it.each(TEXTS)('has the marks of the English one: %s', (text) => {
    expect(marks(pseudo(text, locale))).toEqual(marks(text));
  });

  it('stands in brackets, and is no longer English', () => {
    expect(pseudo('Call now.', locale)).toMatch(/^\[.*\]$/);
    expect(outsideBrackets(pseudo('Call now.', locale))).toBe('');
  });
});

describe('the long one', () => {
  it('is longer by 40 % and accented, in words that may break', () => {
    const text = 'Choose an answer to go on, or press the button.';
    const long = pseudo(text, 'en-XA');
    expect(long.length / text.length).toBeGreaterThan(1.38);
    expect(long.length / text.length).toBeLessThan(1.5);
    expect(long).not.toMatch(/[A-Za-z]{2}/);
    expect(Math.max(...long.split(' ').map((word) => word.length))).toBeLessThan(10);
  });
});

describe('the one from right to left', () => {
  it('turns the text and not the marks', () => {
    expect(pseudo('Call {number} now', 'ar-XB')).toBe('[\u202eCall \u202c{number}\u202e now\u202c]');
  });
});

describe('eachText', () => {
  it('changes what is text and nothing else', () => {
    const up = (/** @type {string} */ text) => eachText(text, (part) => part.toUpperCase());
    expect(up('about {n, plural, one {a minute} other {# minutes}} more')).toBe('ABOUT {n, plural, one {A MINUTE} other {# MINUTES}} MORE');
    expect(up("write '{name}' {x}")).toBe("WRITE '{name}' {x}");
    expect(up("it''s # 1")).toBe("IT''S # 1");
  });
});
