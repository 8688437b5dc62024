import { describe, expect, it } from 'vitest';
import { AnswersError, assess, parseRulebook, STAGES, whatWouldChange } from './index.js';
import { edited, item } from './testing/edit-rulebook.js';
import { leaf } from './testing/faults.js';
import { smallRulebook } from './testing/small-rulebook.js';

const rulebook = parseRulebook(smallRulebook());
const CALM = { role: 'hurt', afraid: 'no', acts: ['none'], pregnant: 'no', 'own-acts': 'no' };
const start = { ...CALM, 'truth-told': 'no', calm: 2 };

describe('whatWouldChange', () => {
  it('names the one change of conduct that would open a later stage, in words', () => {
    expect(whatWouldChange(rulebook, start)).toEqual([
      {
        question: 'truth-told',
        conductOf: 'partner',
        to: 'yes',
        opens: 'stabilisation',
        text: { question: 'Title of truth-told?', option: 'Option yes' },
      },
    ]);
  });

  it('looks at conduct alone: never at fear, nor at a feeling', () => {
    expect(whatWouldChange(rulebook, { ...CALM, 'truth-told': 'yes', calm: 2 })).toEqual([]);
  });

  it('names only changes that come true: with that answer the stage is reached', () => {
    const changes = whatWouldChange(rulebook, { ...CALM, 'truth-told': 'yes', calm: 4 });
    expect(changes.map((c) => [c.question, c.conductOf, c.opens])).toEqual([['later', 'own', 'reconnection']]);
    for (const { question, to, opens } of changes)
      expect(assess(rulebook, { ...CALM, 'truth-told': 'yes', calm: 4, [question]: to }).state).toBe(opens);
  });

  it('names nothing when every answer it could change is at its best', () => {
    expect(whatWouldChange(rulebook, { ...CALM, 'truth-told': 'yes', calm: 4, later: 'yes' })).toEqual([]);
  });

  it.each([
    ['urgent', { ...start, acts: ['hit'] }],
    ['safety-first', { ...start, afraid: 'often' }],
    ['own-conduct', { ...start, 'own-acts': 'yes' }],
  ])('names nothing in %s', (state, answers) => {
    expect(assess(rulebook, answers).state).toBe(state);
    expect(whatWouldChange(rulebook, answers)).toEqual([]);
  });

  it('names what would make a repair viable again, and nothing in the other side states', () => {
    const withState = (state: string) =>
      parseRulebook(
        edited(({ open }) => Object.assign(item(open.rules, 'harms'), { state, when: leaf('deception-continues', 'equal', true) })),
      );
    expect(whatWouldChange(withState('not-viable-now'), start).map((c) => c.opens)).toEqual(['stabilisation']);
    for (const state of ['crisis', 'own-conduct', 'separating-well', 'paused'])
      expect(whatWouldChange(withState(state), start)).toEqual([]);
  });

  it('tries every option of several choices, and every number of a scale', () => {
    const wide = parseRulebook(
      edited(({ open, core }) => {
        item(open.questions, 'calm').conductOf = 'own';
        item(core.questions, 'acts').conductOf = 'partner';
        item(open.rules, 'truth-is-out').when = leaf('acts', 'contains', 'none');
      }),
    );
    expect(whatWouldChange(wide, { ...CALM, acts: 'skipped', calm: 2 }).map((c) => [c.question, c.to, c.text.option])).toEqual([
      ['acts', ['none'], 'Option none'],
    ]);
    expect(whatWouldChange(wide, { ...CALM, calm: 2 }).map((c) => [c.to, c.text.option])).toEqual([
      [3, '3'],
      [4, '4'],
      [5, '5'],
    ]);
  });

  it('never names a hidden question', () => {
    expect(whatWouldChange(rulebook, { ...start, role: 'broke' })).toEqual([]);
  });

  it('opens a stage that comes later, never an earlier or the same one', () => {
    for (const calm of [1, 2, 3, 4, 5])
      for (const told of ['yes', 'no', 'skipped']) {
        const answers = { ...CALM, 'truth-told': told, calm };
        const here = STAGES.findIndex((s) => s === assess(rulebook, answers).state);
        for (const { opens } of whatWouldChange(rulebook, answers)) expect(STAGES.indexOf(opens)).toBeGreaterThan(here);
      }
  });

  it('refuses bad answers', () => {
    expect(() => whatWouldChange(rulebook, { afraid: 'perhaps' })).toThrow(AnswersError);
  });
});
