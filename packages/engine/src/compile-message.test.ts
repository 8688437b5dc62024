import { describe, expect, it } from 'vitest';
import { compileMessage } from './compile-message.js';

const marksOf = (text: string): unknown => {
  const read = compileMessage(text);
  return read.ok ? Object.fromEntries(read.marks) : read.why;
};

describe('reading a message', () => {
  it('leaves a plain text as it is', () => {
    for (const text of ['Call now.', 'it’s # 1', '', 'a > b'])
      expect(compileMessage(text)).toEqual({ ok: true, message: text, marks: new Map() });
  });

  it('names the marks, and what each asks for', () => {
    expect(marksOf('{from} to {to}')).toEqual({ from: 'text', to: 'text' });
    expect(marksOf('{n, number} of {of}')).toEqual({ n: 'number', of: 'text' });
    expect(marksOf('{n, plural, one {# call to {name}} other {# calls}}')).toEqual({ n: 'number', name: 'text' });
    expect(marksOf('{n, selectordinal, one {#st} other {#th}}')).toEqual({ n: 'number' });
    expect(marksOf('{who, select, you {you} other {they}}')).toEqual({ who: 'choice' });
  });

  it('takes the strictest use of a mark that stands in two places', () => {
    expect(marksOf('{n} {n, plural, one {a} other {b}}')).toEqual({ n: 'number' });
    expect(marksOf('{n, plural, one {a} other {b}} {n}')).toEqual({ n: 'number' });
  });

  it('reads what is quoted as it is meant', () => {
    expect(compileMessage("write '{name}'")).toMatchObject({ ok: true, message: 'write {name}' });
    expect(compileMessage("it''s")).toMatchObject({ ok: true, message: "it's" });
  });

  it.each([
    ['{n', 'expect argument closing brace'],
    ['{n, plural, one {x}}', 'missing other clause'],
    ['{}', 'empty argument'],
    ['{n, colour}', 'invalid argument type'],
    ['{n, plural, offset:1 other {#}}', 'Plural offsets are not supported'],
    ['{d, date}', 'dates, times and tags are not allowed'],
    ['{d, time, short}', 'dates, times and tags are not allowed'],
    ['a <b>word</b>', 'dates, times and tags are not allowed'],
    ['{n, plural, other {a <b>word</b>}}', 'dates, times and tags are not allowed'],
    ['{n, number, percent}', 'styles of numbers are not allowed'],
  ])('refuses %s', (text, why) => {
    expect(marksOf(text)).toBe(why);
  });
});
