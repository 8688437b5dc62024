import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnswersError, assess, checkIn, isState, parseAnswers, parseRulebook, RetrustError, type Assessment } from './index.js';
import { edited, item } from './testing/edit-rulebook.js';
import { leaf } from './testing/faults.js';
import { smallRulebook } from './testing/small-rulebook.js';
import { valuesOf } from './testing/values-of.js';

const rulebook = parseRulebook(smallRulebook());

describe('assess', () => {
  it('leads a person who is afraid to help, and takes joint work and open content out', () => {
    const result = assess(rulebook, { role: 'hurt', afraid: 'often' }, { country: 'GB' });
    expect(result.state).toBe('safety-first');
    expect(result.referrals.map((r) => r.id)).toEqual(['domestic-abuse-line']);
    expect(result.referrals[0]?.helplines.map((l) => l.id)).toEqual(['gb-line']);
    expect(result.plan.today.id).toBe('breathe');
    expect(result.plan.week).toEqual([]);
    expect(result.path).toBeNull();
    expect(result.mayKeep).toBe(false);
  });

  it('places a calm repair at the first stage whose exit is unmet', () => {
    const answers = { role: 'hurt', afraid: 'no', acts: ['none'], pregnant: 'no', 'own-acts': 'no', 'truth-told': 'yes', calm: 2 };
    const result = assess(rulebook, answers);
    expect(result.level).toBe('none');
    expect(result.state).toBe('stabilisation');
    expect(result.path?.map((p) => p.place).slice(0, 3)).toEqual(['behind', 'here', 'ahead']);
  });

  it('gives the empty answer set a level of check, a stage and a step', () => {
    const result = assess(rulebook, {});
    expect([result.level, result.state, result.plan.today.id]).toEqual(['check', 'acknowledgment', 'breathe']);
    expect(result.referrals).toEqual([]);
  });
});

describe('whatever the answers', () => {
  const answers = fc.record(Object.fromEntries(rulebook.questions.map((q) => [q.id, fc.constantFrom(...valuesOf(q))])), {
    requiredKeys: [],
  });
  const country = fc.constantFrom('GB', 'FR', undefined);

  it('assess gives a result for every set that parseAnswers accepts, and throws for every other', () => {
    const wild = fc.dictionary(fc.constantFrom(...rulebook.questions.map((q) => q.id), 'nobody'), fc.anything(), { maxKeys: 3 });
    const mixed = fc.tuple(answers, fc.option(wild, { nil: {} })).map(([good, bad]) => ({ ...good, ...bad }));
    let taken = 0;
    fc.assert(
      fc.property(mixed, country, (given, place) => {
        if (parseAnswers(rulebook, given).ok) {
          taken += 1;
          const result = assess(rulebook, given, { country: place });
          expect(isState(result.state)).toBe(true);
          expect(result.plan.today.id).not.toBe('');
        } else expect(() => assess(rulebook, given, { country: place })).toThrow(AnswersError);
      }),
      { seed: 15, numRuns: 400 },
    );
    expect(taken).toBeGreaterThan(100);
  });

  it('the same answers give the same result, in whatever order they were given', () => {
    fc.assert(
      fc.property(answers, fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), (given, keys) => {
        const turned = Object.entries(given)
          .map((entry, i) => ({ entry, key: keys[i] ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ entry: [id, value] }) => [id, typeof value === 'object' ? [...value].reverse() : value]);
        expect(assess(rulebook, Object.fromEntries(turned))).toEqual(assess(rulebook, given));
        expect(assess(rulebook, given)).toEqual(assess(rulebook, given));
      }),
      { seed: 16, numRuns: 200 },
    );
  });

  it('the result is frozen to the bottom, and the answers are left as they were', () => {
    const frozen = (value: unknown): boolean =>
      typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(frozen));
    fc.assert(
      fc.property(answers, country, (given, place) => {
        const before = structuredClone(given);
        expect(frozen(assess(rulebook, given, { country: place }))).toBe(true);
        expect(given).toEqual(before);
        expect(Object.isFrozen(given)).toBe(false);
      }),
      { seed: 17, numRuns: 100 },
    );
  });

  it('the result is plain JSON', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const result = assess(rulebook, given);
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
      }),
      { seed: 18, numRuns: 50 },
    );
  });

  it('country and locale change neither the level, nor the state, nor the steps', () => {
    fc.assert(
      fc.property(answers, country, fc.constantFrom('en', 'fr', 'zz'), (given, place, locale) => {
        const chosen = ({ level, state, plan, flags, notices }: Assessment): unknown => [
          level,
          state,
          plan,
          flags,
          notices.map((n) => n.id),
        ];
        expect(chosen(assess(rulebook, given, { country: place, locale }))).toEqual(chosen(assess(rulebook, given)));
      }),
      { seed: 19, numRuns: 50 },
    );
  });
});

describe('errors', () => {
  it('carry a name, a code and every problem, and repeat no answer', () => {
    try {
      assess(rulebook, { afraid: 'they-said-never', calm: 77, nobody: 1 });
      expect.unreachable('it throws');
    } catch (error) {
      if (!(error instanceof AnswersError)) throw error;
      expect(error).toBeInstanceOf(RetrustError);
      expect([error.name, error.code]).toEqual(['AnswersError', 'answers-refused']);
      expect(error.problems.map((p) => [p.code, p.path])).toEqual([
        ['unknown-option', 'afraid'],
        ['out-of-range', 'calm'],
        ['unknown-question', 'nobody'],
      ]);
      expect(error.message).toContain('afraid: the answer is not one of the options');
      expect(error.message).not.toMatch(/they-said-never|77/);
    }
  });
});

describe('a result that somebody else may see', () => {
  const watched = parseRulebook(
    edited(({ core, words }) => {
      const hold = item(core.withholdings, 'no-joint-work-in-danger');
      core.withholdings.push({ ...hold, id: 'watched', when: leaf('pregnant', 'equal', 'not-sure'), withholds: ['names-danger'] });
      item(core.referrals, 'domestic-abuse-line').classes = ['own-support', 'names-danger'];
      core.referrals.push({ ...item(core.referrals, 'domestic-abuse-line'), id: 'lines-for-anyone', classes: ['own-support'] });
      Object.assign(words, { 'referral.lines-for-anyone.title': 'Lines', 'referral.lines-for-anyone.text': 'For anyone.' });
    }),
  );
  const afraid = { role: 'hurt', afraid: 'often', acts: ['none'], 'own-acts': 'no' };

  it('has a neutral name in a safety state, and shows nothing that names danger', () => {
    const result = assess(watched, { ...afraid, pregnant: 'not-sure' });
    expect([result.state, result.discreet, result.place]).toEqual([
      'safety-first',
      true,
      { name: 'Name of discreet', text: 'About discreet.', original: null },
    ]);
    expect(result.referrals.map((r) => r.id)).toEqual(['lines-for-anyone']);
    expect(checkIn(watched, null, { ...afraid, pregnant: 'not-sure' }).moved.text).toBe('first:  to Name of discreet');
  });

  it('keeps the name of its stage outside the safety states', () => {
    const result = assess(watched, { ...afraid, afraid: 'no', pregnant: 'not-sure' });
    expect([result.discreet, result.place.name]).toEqual([true, 'Name of acknowledgment']);
  });

  it('is marked for nobody else', () => {
    expect(assess(watched, { ...afraid, pregnant: 'no' })).toMatchObject({ discreet: false, place: { name: 'Name of safety-first' } });
  });
});
