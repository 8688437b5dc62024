import { describe, expect, it } from 'vitest';
import { compileMessage } from './compile-message.js';
import { putInto, type Message, type Values } from './message.js';

function read(text: string): Message {
  const compiled = compileMessage(text);
  if (!compiled.ok) throw new Error(compiled.why);
  // What a page gets: JSON, as text, read again.
  return JSON.parse(JSON.stringify(compiled.message)) as Message;
}
const put = (text: string, values: Values, locale = 'en'): string => putInto(read(text), locale, values);

describe('putting values into a message', () => {
  it('fills the marks, with values as they are', () => {
    expect(put('{from} to {to}, {from}', { from: '$&', to: '{from}' })).toBe('$& to {from}, $&');
  });

  it('leaves a mark without a value as it is', () => {
    expect(put('{a} {b} {toString}', { a: 'x' })).toBe('x {b} {toString}');
    expect(put('{n, plural, one {# call} other {# calls}}', {})).toBe('{n} calls');
    expect(put('{n, number}', {})).toBe('{n}');
  });

  it('chooses by number, with the forms of the locale', () => {
    const arabic = '{n, plural, zero {0} one {1} two {2} few {3-10} many {11-99} other {100}}';
    expect([0, 1, 2, 5, 50, 100].map((n) => put(arabic, { n }, 'ar'))).toEqual(['0', '1', '2', '3-10', '11-99', '100']);
    expect([0, 1, 2].map((n) => put('{n, plural, one {a minute} other {# minutes}}', { n }))).toEqual([
      '0 minutes',
      'a minute',
      '2 minutes',
    ]);
    expect(put('{n, plural, one {une} other {plusieurs}}', { n: 0 }, 'fr')).toBe('une');
    expect([1, 2, 3, 11].map((n) => put('{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}', { n }))).toEqual([
      '1st',
      '2nd',
      '3rd',
      '11th',
    ]);
  });

  it('prefers an exact number', () => {
    expect(put('{n, plural, =0 {none} one {one} other {#}}', { n: 0 })).toBe('none');
  });

  it('puts marks, numbers and choices into the branches of others', () => {
    const text = '{n, plural, one {# call to {name}} other {{who, select, you {{n} calls of yours} other {{n, number} calls}}}}';
    expect(put(text, { n: 1, name: 'A line' })).toBe('1 call to A line');
    expect(put(text, { n: 2, who: 'you' })).toBe('2 calls of yours');
    expect(put(text, { n: 1_000, who: 'constructor' })).toBe('1,000 calls');
    expect(put('{n, plural, other {#}}', { n: 3 })).toBe('3');
    expect(put('{n, plural, other {{n}}}', { n: 3 })).toBe('3');
    expect(put('{n, plural, other {}}', { n: 3 })).toBe('');
  });

  it('chooses by word', () => {
    expect(['you', 'x'].map((who) => put('{who, select, you {Du} other {Wer}}', { who }))).toEqual(['Du', 'Wer']);
  });

  it('groups numbers as the locale does, in the digits of phone numbers', () => {
    expect(put('{n, number}', { n: 1_234 }, 'de')).toBe('1.234');
    expect(put('{n, plural, other {#}}', { n: 12 }, 'fa')).toBe('12');
  });
});
