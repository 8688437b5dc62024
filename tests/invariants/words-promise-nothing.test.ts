import { describe, expect, it } from 'vitest';
import { ALL_CLEAR, LABELS } from './promises/form.js';
import { world } from './support/built-in.js';
import { containing } from './support/output.js';

const texts = Object.entries(world.rulebook.words).flatMap(([locale, words]) =>
  Object.entries(words).map(([key, text]) => ({ locale, at: key, text })),
);
const english = texts.filter(({ locale }) => locale === 'en');

describe('20 and 21, for every text that could ever be shown', () => {
  it('there is no all-clear, no score, no percentage and no diagnosis', () => {
    expect(containing(english, ALL_CLEAR)).toBeNull();
  });

  it('nobody is labelled', () => {
    expect(containing(english, LABELS)).toBeNull();
  });

  it('nobody is called "he" or "she", and nothing is owed by both', () => {
    expect(
      containing(english, /\b(he|she|his|her|hers|him|husband|wife|girlfriend|boyfriend)\b|\bboth of you (must|have to|need)/i),
    ).toBeNull();
  });

  it('there are texts to look at', () => {
    expect(english.length).toBeGreaterThan(500);
  });
});
