import { parseRulebook } from '@retrust/engine';
import { describe, expect, it } from 'vitest';
import { withPseudo } from '../../../../scripts/locales/locale-of.js';
import { builtInInput } from '../rulebook.js';
import { sheetFor } from '../render/sheet.js';
import { inProcess } from '../testing.js';
import { UsageError } from '../usage.js';
import { lacks, localeCounts, localeLines } from './check-locales.js';

const whole = withPseudo(builtInInput as Parameters<typeof withPseudo>[0], 'en-XA');
const half = { ...whole, files: whole.files.filter(({ path }) => !/words\.en-XA\.json$/.test(path) || path.startsWith('safety/')) };
const sheet = sheetFor({ width: 200, colour: false });
const pseudo = (input: unknown) => localeCounts(parseRulebook(input)).filter(({ locale }) => locale === 'en-XA');

describe('the languages of a rulebook', () => {
  it('are listed with what they lack, and with who reviewed them', () => {
    expect(localeLines(sheet, pseudo(whole))[0]).toMatch(/^en-XA: all \d{3,} texts; not reviewed by a native speaker$/);
    expect(localeLines(sheet, pseudo(half))[0]).toMatch(/^en-XA: \d{3,} of \d{3,} texts missing, English stands in; not reviewed/);
    const reviewed = { by: 'A reader', role: 'native speaker', on: '2026-11' };
    expect(localeLines(sheet, [{ locale: 'es', texts: 9, missing: 0, reviewed }])).toEqual([
      'es: all 9 texts; reviewed by A reader, 2026-11',
    ]);
    expect(localeLines(sheet, [])).toEqual(['no language but English']);
  });

  it('fail the check when one that has to be whole is not', () => {
    expect(lacks(pseudo(half), ['en-XA'])).toBe(true);
    expect(lacks(pseudo(whole), ['en-XA'])).toBe(false);
    expect(lacks(pseudo(half), [])).toBe(false);
    expect(() => localeCounts(parseRulebook(half), ['xx'])).toThrow(UsageError);
  });

  it('are printed by `check --locales`, and `--require` fails on one that is not there', async () => {
    const { status, stdout } = await inProcess(['check', '--locales']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^([a-z]{2}: .*(reviewed)|no language but English)/m);
    const refused = await inProcess(['check', '--require', 'xx']);
    expect([refused.status, refused.stderr]).toEqual([2, 'retrust: the rulebook has no words in xx\n']);
  });
});
