import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inRoot } from './lib/root.js';

const page = readFileSync(inRoot('docs/accessibility.md'), 'utf8');
/** @param {string} heading */
const rows = (heading) =>
  (page.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

const tests = rows('Tests');
const criteria = rows('Criteria');

// Levels A and AA of WCAG 2.2: the numbers in each guideline.
const GUIDELINES = {
  1.1: [1],
  1.2: [1, 2, 3, 4, 5],
  1.3: [1, 2, 3, 4, 5],
  1.4: [1, 2, 3, 4, 5, 10, 11, 12, 13],
  2.1: [1, 2, 4],
  2.2: [1, 2],
  2.3: [1],
  2.4: [1, 2, 3, 4, 5, 6, 7, 11],
  2.5: [1, 2, 3, 4, 7, 8],
  3.1: [1, 2],
  3.2: [1, 2, 3, 4, 6],
  3.3: [1, 2, 3, 4, 7, 8],
  4.1: [2, 3],
};

describe('docs/accessibility.md', () => {
  it.each(tests)('names a test that exists: %s', (_key, file = '', name = '') => {
    const path = inRoot(file.replaceAll('`', ''));
    expect(existsSync(path), file).toBe(true);
    // In the title of a test, not anywhere in the file.
    const titles = [...readFileSync(path, 'utf8').matchAll(/^\s*(?:it|describe|\]\)\()\b.*$|^\s*\]\)\(.*$|^\s*(['`]).*\1,.*$/gm)].map(
      ([line]) => line,
    );
    expect(titles.filter((title) => title.includes(name))).not.toEqual([]);
  });

  it('has each criterion of levels A and AA once', () => {
    const expected = Object.entries(GUIDELINES).flatMap(([guideline, numbers]) => numbers.map((number) => `${guideline}.${number}`));
    expect(expected).toHaveLength(55);
    expect(criteria.map(([name = '']) => name.split(' ')[0])).toEqual(expected);
    expect(criteria.filter(([, level = '']) => !['A', 'AA'].includes(level))).toEqual([]);
  });

  it('refers to no test that it does not list, and lists none that nothing refers to', () => {
    const known = tests.map(([key]) => key);
    const used = criteria.flatMap(([, , , keys = '']) => keys.split(', ').filter(Boolean));
    expect(used.filter((key) => !known.includes(key))).toEqual([]);
    expect(known.filter((key) => !used.includes(key ?? '') && !page.includes(`\`${key}\``))).toEqual([]);
  });
});
