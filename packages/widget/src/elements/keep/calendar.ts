const TIMES = 6;
const WEEKS_BETWEEN = 2;
const LINE = 75;

/**
 * A calendar file (RFC 5545): half an hour that comes again every two weeks, six times, the first in two weeks. A title and nothing else:
 * no words on what it is for, no bell; it asks calendars not to show it to others. `id` is unlike that of any other entry.
 */
export function calendarFile(title: string, now: Date, id: string): string {
  const first = new Date(now.getFullYear(), now.getMonth(), now.getDate() + WEEKS_BETWEEN * 7);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Half hours//EN',
    'BEGIN:VEVENT',
    `UID:${id}`,
    `DTSTAMP:${inUtc(now)}`,
    // No zone: seven in the evening, wherever the reader is.
    `DTSTART:${[first.getFullYear(), first.getMonth() + 1, first.getDate()].map(twoDigits).join('')}T190000`,
    'DURATION:PT30M',
    `RRULE:FREQ=WEEKLY;INTERVAL=${WEEKS_BETWEEN};COUNT=${TIMES}`,
    `SUMMARY:${escaped(title)}`,
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const twoDigits = (n: number): string => String(n).padStart(2, '0');
const inUtc = (date: Date): string => date.toISOString().replace(/\.\d+|[-:]/g, '');

/** Text as RFC 5545 (3.3.11) wants it: no sign of it can begin a new line or a new value. */
export const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    // eslint-disable-next-line no-control-regex -- control characters are what RFC 5545 forbids
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');

/** A line in pieces of at most 75 bytes, each but the first after a space (RFC 5545, 3.1). No character is cut in two. */
export function folded(line: string): string {
  const bytes = new TextEncoder();
  let room = LINE;
  let made = '';
  for (const character of line) {
    const size = bytes.encode(character).length;
    if (size > room) {
      made += '\r\n ';
      room = LINE - 1;
    }
    made += character;
    room -= size;
  }
  return made;
}
