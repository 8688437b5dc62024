import { describe, expect, it } from 'vitest';
import { askedQuestions, evaluate, LAYERS, parseRulebook, type Answers } from './index.js';
import { edited, item } from './testing/edit-rulebook.js';
import { leaf } from './testing/faults.js';
import { smallRulebook } from './testing/small-rulebook.js';

const rulebook = parseRulebook(smallRulebook());
const CALM = { role: 'hurt', afraid: 'no', acts: ['none'], pregnant: 'no', 'own-acts': 'no', 'truth-told': 'yes', calm: 3, later: 'yes' };
const flags = (answers: object): readonly string[] => evaluate(rulebook, { ...CALM, ...answers }).flags;
const levelOf = (answers: object): string => evaluate(rulebook, { ...CALM, ...answers }).level;

describe('evaluate', () => {
  it('raises the flag of each rule that is met, in the order of layers', () => {
    expect(flags({ acts: ['shouted'], 'own-acts': 'yes', 'truth-told': 'no' })).toEqual([
      'is-shouted-at',
      'own-harm',
      'level-check',
      'deception-continues',
      'harms',
      'days-are-calm',
    ]);
  });

  it('lets a rule read flags of earlier layers, wherever it stands in the files', () => {
    const turned = parseRulebook(
      edited(({ core, open }) => {
        core.rules.reverse();
        open.rules.reverse();
      }),
    );
    const answers = { ...CALM, 'own-acts': 'yes', acts: ['hit'] };
    const layerOf = (id: string): number => LAYERS.indexOf(turned.rules.find((r) => r.id === id)?.layer ?? 'exit');
    const verdict = evaluate(turned, answers);
    expect([...verdict.flags].sort()).toEqual([...evaluate(rulebook, answers).flags].sort());
    expect(verdict.flags.map(layerOf)).toEqual(verdict.flags.map(layerOf).sort());
    expect([verdict.level, verdict.sideStates]).toEqual(['urgent', ['own-conduct']]);
  });

  it('counts signals by tier, ambers by group, and gates without a clear answer', () => {
    const { tallies } = evaluate(rulebook, { ...CALM, acts: ['hit', 'shouted', 'jealous'], afraid: 'often', pregnant: 'yes' });
    expect(tallies).toEqual({
      'tally.urgent-signals': 1,
      'tally.red-signals': 1,
      'tally.amber-groups': 2,
      'tally.raisable-red': 1,
      'tally.raisable-amber': 2,
      'tally.raisers': 1,
      'tally.open-gates': 0,
    });
    expect(evaluate(rulebook, { afraid: 'skipped', acts: 'not-sure' }).tallies['tally.open-gates']).toBe(2);
    expect(evaluate(rulebook, {}).tallies['tally.open-gates']).toBe(2);
  });

  it('lets a raiser lift only what may be raised', () => {
    const fixed = parseRulebook(
      edited(({ core }) => {
        for (const id of ['is-afraid', 'is-shouted-at']) delete item(core.rules, id).raisable;
      }),
    );
    const levels = [{ afraid: 'often' }, { acts: ['shouted'] }].map((said) => evaluate(fixed, { ...CALM, ...said, pregnant: 'yes' }));
    expect(levels.map(({ level, tallies }) => [level, tallies['tally.raisable-red'], tallies['tally.raisable-amber']])).toEqual([
      ['concern', 0, 0],
      ['check', 0, 0],
    ]);
  });

  it('counts two ambers of one group once', () => {
    const oneGroup = parseRulebook(edited(({ core }) => (item(core.rules, 'is-accused').group = 'put-down')));
    const verdict = evaluate(oneGroup, { ...CALM, acts: ['shouted', 'jealous'] });
    expect([verdict.tallies['tally.amber-groups'], verdict.level]).toEqual([1, 'check']);
  });

  it.each([
    ['none', {}],
    ['check', { acts: ['shouted'] }],
    ['check', { afraid: 'skipped' }],
    ['check', { acts: 'not-sure' }],
    ['concern', { afraid: 'sometimes' }],
    ['concern', { acts: ['shouted', 'jealous'] }],
    ['concern', { acts: ['jealous'], pregnant: 'yes' }],
    ['urgent', { acts: ['hit'] }],
    ['urgent', { afraid: 'sometimes', pregnant: 'yes' }],
    ['urgent', { acts: ['hit'], afraid: 'skipped', 'own-acts': 'yes' }],
    ['none', { pregnant: 'yes' }],
    ['none', { 'own-acts': 'yes', pregnant: 'skipped' }],
  ])('sets the level %s for %j', (level, answers) => {
    expect(levelOf(answers)).toBe(level);
  });

  it('lets the gravest level win, whatever the order of the rules', () => {
    const turned = parseRulebook(edited(({ core }) => core.rules.reverse()));
    expect(evaluate(turned, { ...CALM, acts: ['hit', 'shouted'], afraid: 'skipped' }).level).toBe('urgent');
  });

  it('drops answers to questions that skip logic hides, however they got there', () => {
    const hidden = { ...CALM, role: 'broke', 'truth-told': 'no' };
    expect(evaluate(rulebook, hidden)).toEqual(evaluate(rulebook, { ...CALM, role: 'broke', 'truth-told': 'yes', later: 'no' }));
    expect(evaluate(rulebook, hidden).flags).not.toContain('deception-continues');
    expect(askedQuestions(rulebook, hidden).map((q) => q.id)).toEqual(['role', 'afraid', 'acts', 'pregnant', 'own-acts', 'calm']);
  });

  it('hides what rests on a hidden question too', () => {
    expect(askedQuestions(rulebook, { ...CALM, 'truth-told': 'no' }).map((q) => q.id)).not.toContain('later');
    expect(
      evaluate(rulebook, { ...CALM, role: 'broke' })
        .exits.filter((e) => e.met)
        .map((e) => e.id),
    ).toEqual(['days-are-calm']);
  });

  it('does not count a hidden gate as open', () => {
    const gated = parseRulebook(edited(({ open }) => Object.assign(item(open.questions, 'truth-told'), { gate: true })));
    expect(evaluate(gated, { ...CALM, role: 'broke' }).level).toBe('none');
    expect(evaluate(gated, { ...CALM, 'truth-told': 'skipped' }).level).toBe('check');
  });

  it.each(['not-sure', 'skipped', 'unanswered', 'hidden'])(
    'lets a rule name the silence `%s`, for one choice and for several',
    (silence) => {
      const heard = parseRulebook(
        edited(({ core, open }) => {
          item(core.rules, 'own-harm').when = leaf('acts', 'contains', silence);
          item(open.rules, 'deception-continues').when = leaf('truth-told', 'equal', silence);
          item(open.rules, 'days-are-calm').when = leaf('calm', 'equal', silence);
          const all = [...core.questions, ...open.questions];
          for (const id of ['acts', 'truth-told', 'calm']) item(all, id).askedWhen = leaf('role', 'in', ['hurt']);
        }),
      );
      const said: Answers = { role: 'hurt', acts: silence, 'truth-told': silence, calm: silence };
      const unsaid: Answers = { role: silence === 'hidden' ? 'broke' : 'hurt' };
      const answers = silence === 'hidden' || silence === 'unanswered' ? unsaid : said;
      expect(evaluate(heard, answers).flags).toEqual(expect.arrayContaining(['own-harm', 'deception-continues', 'days-are-calm']));
      expect(evaluate(heard, { role: 'hurt', acts: ['none'], 'truth-told': 'yes', calm: 1 }).flags).not.toContain('own-harm');
    },
  );

  it('never takes a silence for a small or a large number', () => {
    expect(flags({ calm: 'skipped' })).not.toContain('days-are-calm');
    const low = parseRulebook(edited(({ open }) => (item(open.rules, 'days-are-calm').when = leaf('calm', 'lessThan', 3))));
    expect(evaluate(low, { ...CALM, calm: 'skipped' }).flags).not.toContain('days-are-calm');
  });

  it('lists every exit with its stage, met or not', () => {
    const { exits } = evaluate(rulebook, CALM);
    expect(exits.map((e) => `${e.stage}/${e.id}/${e.met}`)).toContain('reconnection/closeness-is-easy/false');
    expect(exits).toHaveLength(7);
  });
});
