import { describe, expect, it } from 'vitest';
import { isLocale, monthOf, numberIn, tellMonths } from './intl.js';

describe('a month in words', () => {
  it('comes from a date or a month, in the locale', () => {
    expect(monthOf('2026-11', 'en')).toBe('November 2026');
    expect(monthOf('2026-01-31', 'de')).toBe('Januar 2026');
    expect(monthOf('2026-11', 'es')).toBe('noviembre de 2026');
  });

  it('is the text itself when that is no date', () => {
    expect(monthOf('last spring', 'en')).toBe('last spring');
    expect(monthOf('', 'en')).toBe('');
  });
});

describe('months that a build has made', () => {
  it('are taken as they are, in their locale alone', () => {
    tellMonths('tlh', { '1999-02': 'the second month' });
    expect([monthOf('1999-02', 'tlh'), monthOf('1999-02', 'en')]).toEqual(['the second month', 'February 1999']);
  });
});

describe('a locale', () => {
  it('is what the platform takes', () => {
    expect(['es', 'pt-BR', 'zh-Hant', 'en-XA'].filter((tag) => !isLocale(tag))).toEqual([]);
    expect(['', '-', 'e', 'en-a', 'es_ES', '%%'].filter(isLocale)).toEqual([]);
  });

  it('has the digits of phone numbers, whatever else it could have', () => {
    expect(['ar', 'ar-EG', 'fa', 'ar-XB'].map((tag) => `${numberIn(tag, 12)} ${numberIn(tag, 12_000)}`)).toEqual([
      '12 12,000',
      '12 12,000',
      '12 12,000',
      '12 12,000',
    ]);
    expect(monthOf('2026-11', 'ar-EG')).toContain('2026');
  });

  it('writes small whole numbers as the platform does, in every language', () => {
    for (const tag of ['en', 'es', 'fr', 'de', 'pt', 'ar', 'hi', 'ja', 'fa'])
      for (const value of [0, 7, 42, 999])
        expect(numberIn(tag, value)).toBe(new Intl.NumberFormat(tag, { numberingSystem: 'latn' }).format(value));
  });

  it('is read as English where the platform refuses it', () => {
    expect(numberIn('en-a', 1_234)).toBe('1,234');
    expect(numberIn('de', 1_234)).toBe('1.234');
  });
});
