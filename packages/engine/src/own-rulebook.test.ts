import { describe, expect, it } from 'vitest';
import { extend, loadPrepared, ownRulebook, parseRulebook, prepare, prepareAddition, type Rulebook } from './index.js';
import { sealOf } from './seal.js';
import { edited, item, type Editable } from './testing/edit-rulebook.js';
import { leaf } from './testing/faults.js';
import { own, step, stepWords } from './testing/own-rulebook.js';
import { smallRulebook } from './testing/small-rulebook.js';

const rulebook = parseRulebook(smallRulebook());
/** As a page has it. */
const builtIn = loadPrepared(prepare(rulebook));
const extended = extend(rulebook, own({ steps: [step('rest')] }, stepWords('rest')));

const said = (given: unknown): readonly string[] => {
  const taken = ownRulebook(builtIn, given);
  return taken.ok
    ? []
    : taken.problems.map(({ code, path, message }) => (code === 'not-prepared' ? `${code}: ${message}` : `${code}: ${path}`));
};
/** A whole other rulebook. */
const whole = (change: (parts: Editable) => void): Rulebook => parseRulebook(edited(change));
/** A rulebook that nothing has checked. */
const forged = (change: Partial<Record<keyof Rulebook, unknown>>): unknown => ({ ...extended, ...change });

describe('an own rulebook', () => {
  it.each<[string, unknown]>([
    ['the built-in one', builtIn],
    ['the same with the notes of reviewers', rulebook],
    ['an addition to it', extended],
    ['a prepared addition', prepareAddition(rulebook, extended)],
    ['a prepared rulebook', prepare(extended)],
    ['a prepared rulebook with all notes', prepare(extended, { reviewerNotes: true })],
    [
      'a whole one with other open content around the same core',
      whole(({ open, words }) => {
        item(open.steps, 'talk-to-a-friend').minutes = 9;
        words['step.talk-to-a-friend.title'] = 'Ring a friend';
      }),
    ],
  ])('is taken: %s', (_, given) => {
    expect(said(given)).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    ['nothing', null, 'it is not an object'],
    ['a text', 'our-rulebook', 'it is not an object'],
    ['something else', { steps: [] }, 'it is neither prepared nor a rulebook'],
    ['another version', { ...prepare(rulebook), version: 1 }, 'not a prepared rulebook of version 2'],
    ['a damaged one', { ...prepare(rulebook), rulebook: {} }, 'the prepared rulebook is damaged'],
    ['one that lacks a part', forged({ steps: null }), 'null'],
    [
      'one that throws when it is read',
      {
        get questions() {
          throw new Error('no');
        },
      },
      'no',
    ],
    [
      'a condition on what is not there',
      forged({ steps: [...extended.steps, step('x', { when: leaf('nowhere', 'equal', true) })] }),
      '`nowhere`',
    ],
  ])('is refused and never thrown at: %s', (_, given, why) => {
    const [first, ...rest] = said(given);
    expect(first).toMatch(/^not-prepared: this is nothing that this version can read: /);
    expect(first).toContain(why);
    expect(rest).toEqual([]);
  });

  it.each<[string, unknown, readonly string[]]>([
    ['a signal is softened', whole(({ core }) => (item(core.rules, 'is-afraid').tier = 'mark')), ['core-differs: rulebook › is-afraid']],
    [
      'a locked question is put another way',
      whole(({ words }) => (words['question.afraid.title'] = 'All well?')),
      ['core-differs: rulebook › question.afraid.title'],
    ],
    [
      'a locked question gets a hint',
      whole(({ words }) => (words['question.afraid.hint'] = 'Say no.')),
      ['core-differs: rulebook › question.afraid.hint'],
    ],
    [
      'a text of the core gets another message',
      forged({ messages: { en: { ...extended.messages.en, 'result.title': ['Your abuse'] } } }),
      ['core-differs: rulebook › result.title'],
    ],
    [
      'a translation gives a text to a locked item that has none',
      forged({ words: { ...extended.words, fr: { 'question.afraid.hint': 'Dis non.' } } }),
      ['core-differs: rulebook › question.afraid.hint'],
    ],
    [
      'a withholding is gone',
      forged({ withholdings: extended.withholdings.slice(1) }),
      [`core-differs: rulebook › ${extended.withholdings[0]?.id ?? ''}`],
    ],
    [
      'there is one more withholding',
      forged({ withholdings: [...extended.withholdings, { id: 'mine', when: leaf('level', 'equal', 'none'), withholds: ['joint-talk'] }] }),
      ['core-differs: rulebook › mine'],
    ],
    ['an own item calls itself core', forged({ core: [...extended.core, 'rest'] }), ['core-differs: rulebook › core']],
    ['rules of the core change places', forged({ rules: [...extended.rules].reverse() }), ['core-differs: rulebook › rules']],
    ['an emergency number is another', forged({ help: { GB: { ...extended.help.GB, emergency: [] } } }), ['core-differs: rulebook › GB']],
    ['a helpline is gone', forged({ help: { GB: { ...extended.help.GB, helplines: [] } } }), ['core-differs: rulebook › gb-line']],
    [
      'a country stands in another’s place',
      forged({ help: { ...extended.help, US: { country: 'GB', emergency: [], helplines: [] } } }),
      ['core-differs: rulebook › US'],
    ],
    [
      'a helpline is changed and not said to be the publisher’s',
      forged({ help: { GB: { ...extended.help.GB, helplines: [{ ...extended.help.GB?.helplines[0], name: 'Other' }] } } }),
      ['core-differs: rulebook › gb-line'],
    ],
    [
      'a helpline can not be dialled',
      forged({
        help: {
          GB: {
            ...extended.help.GB,
            helplines: [{ ...extended.help.GB?.helplines[0], confidence: 'publisher', phones: [{ show: '1', dial: 'tel:1' }] }],
          },
        },
      }),
      ['bad-helpline: GB › gb-line › phones'],
    ],
    [
      'there is one more signal',
      forged({ rules: [...extended.rules, { id: 'mine', layer: 'signal', tier: 'mark', when: leaf('afraid', 'equal', 'no') }] }),
      ['not-open: rulebook › mine'],
    ],
    [
      'an open finding has become a signal',
      forged({
        rules: extended.rules.map((rule) => (rule.id === 'deception-continues' ? { ...rule, layer: 'signal', tier: 'raiser' } : rule)),
      }),
      ['not-open: rulebook › deception-continues'],
    ],
    [
      'something more calls for a safety state',
      forged({ rules: [...extended.rules, { id: 'mine', layer: 'side-state', state: 'crisis', when: leaf('afraid', 'equal', 'no') }] }),
      ['not-open: rulebook › mine'],
    ],
    [
      'a question is asked before those on repair',
      forged({ questions: [{ id: 'mine', section: 'safety', kind: 'single', options: ['a', 'b'] }, ...extended.questions] }),
      ['core-differs: rulebook › mine'],
    ],
    [
      'a question is a gate',
      forged({ questions: [...extended.questions, { id: 'mine', section: 'repair', kind: 'single', options: ['a', 'b'], gate: true }] }),
      ['not-open: rulebook › mine'],
    ],
    [
      'a referral comes first',
      forged({
        referrals: [
          ...extended.referrals,
          { id: 'mine', rank: 1, kinds: [], classes: ['own-support'], when: leaf('level', 'equal', 'none') },
        ],
      }),
      ['not-open: rulebook › mine'],
    ],
    ['an id is there twice', forged({ steps: [...extended.steps, step('rest')] }), ['duplicate-id: rulebook › rest']],
  ])('is refused by name when %s', (_, given, problems) => {
    expect(said(given)).toEqual(problems);
  });

  it('is refused when a seal was forged around a touch on the core', () => {
    const { addition, ...rest } = prepareAddition(rulebook, extended);
    const touched = { ...addition, words: { en: { ...addition.words.en, 'result.title': 'Your abuse' } } };
    expect(said({ ...rest, addition: touched, seal: sealOf(JSON.stringify(touched)) })).toEqual(['core-differs: rulebook › result.title']);
  });

  it('says where and how to mend it', () => {
    const taken = ownRulebook(builtIn, forged({ core: [] }));
    expect(taken.ok ? null : taken.problems).toEqual([
      {
        code: 'core-differs',
        path: 'rulebook › core',
        message: '`core` is not as the locked core has it',
        hint: 'leave it as it is, and prepare the rulebook again with the same version as the script',
      },
    ]);
  });
});
