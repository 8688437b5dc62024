import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess, CONTENT_CLASSES, extend, isSafetyState, parseRulebook, RulebookError, SIDE_STATES, STAGES } from './index.js';
import type { Problem } from './index.js';
import { leaf } from './testing/faults.js';
import { smallRulebook } from './testing/small-rulebook.js';
import { valuesOf } from './testing/values-of.js';

const rulebook = parseRulebook(smallRulebook());
const note = { why: 'ours', sources: ['a-source'], reviewed: null };
const ROLES = ['hurt', 'broke', 'both'];
const CALM = { role: 'hurt', afraid: 'no', acts: ['none'], pregnant: 'no', 'own-acts': 'no', 'truth-told': 'yes', calm: 2 };
const own = (content: object, words: Readonly<Record<string, string>> = {}) => ({
  id: 'own',
  version: '2',
  files: [
    { path: 'own.json', content },
    { path: 'words.json', content: { locale: 'en', words } },
  ],
});
const stepWords = (id: string) => ({ [`step.${id}.title`]: 'T', [`step.${id}.do`]: 'D', [`step.${id}.because`]: 'B' });
const step = (id: string, more: object = {}) => ({ id, for: ROLES, in: [...STAGES], classes: ['self-care'], minutes: 5, ...note, ...more });
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

describe('whatever a publisher adds', () => {
  const states = [...SIDE_STATES, ...STAGES];
  const anyStep = fc.record({
    classes: fc.subarray([...CONTENT_CLASSES], { minLength: 1 }),
    in: fc.subarray(states, { minLength: 1 }),
    for: fc.subarray(ROLES, { minLength: 1 }),
    minutes: fc.integer({ min: 1, max: 600 }),
    towards: fc.subarray(['truth-is-out', 'days-are-calm']),
    when: fc.option(
      fc.constantFrom(leaf('level', 'in', ['concern', 'urgent']), leaf('state', 'equal', 'urgent'), leaf('is-afraid', 'equal', true)),
      { nil: undefined },
    ),
  });
  const anyReferral = fc.record({
    classes: fc.subarray([...CONTENT_CLASSES], { minLength: 1 }),
    kinds: fc.subarray(['domestic_abuse', 'counsellor']),
    rank: fc.integer({ min: 100, max: 1_000 }),
    when: fc.constantFrom(
      leaf('level', 'in', ['concern', 'urgent']),
      leaf('is-hit', 'equal', true),
      leaf('tally.open-gates', 'lessThan', 9),
    ),
  });
  it('its notices are not read where the answers call for help first', () => {
    const notices = [{ id: 'our-care', kind: 'care', when: leaf('tally.open-gates', 'lessThan', 9), ...note }];
    const bigger = extend(rulebook, own({ notices }, { 'notice.our-care': 'Talk it over at home.' }));
    const read = (answers: object): readonly string[] => assess(bigger, { ...CALM, ...answers }).notices.map((n) => n.id);
    expect(read({})).toContain('our-care');
    for (const answers of [{ afraid: 'often' }, { acts: ['hit'] }]) expect(read(answers)).not.toContain('our-care');
  });

  const answers = fc.record(Object.fromEntries(rulebook.questions.map((q) => [q.id, fc.constantFrom(...valuesOf(q))])), {
    requiredKeys: [],
  });

  it('nothing of it shows where the answers describe danger, and the level and the state stay as they were', () => {
    let danger = 0;
    fc.assert(
      fc.property(
        fc.array(anyStep, { minLength: 1, maxLength: 4 }),
        fc.array(anyReferral, { maxLength: 2 }),
        fc.array(answers, { minLength: 5, maxLength: 5 }),
        (steps, referrals, people) => {
          const words = Object.assign(
            {},
            ...steps.map((_, i) => stepWords(`own-step-${i}`)),
            ...referrals.map((_, i) => ({ [`referral.own-referral-${i}.title`]: 'T', [`referral.own-referral-${i}.text`]: 'X' })),
          ) as Record<string, string>;
          const bigger = extend(
            rulebook,
            own(
              {
                steps: steps.map((s, i) => ({
                  ...note,
                  ...s,
                  ...(s.when ? {} : { when: leaf('tally.open-gates', 'lessThan', 9) }),
                  id: `own-step-${i}`,
                })),
                referrals: referrals.map((r, i) => ({ ...note, ...r, id: `own-referral-${i}` })),
              },
              words,
            ),
          );
          for (const person of people) {
            const [before, after] = [assess(rulebook, person), assess(bigger, person)];
            expect([after.level, after.state, after.exits]).toEqual([before.level, before.state, before.exits]);
            if (after.level !== 'concern' && after.level !== 'urgent') continue;
            danger += 1;
            expect(isSafetyState(after.state)).toBe(true);
            expect([after.plan, after.referrals, after.notices]).toEqual([before.plan, before.referrals, before.notices]);
          }
        },
      ),
      { seed: 9, numRuns: 60 },
    );
    expect(danger).toBeGreaterThan(100);
  });
});

function idIn(content: object): string {
  const items = Object.values(content).find((value): value is { id: string }[] => Array.isArray(value));
  return items?.[0]?.id ?? '';
}
