import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess, CONTENT_CLASSES, extend, isSafetyState, parseRulebook, ROLES, SIDE_STATES, STAGES } from './index.js';
import { leaf } from './testing/faults.js';
import { note, own, stepWords } from './testing/own-rulebook.js';
import { smallRulebook } from './testing/small-rulebook.js';
import { valuesOf } from './testing/values-of.js';

const rulebook = parseRulebook(smallRulebook());
const CALM = { role: 'hurt', afraid: 'no', acts: ['none'], pregnant: 'no', 'own-acts': 'no', 'truth-told': 'yes', calm: 2 };

describe('whatever a publisher adds', () => {
  const states = [...SIDE_STATES, ...STAGES];
  const anyStep = fc.record({
    classes: fc.subarray([...CONTENT_CLASSES], { minLength: 1 }),
    in: fc.subarray(states, { minLength: 1 }),
    for: fc.subarray([...ROLES], { minLength: 1 }),
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
