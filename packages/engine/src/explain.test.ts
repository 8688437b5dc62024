import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess, explain, parseAnswers, parseRulebook, why, type Answers } from './index.js';
import { edited, item } from './testing/edit-rulebook.js';
import { leaf } from './testing/faults.js';
import { smallRulebook } from './testing/small-rulebook.js';
import { valuesOf } from './testing/values-of.js';

const rulebook = parseRulebook(smallRulebook());
const CALM = { role: 'hurt', afraid: 'no', acts: ['none'], pregnant: 'no', 'own-acts': 'no', 'truth-told': 'yes', calm: 2 };
const flag = (answers: object, id: string) => explain(rulebook, answers).flags.find((f) => f.id === id);
const names = (answers: readonly { readonly question: string }[] | undefined) => answers?.map((a) => a.question);

const anyAnswers = fc.record(Object.fromEntries(rulebook.questions.map((q) => [q.id, fc.constantFrom(...valuesOf(q))])), {
  requiredKeys: [],
});
function checked(given: unknown): Answers {
  const parsed = parseAnswers(rulebook, given);
  if (!parsed.ok) throw new Error('refused');
  return parsed.answers;
}

describe('explain', () => {
  it('gives for a signal the leaf, the answer and the source', () => {
    expect(flag({ ...CALM, afraid: 'often' }, 'is-afraid')).toEqual({
      id: 'is-afraid',
      why: 'for tests',
      because: [{ fact: 'afraid', operator: 'in', value: ['sometimes', 'often'], holds: true }],
      answers: [{ question: 'afraid', value: 'often' }],
      sources: [{ id: 'a-source', title: 'A source', url: 'https://example.org/' }],
    });
  });

  it('follows a tally to the answers that were counted, and to no other', () => {
    const answers = { ...CALM, acts: ['shouted'], pregnant: 'yes', afraid: 'skipped' };
    expect(flag(answers, 'level-concern')?.because.map((l) => l.fact)).toEqual(['tally.raisable-amber', 'tally.raisers']);
    expect(flag(answers, 'level-concern')?.answers).toEqual([
      { question: 'acts', value: ['shouted'] },
      { question: 'pregnant', value: 'yes' },
    ]);
  });

  it('names of several signals of one kind only those that were raised', () => {
    const twoReds = parseRulebook(edited(({ core }) => (item(core.rules, 'is-hit').tier = 'red')));
    const of = (answers: object) => names(explain(twoReds, { ...CALM, ...answers }).state.answers);
    expect([of({ acts: ['hit'] }), of({ afraid: 'often' })]).toEqual([['acts'], ['afraid']]);
  });

  it('follows the level to the rule that set it, not to those that were outvoted', () => {
    const read = parseRulebook(edited(({ open }) => (item(open.rules, 'deception-continues').when = leaf('level', 'equal', 'concern'))));
    const reason = explain(read, { ...CALM, afraid: 'often', acts: 'skipped' }).flags.find((f) => f.id === 'deception-continues');
    expect(names(reason?.answers)).toEqual(['afraid']);
  });

  it('follows open gates to the questions without an answer, and names the silence', () => {
    expect(flag({ ...CALM, afraid: 'skipped', acts: null }, 'level-check')?.answers).toEqual([
      { question: 'afraid', value: 'skipped' },
      { question: 'acts', value: ['unanswered'] },
    ]);
  });

  it('follows a flag to the answers behind it', () => {
    expect(flag({ ...CALM, 'own-acts': 'yes' }, 'harms')?.answers).toEqual([{ question: 'own-acts', value: 'yes' }]);
  });

  it('says of a `not` that its part does not hold', () => {
    expect(flag(CALM, 'truth-is-out')?.because).toEqual([
      { fact: 'truth-told', operator: 'equal', value: 'yes', holds: true },
      { fact: 'deception-continues', operator: 'equal', value: true, holds: false },
    ]);
    expect(names(flag(CALM, 'truth-is-out')?.answers)).toEqual(['truth-told']);
  });

  it('rests the state on the rule that set the level', () => {
    const { state } = explain(rulebook, { ...CALM, afraid: 'often', acts: ['shouted'], 'own-acts': 'yes' });
    expect(state).toEqual({ state: 'safety-first', rules: ['level-concern'], answers: [{ question: 'afraid', value: 'often' }] });
  });

  it('rests a side state on the rules that call for it', () => {
    const { state } = explain(rulebook, { ...CALM, 'own-acts': 'yes' });
    expect([state.rules, names(state.answers)]).toEqual([['harms'], ['own-acts']]);
  });

  it('rests a stage on its exits that are unmet, with the answers that hold them', () => {
    expect(explain(rulebook, CALM).state).toEqual({
      state: 'stabilisation',
      rules: ['days-are-calm'],
      answers: [{ question: 'calm', value: 2 }],
    });
    expect(explain(rulebook, { ...CALM, 'truth-told': 'no' }).state).toEqual({
      state: 'acknowledgment',
      rules: ['truth-is-out'],
      answers: [{ question: 'truth-told', value: 'no' }],
    });
  });

  it('names of an exit that is unmet only what holds it back, not what speaks for it', () => {
    const twofold = parseRulebook(
      edited(({ open }) => {
        item(open.rules, 'days-are-calm').when = { all: [leaf('calm', 'greaterThanInclusive', 3), leaf('afraid', 'equal', 'no')] };
        item(open.rules, 'truth-is-out').when = { any: [leaf('truth-told', 'equal', 'yes'), leaf('pregnant', 'equal', 'yes')] };
      }),
    );
    expect(names(explain(twofold, CALM).state.answers)).toEqual(['calm']);
    expect(names(explain(twofold, { ...CALM, 'truth-told': 'no' }).state.answers)).toEqual(['pregnant', 'truth-told']);
    expect(names(explain(twofold, CALM).flags.find((f) => f.id === 'truth-is-out')?.answers)).toEqual(['truth-told']);
  });

  it('gives for each step shown, in order, what it works towards and the answers behind it', () => {
    const { plan, explanation } = assess(rulebook, { ...CALM, 'truth-told': 'no' });
    expect(explanation.steps.map((s) => s.id)).toEqual([plan.today, ...plan.week, ...plan.later].map((s) => s.id));
    const [ask, breathe] = explanation.steps;
    expect([ask?.id, ask?.towards, names(ask?.answers)]).toEqual(['ask-for-the-truth', ['truth-is-out'], ['truth-told']]);
    expect([breathe?.id, breathe?.towards, breathe?.because]).toEqual(['breathe', [], []]);
  });

  it('names what was withheld, by which rule and why', () => {
    expect(explain(rulebook, { ...CALM, afraid: 'often' }).withheld).toEqual([]);
    const here = parseRulebook(
      edited(({ open }) => {
        for (const id of ['ask-for-the-truth', 'talk-to-a-friend']) item(open.steps, id).in = ['safety-first'];
      }),
    );
    expect(explain(here, { ...CALM, afraid: 'often' }).withheld).toEqual([
      { id: 'ask-for-the-truth', what: 'step', by: 'no-joint-work-in-danger', why: 'for tests' },
      { id: 'talk-to-a-friend', what: 'step', by: 'no-joint-work-in-danger', why: 'for tests' },
    ]);
  });

  it('names the leaves that `why` finds, flag by flag, and no answer to a question that none of them leads to', () => {
    const plain = rulebook.rules.filter(({ when }) => 'fact' in when && rulebook.questions.some(({ id }) => id === when.fact));
    expect(plain.length).toBeGreaterThan(3);
    fc.assert(
      fc.property(anyAnswers, (given) => {
        const { flags } = explain(rulebook, given);
        expect(flags.map(({ id, because }) => ({ flag: id, because }))).toEqual(why(rulebook, checked(given)));
        for (const { id, because, answers } of flags.filter((one) => plain.some((rule) => rule.id === one.id)))
          expect(names(answers), id).toEqual(because.map(({ fact }) => fact));
      }),
      { seed: 9, numRuns: 300 },
    );
  });

  it('names for every flag at least one answer, and only answers that were given or silences', () => {
    fc.assert(
      fc.property(anyAnswers, (given) => {
        const { flags, steps, state } = explain(rulebook, given);
        for (const { answers: behind } of flags) expect(behind.length).toBeGreaterThan(0);
        expect(state.answers.length).toBeGreaterThan(state.state === 'maintenance' ? -1 : 0);
        for (const { question, value } of [...flags, ...steps, state].flatMap((reason) => reason.answers)) {
          const said = given[question] ?? 'unanswered';
          expect([said, [said], 'hidden', ['hidden']]).toContainEqual(value);
        }
      }),
      { seed: 8, numRuns: 200 },
    );
  });
});
