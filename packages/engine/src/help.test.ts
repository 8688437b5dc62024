import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess, EVERYDAY_KINDS, helpFor, HELPLINE_KINDS, parseRulebook, USING_HARM_KINDS } from './index.js';
import { edited, item } from './testing/edit-rulebook.js';

const line = (id: string, kind: string, sourceReadOn = '2026-11') => ({ id, kind, sourceReadOn });
/** GB with lines of several kinds, FR with a crisis line alone, and three worldwide directories. */
const rulebook = parseRulebook(
  edited(({ gb, worldwide, files }) => {
    const like = item(gb.helplines, 'gb-line');
    gb.helplines.push(
      { ...like, ...line('gb-crisis', 'suicide_crisis', '2026-05') },
      { ...like, ...line('gb-harm', 'using_harm') },
      { ...like, ...line('gb-elder', 'elder_abuse', '2025-01') },
      { ...like, ...line('gb-line-two', 'domestic_abuse') },
    );
    worldwide.helplines.push({ ...item(worldwide.helplines, 'directory'), ...line('crisis-directory', 'suicide_crisis', '2026-03') });
    worldwide.helplines.push({ ...item(worldwide.helplines, 'directory'), ...line('shelters', 'domestic_abuse_directory') });
    const helplines = [{ ...like, ...line('fr-crisis', 'suicide_crisis') }];
    files.push({ path: 'helplines/FR.json', content: { country: 'FR', emergency: [{ show: '15', dial: '15' }], helplines } });
  }),
);
const ids = (options: Parameters<typeof helpFor>[1]) => helpFor(rulebook, options).helplines.map((l) => l.id);
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
const CODES = letters.flatMap((a) => letters.map((b) => `${a}${b}`));

describe('helpFor', () => {
  it('gives the lines of the country in the order of the kinds, then of the file', () => {
    expect(ids({ country: 'GB' })).toEqual(['gb-line', 'gb-line-two', 'gb-crisis']);
    expect(ids({ country: 'GB', kinds: ['elder_abuse', 'suicide_crisis'] })).toEqual(['gb-elder', 'gb-crisis']);
    expect(ids({ country: 'GB', kinds: USING_HARM_KINDS })).toEqual(['gb-harm', 'gb-crisis']);
    expect(ids({ country: 'GB', kinds: [] })).toEqual([]);
  });

  it('reads the code of a country in small letters too', () => {
    expect(helpFor(rulebook, { country: 'gb' })).toEqual(helpFor(rulebook, { country: 'GB' }));
  });

  it('gives the worldwide directories of these kinds, and no number, where the country is unknown', () => {
    for (const country of [undefined, '', 'XX', 'United Kingdom', 'constructor', '__proto__', 'G\u200bB', 'ﬁ']) {
      const help = helpFor(rulebook, { country });
      expect([help.country, help.emergency, help.helplines.map((l) => l.id)]).toEqual([null, [], ['directory', 'crisis-directory']]);
    }
  });

  it('gives the worldwide directories of these kinds where the country has no line of them, and its own emergency number all the same', () => {
    const help = helpFor(rulebook, { country: 'FR', kinds: ['domestic_abuse'] });
    expect([help.country, help.emergency.map((n) => n.dial), help.helplines[0]?.id]).toEqual(['FR', ['15'], 'directory']);
  });

  it('never names a shelter directory to a reader who says that they use harm', () => {
    expect(ids({ kinds: USING_HARM_KINDS })).toEqual(['crisis-directory']);
    expect(ids({ country: 'FR', kinds: ['using_harm'] })).toEqual([]);
    expect(ids({ country: 'XX', kinds: USING_HARM_KINDS })).toEqual(['crisis-directory']);
    const result = assess(rulebook, { role: 'broke', afraid: 'no', acts: ['none'], pregnant: 'no', 'own-acts': 'yes' });
    expect([result.state, result.help.helplines.map((l) => l.id)]).toEqual(['own-conduct', ['crisis-directory']]);
  });

  it('names the oldest date among the entries shown', () => {
    expect(helpFor(rulebook, { country: 'GB' }).checkedOn).toBe('2026-05');
    expect(helpFor(rulebook).checkedOn).toBe('2026-03');
    expect(helpFor(rulebook, { country: 'GB', kinds: [] }).checkedOn).toBe('');
  });

  it('never gives the number of another country, for all 676 codes and any text', () => {
    const emergency = new Map(Object.entries(rulebook.help).map(([code, { emergency: numbers }]) => [code, numbers.map((n) => n.dial)]));
    const ownLines = (code: string): readonly string[] => rulebook.help[code]?.helplines.map((l) => l.id) ?? [];
    const worldwide = rulebook.worldwide.map((l) => l.id);
    const check = (country: string): void => {
      for (const kinds of [EVERYDAY_KINDS, USING_HARM_KINDS, ...HELPLINE_KINDS.map((kind) => [kind])]) {
        const help = helpFor(rulebook, { country, kinds });
        const code = help.country ?? '';
        expect(help.country === null || code === country.toUpperCase()).toBe(true);
        expect(help.emergency.map((n) => n.dial)).toEqual(emergency.get(code) ?? []);
        const shown = help.helplines.map((l) => l.id);
        expect(shown.filter((id) => !ownLines(code).includes(id) && !worldwide.includes(id))).toEqual([]);
      }
    };
    CODES.forEach(check);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), check), { seed: 11, numRuns: 200 });
  });
});
