import { describe, expect, it } from 'vitest';
import { assess, extend, parseRulebook, RulebookError } from './index.js';
import type { Problem } from './index.js';
import { leaf } from './testing/faults.js';
import { note, own, step, stepWords } from './testing/own-rulebook.js';
import { smallRulebook } from './testing/small-rulebook.js';

const rulebook = parseRulebook(smallRulebook());
const CALM = { role: 'hurt', afraid: 'no', acts: ['none'], pregnant: 'no', 'own-acts': 'no', 'truth-told': 'yes', calm: 2 };

function refusal(input: unknown): readonly Problem[] {
  try {
    extend(rulebook, input);
    return [];
  } catch (error) {
    if (!(error instanceof RulebookError)) throw error;
    return error.problems;
  }
}

describe('extend', () => {
  it('adds questions on repair, findings, steps, referrals, notices, sources, words and helplines', () => {
    const bigger = extend(rulebook, {
      ...own(
        {
          questions: [{ id: 'sleep', section: 'repair', kind: 'single', options: ['well', 'badly'], ...note }],
          rules: [{ id: 'sleeps-badly', layer: 'finding', when: leaf('sleep', 'equal', 'badly'), ...note }],
          steps: [step('rest', { when: leaf('sleeps-badly', 'equal', true), sources: ['our-source'] })],
          referrals: [
            {
              id: 'sleep-help',
              when: leaf('sleeps-badly', 'equal', true),
              kinds: ['addiction'],
              rank: 100,
              classes: ['own-support'],
              ...note,
            },
          ],
          notices: [{ id: 'our-notice', kind: 'expectation', when: 'always', ...note }],
          sources: [{ id: 'our-source', title: 'Ours' }],
        },
        {
          'question.sleep.title': 'Sleep?',
          'question.sleep.why': 'W',
          'question.sleep.option.well': 'Well',
          'question.sleep.option.badly': 'Badly',
          ...stepWords('rest'),
          'referral.sleep-help.title': 'T',
          'referral.sleep-help.text': 'X',
          'notice.our-notice': 'N',
        },
      ),
    });
    const result = assess(bigger, { ...CALM, sleep: 'badly' });
    expect(result.rulebook).toEqual({ id: 'small-own', version: '1.0.0+2' });
    expect(result.flags).toContain('sleeps-badly');
    expect(result.plan.week.map((s) => s.id)).toContain('rest');
    expect(result.referrals.map((r) => r.id)).toEqual(['sleep-help']);
    expect(result.notices.map((n) => n.text)).toContain('N');
    expect(bigger.core).toEqual(rulebook.core);
    expect(Object.isFrozen(bigger.steps.at(-1))).toBe(true);
  });

  it('leaves the rulebook that it extends as it was', () => {
    const before = JSON.stringify(rulebook);
    extend(rulebook, own({ steps: [step('rest')] }, stepWords('rest')));
    expect(JSON.stringify(rulebook)).toBe(before);
  });

  it('extends what was extended', () => {
    const once = extend(rulebook, own({ steps: [step('rest')] }, stepWords('rest')));
    const twice = extend(once, { ...own({ steps: [step('walk')] }, stepWords('walk')), id: 'more' });
    expect([twice.id, twice.version, twice.core]).toEqual(['small-own-more', '1.0.0+2+2', rulebook.core]);
    expect(assess(twice, CALM).plan.week.map((s) => s.id)).toEqual(expect.arrayContaining(['rest', 'walk']));
  });

  it('lets an own helpline stand in the place of one of the same country and kind, and only there', () => {
    const before = rulebook.help.GB?.helplines[0];
    const line = { ...before, name: 'Our own', confidence: 'publisher' };
    const withLine = (changes: object, country = 'GB'): unknown => ({
      id: 'own',
      version: '2',
      files: [{ path: 'lines.json', content: { country, emergency: [], helplines: [{ ...line, ...changes }] } }],
    });
    const help = extend(rulebook, withLine({})).help.GB;
    expect(help?.helplines.map(({ id, name }) => ({ id, name }))).toEqual([{ id: 'gb-line', name: 'Our own' }]);
    expect(help?.emergency).toEqual(rulebook.help.GB?.emergency);
    expect(refusal(withLine({ kind: 'counsellor' })).map(({ code }) => code)).toEqual(['duplicate-id']);
    expect(refusal(withLine({}, 'FR')).map(({ code }) => code)).toEqual(['duplicate-id']);
    expect(refusal(withLine({ confidence: 'official' })).map(({ code }) => code)).toEqual(['not-open']);
  });

  it('puts own helplines after those of the country, and never over its emergency number', () => {
    const line = { ...rulebook.help.GB?.helplines[0], id: 'our-line' };
    const files = [
      { path: 'GB.json', content: { country: 'GB', emergency: [{ show: '1', dial: '11' }], helplines: [line] } },
      { path: 'FR.json', content: { country: 'FR', emergency: [{ show: '112', dial: '112' }], helplines: [{ ...line, id: 'fr-line' }] } },
    ];
    const bigger = extend(rulebook, { id: 'own', version: '2', files });
    expect(bigger.help.GB?.emergency).toEqual([{ show: '999', dial: '999' }]);
    expect(bigger.help.GB?.helplines.map((l) => l.id)).toEqual(['gb-line', 'our-line']);
    expect(bigger.help.FR?.emergency).toEqual([{ show: '112', dial: '112' }]);
  });

  it('may put open words another way, and translate everything', () => {
    const words = { 'step.talk-to-a-friend.title': 'Ring a friend', 'exit.promises-are-kept': 'Promises hold.' };
    const files = [
      { path: 'words.json', content: { locale: 'en', words } },
      { path: 'words.fr.json', content: { locale: 'fr', words: { 'result.title': 'La suite', 'step.breathe.title': 'Respire' } } },
    ];
    const bigger = extend(rulebook, { id: 'own', version: '2', files });
    expect(assess(bigger, CALM).plan.week[0]?.title).toBe('Ring a friend');
    expect(assess(bigger, CALM, { locale: 'fr' }).title).toBe('La suite');
  });

  it.each<[string, object, Readonly<Record<string, string>>, string, string, string]>([
    ['a step of the core', { steps: [step('breathe')] }, {}, 'locked', 'own.json › breathe', '`breathe` belongs'],
    [
      'a signal of the core',
      { rules: [{ id: 'is-hit', layer: 'finding', when: leaf('afraid', 'equal', 'no'), ...note }] },
      {},
      'locked',
      'own.json › is-hit',
      '`is-hit` belongs',
    ],
    [
      'a withholding of the core',
      { steps: [step('no-joint-work-in-danger')] },
      {},
      'locked',
      'own.json › no-joint-work-in-danger',
      '`no-joint-work-in-danger` belongs',
    ],
    [
      'a source of the core',
      { sources: [{ id: 'a-source', title: 'Another' }] },
      {},
      'locked',
      'own.json › a-source',
      '`a-source` belongs',
    ],
    [
      'words of a locked step',
      {},
      { 'step.breathe.title': 'Tell your partner' },
      'locked',
      'words.json › step.breathe.title',
      '`step.breathe.title` belongs',
    ],
    [
      'words of a locked question',
      {},
      { 'question.afraid.option.no': 'Yes' },
      'locked',
      'words.json › question.afraid.option.no',
      'belongs',
    ],
    [
      'the place of words that a locked question does without',
      {},
      { 'question.afraid.hint': 'Say no.' },
      'locked',
      'words.json › question.afraid.hint',
      'belongs',
    ],
    ['words of a state', {}, { 'state.urgent.text': 'All is well.' }, 'locked', 'words.json › state.urgent.text', 'belongs'],
    ['the title of the result', {}, { 'result.title': 'Your abuse' }, 'locked', 'words.json › result.title', 'belongs'],
    ['an open step', { steps: [step('talk-to-a-friend')] }, {}, 'duplicate-id', 'own.json › talk-to-a-friend', 'twice'],
    ['a helpline', { steps: [step('gb-line')] }, {}, 'duplicate-id', 'own.json › gb-line', 'twice'],
  ])('refuses a touch on %s, by its name', (_, content, words, code, path, message) => {
    const [first, ...rest] = refusal(own(content, words));
    expect([first?.code, first?.path, rest]).toEqual([code, path, []]);
    expect(first?.message).toContain(message);
  });

  it.each<[string, object, string]>([
    ['anything to the locked core', { locked: true, steps: [step('rest')] }, 'anything to the locked core'],
    [
      'withholdings',
      { withholdings: [{ id: 'ours', when: leaf('level', 'equal', 'none'), withholds: ['joint-talk'], ...note }] },
      'withholdings',
    ],
    [
      'signals',
      { rules: [{ id: 'ours', layer: 'signal', tier: 'red', when: leaf('afraid', 'equal', 'no'), ...note }] },
      'rules of the layer `signal`',
    ],
    [
      'levels',
      { rules: [{ id: 'ours', layer: 'level', level: 'check', when: leaf('is-hit', 'equal', true), ...note }] },
      'rules of the layer `level`',
    ],
    [
      'side states',
      { rules: [{ id: 'ours', layer: 'side-state', state: 'paused', when: leaf('is-hit', 'equal', true), ...note }] },
      'rules of the layer `side-state`',
    ],
    [
      'exits',
      { rules: [{ id: 'ours', layer: 'exit', stage: 'forgiveness', when: leaf('is-hit', 'equal', true), ...note }] },
      'rules of the layer `exit`',
    ],
    [
      'questions on safety',
      { questions: [{ id: 'ours', section: 'safety', kind: 'single', options: ['a', 'b'], ...note }] },
      'questions to the section `safety`',
    ],
    [
      'questions at the start',
      { questions: [{ id: 'ours', section: 'start', kind: 'single', options: ['a', 'b'], ...note }] },
      'questions to the section `start`',
    ],
    [
      'gates',
      { questions: [{ id: 'ours', section: 'repair', gate: true, kind: 'single', options: ['a', 'b'], ...note }] },
      'gate questions',
    ],
    [
      'referrals that come first',
      { referrals: [{ id: 'ours', when: leaf('level', 'equal', 'none'), kinds: [], rank: 99, classes: ['own-support'], ...note }] },
      'referrals that come before',
    ],
    [
      'an emergency of its own',
      {
        referrals: [
          { id: 'ours', when: leaf('level', 'equal', 'none'), kinds: [], rank: 200, emergency: true, classes: ['own-support'], ...note },
        ],
      },
      'referrals that come before',
    ],
  ])('may not add %s', (_, content, what) => {
    const [first, ...rest] = refusal(own(content));
    expect([first?.code, first?.path, rest]).toEqual(['not-open', `own.json › ${content === undefined ? '' : idIn(content)}`, []]);
    expect(first?.message).toContain(what);
  });

  it('checks what it adds as a rulebook is checked', () => {
    expect(refusal(own({ steps: [step('rest', { sources: ['nowhere'] })] }, stepWords('rest'))).map((p) => p.code)).toEqual([
      'unknown-source',
    ]);
    expect(refusal(own({ steps: [step('rest')] })).map((p) => p.code)).toEqual(['missing-words', 'missing-words', 'missing-words']);
    expect(
      refusal(own({ rules: [{ id: 'level', layer: 'finding', when: leaf('afraid', 'equal', 'no'), ...note }] })).map((p) => p.code),
    ).toEqual(['duplicate-id']);
    expect(refusal('own').map((p) => p.code)).toEqual(['not-an-object']);
    expect(refusal(own({ nonsense: [] })).map((p) => p.code)).toEqual(['unknown-field']);
  });

  it('names everything that is wrong at once', () => {
    const problems = refusal(
      own({
        steps: [step('breathe'), step('talk-to-a-friend')],
        withholdings: [],
        rules: [{ id: 'ours', layer: 'exit', stage: 'forgiveness', when: leaf('is-hit', 'equal', true), ...note }],
      }),
    );
    expect(problems.map((p) => p.code)).toEqual(['locked', 'duplicate-id', 'not-open']);
  });
});

function idIn(content: object): string {
  const items = Object.values(content).find((value): value is { id: string }[] => Array.isArray(value));
  return items?.[0]?.id ?? '';
}
