import { describe, expect, it } from 'vitest';
import { helpFor, parseRulebook, withHelplines } from './index.js';
import { smallRulebook } from './testing/small-rulebook.js';

const rulebook = parseRulebook(smallRulebook());
const LINE = {
  id: 'our-line',
  name: 'Ours',
  kind: 'domestic_abuse',
  phones: [{ show: '0800 111 222', dial: '0800111222' }],
  sourceReadOn: '2026-11',
};
const gb = (...lines: readonly object[]) => ({ country: 'GB', helplines: lines.map((line) => ({ ...LINE, ...line })) });

const said = (given: unknown): readonly string[] => {
  const taken = withHelplines(rulebook, given);
  return taken.ok ? [] : taken.problems.map(({ code, path }) => `${code}: ${path}`);
};
function linesOf(given: unknown, country: string): readonly string[] {
  const taken = withHelplines(rulebook, given);
  if (!taken.ok) throw new Error(JSON.stringify(taken.problems));
  return helpFor(taken.rulebook, { country }).helplines.map(
    ({ id, name, confidence, dialled }) => `${id} ${name} ${confidence} ${String(dialled)}`,
  );
}

describe('own helplines', () => {
  it('stand after those of the country, and are said to be the publisher’s', () => {
    expect(linesOf(gb({}), 'GB').at(-1)).toBe('our-line Ours publisher false');
    expect(linesOf(gb({}), 'GB')).toHaveLength(2);
  });

  it('stand in the place of one of the same id and kind', () => {
    expect(linesOf(gb({ id: 'gb-line' }), 'GB')).toEqual(['gb-line Ours publisher false']);
  });

  it('come for several countries, for new ones with their emergency numbers, and for the whole world', () => {
    const web = { ...LINE, id: 'our-list', phones: [], web: 'https://example.org' };
    const given = [
      { country: 'FR', emergency: [{ show: '112', dial: '112', label: 'by text too' }], helplines: [{ ...LINE, id: 'fr-line' }] },
      { country: 'worldwide', helplines: [web] },
    ];
    const taken = withHelplines(rulebook, given);
    expect(taken.ok && taken.rulebook.help.FR?.emergency).toEqual([{ show: '112', dial: '112', label: 'by text too' }]);
    expect(taken.ok && taken.rulebook.worldwide.map(({ id }) => id)).toContain('our-list');
    expect(taken.ok && Object.isFrozen(taken.rulebook.help.FR?.helplines[0])).toBe(true);
  });

  it('may name the emergency numbers that the country has', () => {
    expect(said({ ...gb({}), $schema: 'x', emergency: rulebook.help.GB?.emergency })).toEqual([]);
  });

  it.each<[string, unknown, readonly string[]]>([
    ['nothing', null, ['bad-helpline: helplines']],
    ['no list', { country: 'GB' }, ['bad-helpline: helplines']],
    ['a country that is none', { ...gb({}), country: 'UK' }, ['bad-helpline: helplines']],
    ['the code of no country', { ...gb({}), country: 'ZZ' }, ['bad-helpline: helplines']],
    ['a list of something else', { country: 'GB', helplines: ['0800'] }, ['bad-helpline: GB']],
    ['a misspelt field', gb({ phone: '1' }), ['unknown-field: GB › our-line']],
    ['a misspelt field of the file', { ...gb({}), region: 'x' }, ['unknown-field: GB']],
    ['a kind that is none', gb({ kind: 'couple' }), ['bad-helpline: GB › our-line › kind']],
    ['no name', gb({ name: ' ' }), ['bad-helpline: GB › our-line › name']],
    ['no day on which it was read', gb({ sourceReadOn: 'yesterday' }), ['bad-helpline: GB › our-line › sourceReadOn']],
    ['a number with letters', gb({ phones: [{ show: '0800 HELP', dial: '0800HELP' }] }), ['bad-helpline: GB › our-line › phones']],
    [
      'a number that is another than is shown',
      gb({ phones: [{ show: '0800 111 222', dial: '0900111222333' }] }),
      ['bad-helpline: GB › our-line › phones'],
    ],
    ['a number as text', gb({ phones: ['0800 111 222'] }), ['bad-helpline: GB › our-line › phones']],
    ['a number with more to it', gb({ sms: { show: '123', dial: '123', body: 'I am …' } }), ['bad-helpline: GB › our-line › sms']],
    ['a page without https', gb({ web: 'http://example.org' }), ['bad-helpline: GB › our-line › web']],
    ['something else than a page', gb({ chat: 'data:text/html,hello' }), ['bad-helpline: GB › our-line › chat']],
    ['an e-mail address with a subject', gb({ email: 'a@b.org?subject=x' }), ['bad-helpline: GB › our-line › email']],
    ['no way to reach it', gb({ phones: [] }), ['bad-helpline: GB › our-line']],
    ['a number for the whole world', { country: 'worldwide', helplines: [LINE] }, ['bad-helpline: worldwide › our-line']],
    ['one that calls itself official', gb({ confidence: 'official' }), ['not-open: GB › our-line']],
    ['another emergency number', { ...gb({}), emergency: [{ show: '1', dial: '11' }] }, ['not-open: GB']],
    [
      'an emergency number that can’t be dialled',
      { ...gb({}), country: 'FR', emergency: [{ show: '112', dial: '999' }] },
      ['bad-helpline: FR › emergency'],
    ],
    ['the place of a line of another kind', gb({ id: 'gb-line', kind: 'counsellor' }), ['duplicate-id: GB › gb-line']],
    ['the place of a line of another country', { ...gb({ id: 'gb-line' }), country: 'FR' }, ['duplicate-id: FR › gb-line']],
    ['the same id twice', gb({}, {}), ['duplicate-id: helplines › our-line']],
    ['no id', gb({ id: '<b>' }), ['bad-helpline: GB › (no id) › id']],
  ])('are refused for %s', (_, given, problems) => {
    expect(said(given)).toEqual(problems);
  });

  it('are refused with everything that is wrong, where, and how to mend it', () => {
    const taken = withHelplines(rulebook, gb({ kind: 'couple', web: 'http://example.org' }));
    expect(taken.ok ? [] : taken.problems.map(({ message, hint }) => `${message}: ${hint.split(' ').slice(0, 6).join(' ')}`)).toEqual([
      '`kind` is missing or has the wrong shape: use one of domestic_abuse, domestic_abuse_directory, mens_domestic_abuse,',
      '`web` is missing or has the wrong shape: give an address that begins with',
    ]);
  });
});
