import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarFile, escaped, folded } from './calendar.js';

const NOW = new Date(2026, 10, 22, 13, 5);
const file = (title: string): string => calendarFile(title, NOW, '1-2-3');
/** What a calendar does first (RFC 5545, 3.1): it takes each break and the space after it away. */
const unfolded = (text: string): readonly string[] => text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
const unescaped = (text: string): string => text.replace(/\\([\\;,nN])/g, (_, c: string) => (c.toLowerCase() === 'n' ? '\n' : c));
const bytesOf = (line: string): number => new TextEncoder().encode(line).length;
/** Signs that mean something in a calendar, breaks of every kind, and letters of one to four bytes. */
const texts = fc
  .array(fc.constantFrom(...'aä ½سا界\\;,:"=\r\n\tn', '😀', 'BEGIN:VALARM', '\r\n', '\n '), { maxLength: 160, size: 'max' })
  .map((parts) => parts.join(''));

describe('a calendar file', () => {
  it('holds a title, a time and how often, and not a word on what it is for', () => {
    expect(file('A quiet half hour').split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Half hours//EN',
      'BEGIN:VEVENT',
      'UID:1-2-3',
      `DTSTAMP:${NOW.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`,
      'DTSTART:20261206T190000',
      'DURATION:PT30M',
      'RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=6',
      'SUMMARY:A quiet half hour',
      'CLASS:PRIVATE',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
    expect(file('A quiet half hour')).not.toMatch(/trust|partner|repair|check/i);
  });

  it('begins two weeks on, also over the end of a year', () => {
    expect(calendarFile('', new Date(2026, 11, 25), '1')).toContain('DTSTART:20270108T190000');
  });

  it('has no line of more than 75 bytes and no bare break, whatever the title', () => {
    fc.assert(
      fc.property(texts, (title) => {
        for (const line of file(title).split('\r\n')) {
          expect(bytesOf(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]/);
          expect(new TextDecoder().decode(new TextEncoder().encode(line))).toBe(line);
        }
      }),
      { seed: 7 },
    );
  });

  it('has the same lines whatever the title: none can open a line, an alarm or an entry of its own', () => {
    const names = (text: string): readonly string[] => unfolded(text).map((line) => line.split(':')[0] ?? '');
    fc.assert(
      fc.property(texts, (title) => {
        expect(names(file(title))).toEqual(names(file('')));
      }),
      { seed: 7 },
    );
  });

  it('gives the title back to a calendar that reads it', () => {
    fc.assert(
      fc.property(texts, (title) => {
        const [line = ''] = unfolded(file(title)).filter((each) => each.startsWith('SUMMARY:'));
        expect(unescaped(line.slice('SUMMARY:'.length))).toBe(title.replace(/\r\n?/g, '\n'));
      }),
      { seed: 7 },
    );
  });
});

describe('escaping and folding', () => {
  it('writes the four signs as RFC 5545 does, and leaves other control characters out', () => {
    expect(escaped('a\\b;c,d\ne\u0000f\u007f"g":')).toBe('a\\\\b\\;c\\,d\\nef"g":');
  });

  it('folds after 75 bytes, and never within a character', () => {
    expect(folded('x'.repeat(75))).toBe('x'.repeat(75));
    expect(folded('x'.repeat(76))).toBe(`${'x'.repeat(75)}\r\n x`);
    expect(folded(`${'x'.repeat(74)}ä`)).toBe(`${'x'.repeat(74)}\r\n ä`);
    expect(folded('界'.repeat(60)).split('\r\n').map(bytesOf)).toEqual([75, 73, 34]);
  });
});
