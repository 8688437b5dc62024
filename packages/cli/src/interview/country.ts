import type { Rulebook } from '@retrust/engine';
import { isCountryCode } from '../answer-file.js';
import { paragraph, spaced } from '../render/sheet.js';
import { word } from '../words/words.js';
import { LEFT, type Left, type Prompter } from './prompter.js';

/** The country whose numbers are shown; `undefined` when the reader goes on without. */
export interface Chosen {
  readonly country: string | undefined;
}

/** Asks for the country. It is never guessed from the machine: a wrong guess would show numbers that do not answer. */
export async function askCountry(prompter: Prompter, rulebook: Rulebook, locale: string): Promise<Chosen | Left> {
  let note: string | null = null;
  let unlisted: string | undefined;
  for (;;) {
    const sheet = prompter.sheet();
    const known = Object.keys(rulebook.help).map((code) => `${nameOf(code, locale)} (${code})`);
    const typed = await prompter.ask(
      spaced([
        paragraph(sheet, word('ask.country')).map(sheet.bold),
        paragraph(sheet, word('ask.country.hint')),
        paragraph(sheet, known.sort((a, b) => a.localeCompare(b, locale)).join(', ')).map(sheet.dim),
        note === null ? [] : paragraph(sheet, note).map(sheet.bold),
        paragraph(sheet, word('ask.page.leave')).map(sheet.dim),
      ]),
    );
    const line = typed?.trim();
    if (line === undefined || line.toLowerCase() === 'q') return LEFT;
    if (line === '') return { country: unlisted };
    const code = codeOf(line, rulebook, locale);
    if (code !== undefined && Object.hasOwn(rulebook.help, code)) return { country: code };
    unlisted = code;
    note = code === undefined ? word('ask.country.unclear') : word('ask.country.unknown');
  }
}

/** The code that a name or a code stands for. */
function codeOf(line: string, rulebook: Rulebook, locale: string): string | undefined {
  const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}]/gu, '');
  const named = Object.keys(rulebook.help).find((code) => plain(nameOf(code, locale)) === plain(line) || ALIASES[plain(line)] === code);
  return named ?? (isCountryCode(line) ? line.toUpperCase() : undefined);
}

/** What people call their country, where the official list says it otherwise. */
const ALIASES: Readonly<Record<string, string>> = {
  uk: 'GB',
  britain: 'GB',
  greatbritain: 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  northernireland: 'GB',
  usa: 'US',
  america: 'US',
  czechrepublic: 'CZ',
  holland: 'NL',
  korea: 'KR',
};

function nameOf(code: string, locale: string): string {
  return new Intl.DisplayNames([locale, 'en'], { type: 'region', fallback: 'code' }).of(code) ?? code;
}
