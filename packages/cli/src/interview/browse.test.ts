import { describe, expect, it } from 'vitest';
import { browse, paginate } from './browse.js';
import { LEFT } from './prompter.js';
import { scripted } from './scripted.js';

const lines = Array.from({ length: 30 }, (_, i) => `line ${String(i + 1)}`);
const read = (line: string): string | undefined => (line === '' || line === 'w' ? `read ${line}` : undefined);

describe('browse', () => {
  it('turns pages with Enter and b, and reads Enter on the last one', async () => {
    const prompter = scripted(['', 'b', '', '', '', ''], { rows: 16 });
    expect(await browse(prompter, lines, { end: 'The end.', read })).toBe('read ');
    expect(prompter.pages.map((page) => page.split('\n')[0])).toEqual(['line 1', 'line 11', 'line 1', 'line 11', 'line 21']);
    expect(prompter.pages.at(-1)).toContain('The end.');
    expect(prompter.pages[0]).not.toContain('The end.');
  });

  it('says when a line means nothing, and stays', async () => {
    const prompter = scripted(['x', 'w'], { rows: 16 });
    expect(await browse(prompter, lines, { end: 'The end.', read })).toBe('read w');
    expect(prompter.pages[1]).toContain('We did not understand');
    expect(prompter.pages[1]).toContain('line 1\n');
  });

  it.each([['q'], [' Q '], [null]])('leaves by %j, from any page', async (typed) => {
    const prompter = scripted(['', typed, 'w'], { rows: 16 });
    expect(await browse(prompter, lines, { end: '', read })).toBe(LEFT);
    expect(prompter.pages).toHaveLength(2);
  });
});

describe('paginate', () => {
  it('shows every line once and fits each page', () => {
    for (const size of [4, 7, 10, 29, 30, 31]) {
      const pages = paginate(lines, size);
      expect(pages.flat()).toEqual(lines);
      expect(Math.max(...pages.map((page) => page.length))).toBeLessThanOrEqual(size);
    }
  });

  it('cuts at an empty line where one is near the end of a page', () => {
    expect(paginate(['a', 'b', 'c', '', 'd', 'e'], 5)).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e'],
    ]);
  });

  it('does not leave a heading at the foot of a page', () => {
    const text = ['a', 'b', 'c', '', 'Heading', '', 'Name', '', 'd', 'e', 'f'];
    expect(paginate(text, 8)).toEqual([
      ['a', 'b', 'c'],
      ['Heading', '', 'Name', '', 'd', 'e', 'f'],
    ]);
  });

  it('comes to an end where every line stands alone', () => {
    const text = Array.from({ length: 9 }, (_, i) => [String(i), '']).flat();
    expect(paginate(text, 6).flat().filter(Boolean)).toHaveLength(9);
  });
});
