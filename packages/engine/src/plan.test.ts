import { describe, expect, it } from 'vitest';
import { assess, parseRulebook, STAGES } from './index.js';
import { edited, item, type Editable } from './testing/edit-rulebook.js';
import { leaf } from './testing/faults.js';

const CALM = { role: 'hurt', afraid: 'no', acts: ['none'], pregnant: 'no', 'own-acts': 'no', 'truth-told': 'no', calm: 2 };
const note = { why: 'for tests', sources: ['a-source'], reviewed: null };
const withSteps = (...steps: readonly object[]) =>
  parseRulebook(
    edited(({ open, words }: Editable) => {
      for (const [i, step] of steps.entries()) {
        const id = `own-${i}`;
        open.steps.push({ id, for: ['hurt', 'broke', 'both'], in: [...STAGES], classes: ['self-care'], minutes: 5, ...note, ...step });
        for (const part of ['title', 'do', 'because']) words[`step.${id}.${part}`] = 'x';
      }
    }),
  );
const planOf = (rulebook: ReturnType<typeof parseRulebook>, answers: object = {}) => {
  const { today, week, later } = assess(rulebook, { ...CALM, ...answers }).plan;
  return [today.id, week.map((s) => s.id), later.map((s) => s.id)];
};

describe('a plan', () => {
  it('begins with what works towards an unmet exit of this stage, then keeps the declared order', () => {
    expect(planOf(withSteps())).toEqual(['ask-for-the-truth', ['breathe', 'talk-to-a-friend'], []]);
    expect(planOf(withSteps({ towards: ['days-are-calm'] }))).toEqual(['ask-for-the-truth', ['breathe', 'talk-to-a-friend', 'own-0'], []]);
    expect(planOf(withSteps({ towards: ['days-are-calm'] }), { 'truth-told': 'yes' })).toEqual([
      'own-0',
      ['breathe', 'talk-to-a-friend'],
      [],
    ]);
  });

  it('gives for today the first that takes a quarter of an hour at most', () => {
    const rulebook = withSteps({ towards: ['truth-is-out'], minutes: 16 }, { towards: ['truth-is-out'], minutes: 15 });
    expect(planOf(rulebook, { role: 'broke' })).toEqual(['own-1', ['own-0', 'breathe', 'talk-to-a-friend', 'plan-a-walk'], []]);
  });

  it('puts at most five into the week and the rest later', () => {
    const [, week, later] = planOf(withSteps({}, {}, {}, {}, {}));
    expect([week, later]).toEqual([
      ['breathe', 'talk-to-a-friend', 'own-0', 'own-1', 'own-2'],
      ['own-3', 'own-4'],
    ]);
  });

  it('gives each reader the steps for their role, and those for everyone while the role is unknown', () => {
    const rulebook = withSteps({ for: ['broke'] }, { for: ['hurt', 'broke'] }, { for: ['both'] });
    const shown = (role: string) => (planOf(rulebook, { role })[1] ?? []).slice(1);
    expect(shown('hurt')).toEqual(['talk-to-a-friend', 'own-1']);
    expect(shown('both')).toEqual(['talk-to-a-friend', 'own-2']);
    expect(planOf(rulebook, { role: 'broke' })[1]).toEqual(['talk-to-a-friend', 'plan-a-walk', 'own-0', 'own-1']);
    expect(planOf(rulebook, { role: 'not-sure' })).toEqual(['breathe', ['talk-to-a-friend', 'plan-a-walk'], []]);
  });

  const here = leaf('state', 'equal', 'acknowledgment');
  const elsewhere = leaf('state', 'in', ['maintenance', 'reconnection']);
  const calm = leaf('calm', 'equal', 2);
  const hectic = leaf('calm', 'equal', 1);
  const open = leaf('deception-continues', 'equal', true);
  it.each<[boolean, object]>([
    [true, here],
    [true, { all: [here, calm] }],
    [true, { any: [elsewhere, calm] }],
    [true, { any: [here, hectic] }],
    [true, { not: elsewhere }],
    [true, { not: { all: [elsewhere, open] } }],
    [true, { not: { any: [elsewhere, { not: open }] } }],
    [false, elsewhere],
    [false, { all: [elsewhere, calm] }],
    [false, { all: [here, hectic] }],
    [false, { any: [elsewhere, hectic] }],
    [false, { not: here }],
    [false, { not: { any: [here, open] } }],
    [false, { not: { all: [here, open] } }],
  ])('offers (%s) under a condition on the state and on answers: %j', (isOffered, when) => {
    expect(planOf(withSteps({ when }))[1]?.includes('own-0')).toBe(isOffered);
  });

  it('offers a step in its states and under its condition alone', () => {
    const rulebook = withSteps({ in: ['stabilisation'] }, { when: leaf('calm', 'equal', 1) });
    expect(planOf(rulebook)[1]).not.toContain('own-0');
    expect(planOf(rulebook, { calm: 1 })[1]).toContain('own-1');
    expect(planOf(rulebook, { 'truth-told': 'yes' })[1]).toContain('own-0');
  });
});

describe('referrals', () => {
  it('come in the order of their rank', () => {
    const turned = parseRulebook(edited(({ core }) => core.referrals.reverse()));
    expect(assess(turned, { acts: ['hit'] }, { country: 'GB' }).referrals.map((r) => [r.id, r.emergency.length])).toEqual([
      ['emergency', 1],
      ['domestic-abuse-line', 0],
    ]);
  });

  it('name the number of the country, or speak of the local emergency number', () => {
    const text = (country?: string) => assess(withSteps(), { acts: ['hit'] }, { country }).referrals[0]?.text;
    expect([text('GB'), text('XX'), text()]).toEqual([
      'Call 999.',
      'Call your local emergency number.',
      'Call your local emergency number.',
    ]);
  });
});

describe('withholding', () => {
  it('takes out every class that it names, of steps and of referrals, and each only while it holds', () => {
    const rulebook = parseRulebook(
      edited(({ core, open }) => {
        const hold = item(core.withholdings, 'no-joint-work-in-danger');
        core.withholdings.push({
          ...hold,
          id: 'no-walks',
          when: leaf('calm', 'equal', 1),
          withholds: ['joint-exercise', 'couple-therapy'],
        });
        item(core.referrals, 'domestic-abuse-line').classes = ['own-support', 'couple-therapy'];
        item(core.referrals, 'domestic-abuse-line').when = leaf('level', 'in', ['none', 'concern', 'urgent']);
        item(open.steps, 'plan-a-walk').when = undefined;
        delete item(open.steps, 'plan-a-walk').when;
      }),
    );
    const shown = (calm: number) => {
      const { plan, referrals, explanation } = assess(rulebook, { ...CALM, role: 'broke', calm });
      return [
        [plan.today, ...plan.week].some((s) => s.id === 'plan-a-walk'),
        referrals.length,
        explanation.withheld.map((w) => `${w.what} ${w.id} ${w.by}`),
      ];
    };
    expect(shown(2)).toEqual([true, 1, []]);
    expect(shown(1)).toEqual([false, 0, ['step plan-a-walk no-walks', 'referral domestic-abuse-line no-walks']]);
  });
});
