import { describe, expect, it } from 'vitest';
import { KEPT, keptBy } from './kept.js';

describe('what a page offers to take along', () => {
  it('is nothing where the attribute is absent', () => {
    expect([keptBy(null), keptBy(false)]).toEqual([[], []]);
  });

  it('is everything where it names nothing, as a framework may write it too', () => {
    expect([keptBy(''), keptBy(' '), keptBy(true), keptBy('true')]).toEqual([KEPT, KEPT, KEPT, KEPT]);
  });

  it('is what it names, in one order', () => {
    expect(keptBy('calendar  copy')).toEqual(['copy', 'calendar']);
  });

  it('is nothing more for a word that is no way to keep anything', () => {
    expect([keptBy('false'), keptBy('copy, e-mail')]).toEqual([[], []]);
  });
});
