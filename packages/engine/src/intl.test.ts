import { describe, expect, it } from 'vitest';
import { isLocale, monthOf, numbersOf } from './intl.js';

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

describe('a locale', () => {
  it('is what the platform takes', () => {
    expect(['es', 'pt-BR', 'zh-Hant', 'en-XA'].filter((tag) => !isLocale(tag))).toEqual([]);
    expect(['', '-', 'e', 'en-a', 'es_ES', '%%'].filter(isLocale)).toEqual([]);
  });

  it('has the digits of phone numbers, whatever else it could have', () => {
    expect(['ar', 'ar-EG', 'fa', 'ar-XB'].map((tag) => numbersOf(tag).format(12))).toEqual(['12', '12', '12', '12']);
    expect(monthOf('2026-11', 'ar-EG')).toContain('2026');
  });

  it('is read as English where the platform refuses it', () => {
    expect(numbersOf('en-a').format(1_234)).toBe('1,234');
    expect(numbersOf('de').format(1_234)).toBe('1.234');
  });
});
