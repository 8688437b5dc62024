import { describe, expect, it } from 'vitest';
import { asText, heading, lineWidth, paragraph, sheetFor, spaced, unbroken } from './sheet.js';

const plain = sheetFor({ width: 40, colour: false });

describe('paragraph', () => {
  it('wraps at words and indents what follows the mark of an item', () => {
    expect(paragraph(plain, 'Write down what you need to know before you can rest tonight.', '1. ')).toEqual([
      '1. Write down what you need to know',
      '   before you can rest tonight.',
    ]);
  });

  it('keeps a telephone number on one line', () => {
    const lines = paragraph(plain, `The line is open day and night: ${unbroken('0808 2000 247')}.`);
    expect(lines).toEqual(['The line is open day and night:', '0808 2000 247.']);
  });

  it('keeps a web address whole, even where it sticks out', () => {
    const url = 'https://example.org/a/very/long/address/that/no/line/can/hold';
    expect(paragraph(plain, `Read ${url} first`)).toContain(url);
  });
});

describe('lineWidth', () => {
  it('stays between what can be read and what people like to read', () => {
    expect([undefined, 20, 60, 200].map(lineWidth)).toEqual([80, 32, 60, 88]);
  });
});

describe('sheetFor', () => {
  it('colours only when asked to', () => {
    expect(heading(plain, 'Today').join()).toBe(',Today,');
    expect(heading(sheetFor({ width: 40, colour: true }), 'Today').join()).toContain('\u001b[1mToday');
  });
});

it('sets blocks apart by one line and drops empty ones', () => {
  expect(asText(spaced([['a'], [], ['b']]))).toBe('a\n\nb\n');
  expect(asText(['', 'a', '', '', '', 'b', ''])).toBe('a\n\nb\n');
});
