import readability from 'text-readability';
import { describe, expect, it } from 'vitest';
import { passages, type Passage } from './passages.js';

/** School years, by Flesch and Kincaid's formula: 6 is a reader of 11. */
const AVERAGE = 6;
const ANY = 8;
/** A formula of sentences says nothing about a scrap of one, such as "your local emergency number". */
const SHORTEST = 6;

const graded = passages
  .map((passage) => ({ name: passage.name, text: asRead(passage) }))
  .filter(({ text }) => text.split(' ').length >= SHORTEST)
  .map(({ name, text }) => ({ name, grade: readability.fleschKincaidGrade(text) }));

/** Titles and options end like sentences, so that they are not read as one with what follows; a mark counts as one short word. */
function asRead({ texts }: Passage): string {
  return texts.map(({ text }) => (/[.?!…]$/.test(text) ? text : `${text}.`).replaceAll(/\{[^}]*\}/g, 'ten')).join(' ');
}

describe('what a reader sees', () => {
  it(`is written for the sixth year of school or below, on average`, () => {
    const mean = graded.reduce((sum, { grade }) => sum + grade, 0) / graded.length;
    expect(mean).toBeGreaterThan(0);
    expect(mean).toBeLessThanOrEqual(AVERAGE);
  });

  it('is nowhere above the eighth', () => {
    expect(graded.filter(({ grade }) => grade > ANY)).toEqual([]);
  });

  it('is all looked at', () => {
    expect(graded.length).toBeGreaterThan(300);
  });
});
