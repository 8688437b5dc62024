import { describe, expect, it } from 'vitest';
import { assess, extend, parseRulebook, prepareAddition, withAddition, type Rulebook } from './index.js';
import { withoutNotes } from './prepare.js';
import { leaf } from './testing/faults.js';
import { note, own, step, stepWords } from './testing/own-rulebook.js';
import { smallRulebook } from './testing/small-rulebook.js';

const rulebook = parseRulebook(smallRulebook());
const line = { ...rulebook.help.GB?.helplines[0], confidence: 'publisher' };
const extended = extend(rulebook, {
  ...own(
    {
      questions: [{ id: 'sleep', section: 'repair', kind: 'single', options: ['well', 'badly'], ...note }],
      rules: [{ id: 'sleeps-badly', layer: 'finding', when: leaf('sleep', 'equal', 'badly'), ...note }],
      steps: [step('rest', { when: leaf('sleeps-badly', 'equal', true), sources: ['our-source'] })],
      notices: [{ id: 'our-notice', kind: 'expectation', when: 'always', ...note }],
      sources: [{ id: 'our-source', title: 'Ours', note: 'for reviewers' }],
    },
    {
      'question.sleep.title': 'Sleep?',
      'question.sleep.why': 'W',
      'question.sleep.option.well': 'Well',
      'question.sleep.option.badly': 'Badly',
      ...stepWords('rest'),
      'notice.our-notice': 'Ring {number}.',
      'step.talk-to-a-friend.title': 'Ring a friend',
    },
  ),
});
const withLines = extend(extended, {
  id: 'lines',
  version: '3',
  files: [
    {
      path: 'GB.json',
      content: {
        country: 'GB',
        emergency: [],
        helplines: [
          { ...line, name: 'Ours' },
          { ...line, id: 'our-line' },
        ],
      },
    },
    { path: 'FR.json', content: { country: 'FR', emergency: [{ show: '112', dial: '112' }], helplines: [{ ...line, id: 'fr-line' }] } },
    { path: 'words.fr.json', content: { locale: 'fr', words: { 'step.rest.title': 'Dormir' } } },
  ],
});
/** What a page gets: JSON, as text, read again. */
const carried = (from: Rulebook, locales?: readonly string[]): unknown =>
  JSON.parse(JSON.stringify(prepareAddition(rulebook, from, { locales })));

describe('a prepared addition', () => {
  it.each(Object.entries({ extended, withLines }))('gives the rulebook again that was extended: %s', (_, from) => {
    expect(withAddition(withoutNotes(rulebook), carried(from))).toEqual(withoutNotes(from));
  });

  it('carries nothing that the page has already', () => {
    const text = JSON.stringify(carried(withLines));
    expect(text.length).toBeLessThan(JSON.stringify(withoutNotes(withLines)).length / 4);
    expect(['breathe', 'is-afraid', 'Call', 'for reviewers', 'a-source'].filter((word) => text.includes(word))).toEqual([]);
  });

  it('carries the locales that are asked for', () => {
    expect(JSON.stringify(carried(withLines))).toContain('Dormir');
    expect(JSON.stringify(carried(withLines, ['de']))).not.toContain('Dormir');
  });

  it('says an own text in the place of one with marks', () => {
    const marked = parseRulebook(smallRulebook());
    const base = extend(
      marked,
      own({ notices: [{ id: 'open', kind: 'expectation', when: 'always', ...note }] }, { 'notice.open': 'Ring {number}.' }),
    );
    const again = extend(base, { ...own({}, { 'notice.open': 'Ring nobody.' }), id: 'more' });
    const arrived = withAddition(base, prepareAddition(base, again));
    expect(assess(arrived, {}, { country: 'GB' }).notices.map(({ text }) => text)).toContain('Ring nobody.');
  });

  it.each<[string, unknown, string]>([
    ['nothing', null, 'not a prepared addition of version 1'],
    ['another format', { ...prepareAddition(rulebook, extended), version: 2 }, 'not a prepared addition of version 1'],
    ['that of another rulebook', { ...prepareAddition(rulebook, extended), to: 'another' }, 'it adds to another rulebook'],
    [
      'one that was edited',
      JSON.parse(JSON.stringify(carried(extended)).replace('"minutes":5', '"minutes":6')),
      'it was changed after it was prepared',
    ],
  ])('refuses %s', (_, given, why) => {
    expect(() => withAddition(rulebook, given)).toThrow(why);
  });
});
