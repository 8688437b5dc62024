import type { Helpline } from '@retrust/engine';
import { describe, expect, it } from 'vitest';
import { emergency, emergencySentence, helpline, shortly } from './help.js';
import { sheetFor } from './sheet.js';

const sheet = sheetFor({ width: 28, colour: false });
const line: Helpline = {
  id: 'a',
  name: 'Linea',
  nameEn: 'The Line',
  region: 'North',
  kind: 'domestic_abuse',
  audience: 'everyone',
  phones: [
    { show: '0800 111 222 333 444', dial: '0800111222333444' },
    { show: '116 006', dial: '116006' },
  ],
  sms: { show: '07860 077 333', dial: '07860077333' },
  whatsapp: '+39 333 444 555',
  textRelay: '18001 first',
  chat: 'https://example.org/chat',
  web: 'https://example.org',
  email: 'help@example.org',
  hours: '24/7',
  languages: 'many',
  confidence: 'official',
  sources: [],
  sourceReadOn: '2026-11',
  dialled: false,
};

describe('helpline', () => {
  it('names every way to reach it, each on a line of its own', () => {
    expect(helpline(sheet, line)).toEqual([
      'Linea (The Line), North',
      '  Phone 0800 111 222 333 444',
      '  Phone 116 006',
      '  Text 07860 077 333',
      '  WhatsApp +39 333 444 555',
      '  Text relay 18001 first',
      '  Chat:',
      '  https://example.org/chat',
      '  https://example.org',
      '  E-mail help@example.org',
      '  For: everyone',
      '  Open day and night, every',
      '  day',
      '  Languages: many',
    ]);
  });

  it('breaks no telephone number, however narrow the window', () => {
    const narrow = sheetFor({ width: 17, colour: false });
    for (const number of ['0800 111 222 333 444', '07860 077 333', '+39 333 444 555'])
      expect(helpline(narrow, line).join('\n')).toContain(number);
    expect(shortly(narrow, [line]).join('\n')).toContain('0800 111 222 333 444');
    expect(emergency(narrow, line.phones, '').join('\n')).toContain('0800 111 222 333 444');
  });

  it('leaves out what it does not have', () => {
    const { id, name, kind, confidence, sources, sourceReadOn, dialled } = line;
    expect(helpline(sheet, { id, name, kind, confidence, sources, sourceReadOn, dialled, phones: [] })).toEqual(['Linea']);
  });
});

describe('shortly', () => {
  it('names the first number, or the address of a line without one', () => {
    const wide = sheetFor({ width: 80, colour: false });
    expect(shortly(wide, [line, { ...line, phones: [] }])).toEqual([
      '- Linea (The Line), North: 0800 111 222 333 444',
      '- Linea (The Line), North: https://example.org',
    ]);
  });
});

describe('emergency', () => {
  it('joins the numbers, and says below what each is for', () => {
    const numbers = [
      { show: '110', dial: '110', label: 'police' },
      { show: '112', dial: '112' },
    ];
    expect(emergency(sheetFor({ width: 80, colour: false }), numbers, 'x')).toEqual(['In danger now? Call 110 or 112.', '110: police']);
  });

  it('names no number where none is known', () => {
    expect(emergencySentence([], 'your local emergency number')).toBe('In danger now? Call your local emergency number.');
  });
});
