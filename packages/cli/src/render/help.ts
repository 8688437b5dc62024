import type { Helpline, Phone, ShownHelp } from '@retrust/engine';
import { word } from '../words/words.js';
import { paragraph, spaced, unbroken, type Lines, type Sheet } from './sheet.js';

/** The sentence with the emergency numbers in bold, then what each number is for. */
export function emergency(sheet: Sheet, numbers: ShownHelp['emergency'], local: string): Lines {
  const labels = numbers.flatMap(({ show, label }) => (label ? paragraph(sheet, `${unbroken(show)}: ${label}`) : []));
  return [...paragraph(sheet, emergencySentence(numbers, local)).map(sheet.bold), ...labels];
}

/** "In danger now? Call 999 or 112.", or "your local emergency number" where no number is known. */
export function emergencySentence(numbers: ShownHelp['emergency'], local: string): string {
  const shown = numbers.map(({ show }) => unbroken(show)).join(word('help.or'));
  return word('help.emergency', { numbers: numbers.length > 0 ? shown : local });
}

/** Helplines in full, one block each. */
export const helplines = (sheet: Sheet, lines: readonly Helpline[]): Lines => spaced(lines.map((line) => helpline(sheet, line)));

/** One helpline: its name, then each way to reach it on a line of its own, then for whom and when. */
export function helpline(sheet: Sheet, line: Helpline): Lines {
  const part = (key: Parameters<typeof word>[0], value: string | undefined): Lines =>
    value === undefined || value === '' ? [] : paragraph(sheet, word(key, { value }), '  ');
  const ways = [...line.phones.map((phone) => part('help.phone', number(phone))), part('help.sms', line.sms && number(line.sms))];
  return [
    ...paragraph(sheet, name(line)).map(sheet.mark),
    ...ways.flat(),
    ...part('help.whatsapp', line.whatsapp && unbroken(line.whatsapp)),
    ...part('help.relay', line.textRelay),
    ...part('help.chat', line.chat),
    ...part('help.web', line.web),
    ...part('help.email', line.email),
    ...part('help.for', line.audience),
    ...hours(sheet, line.hours),
    ...part('help.languages', line.languages),
  ];
}

/** The usual hours in the terminal's own words; others as the entry has them. */
function hours(sheet: Sheet, said = ''): Lines {
  if (said === '24/7') return paragraph(sheet, word('help.always'), '  ');
  if (said === 'not confirmed') return paragraph(sheet, word('help.hours-unknown'), '  ');
  return said === '' ? [] : paragraph(sheet, word('help.hours', { value: said }), '  ');
}

/** Helplines that stand in full elsewhere: name and first number on one line. */
export const shortly = (sheet: Sheet, lines: readonly Helpline[]): Lines =>
  lines.flatMap((line) => paragraph(sheet, [name(line), reach(line)].filter(Boolean).join(': '), '- '));

const number = (phone: Phone): string => unbroken(phone.show);
const reach = (line: Helpline): string => {
  const [phone] = line.phones;
  return phone ? number(phone) : (line.web ?? line.chat ?? '');
};
const name = (line: Helpline): string => {
  const own = line.nameEn && line.nameEn !== line.name ? `${line.name} (${line.nameEn})` : line.name;
  return line.region ? `${own}, ${line.region}` : own;
};
