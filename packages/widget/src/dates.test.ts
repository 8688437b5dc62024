import { describe, expect, it } from 'vitest';
import { monthOf } from './dates.js';

describe('a month in words', () => {
  it('comes from a date or a month, in the locale', () => {
    expect(monthOf('2026-11', 'en')).toBe('November 2026');
    expect(monthOf('2026-01-31', 'de')).toBe('Januar 2026');
  });

  it('is the text itself when that is no date', () => {
    expect(monthOf('last spring', 'en')).toBe('last spring');
    expect(monthOf('', 'en')).toBe('');
  });
});
