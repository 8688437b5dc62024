import { describe, expect, it } from 'vitest';
import { edited, item } from './testing/edit-rulebook.js';
import { saidOf, type Fault, problemsOf } from './testing/faults.js';

describe('a rulebook as a whole', () => {
  it.each<Fault>([
    {
      what: 'a stage without an exit',
      change: ({ open, words }) => {
        open.rules = open.rules.filter((rule) => rule.stage !== 'consistency');
        delete words['exit.promises-are-kept'];
      },
      code: 'missing-rule',
      path: 'rulebook',
      hint: 'every rulebook needs one',
    },
    {
      what: 'a level that no rule sets',
      change: ({ core }) => (core.rules = core.rules.filter((rule) => rule.level !== 'check')),
      code: 'missing-rule',
      path: 'rulebook',
      hint: 'every rulebook needs one',
    },
    {
      what: 'a step towards an exit that is not there',
      change: ({ open }) => (item(open.steps, 'ask-for-the-truth').towards = ['truth-is-ouut']),
      code: 'missing-rule',
      path: 'repair/open.json › ask-for-the-truth › towards',
      hint: 'did you mean `truth-is-out`?',
    },
    {
      what: 'a state without a step for today',
      change: ({ core }) => (item(core.steps, 'breathe').in = (item(core.steps, 'breathe').in as string[]).filter((s) => s !== 'paused')),
      code: 'no-first-step',
      path: 'rulebook',
      hint: 'of at most 15 minutes',
    },
    {
      what: 'a text that is not written yet',
      change: ({ words }) => delete words['step.breathe.do'],
      code: 'missing-words',
      path: 'words.en',
      hint: 'add it to the words of `en`',
    },
    {
      what: 'a text that nothing uses',
      change: ({ words }) => (words['step.breathe.doo'] = 'x'),
      code: 'unused-words',
      path: 'words.en.json › step.breathe.doo',
      hint: 'see the list of ids',
    },
  ])('names $what: $code', (fault) => {
    expect(saidOf(fault)).toEqual([{ code: fault.code, path: fault.path, hint: expect.stringContaining(fault.hint) as string }]);
  });

  it('asks for a first step in the locked core where the state is one of safety', () => {
    const problems = problemsOf(edited(({ core, open }) => open.steps.push(...core.steps.splice(0))));
    expect(problems.map((p) => p.code)).toEqual(['no-first-step', 'no-first-step', 'no-first-step', 'no-first-step']);
    expect(problems.every((p) => p.hint.endsWith(', in the locked core'))).toBe(true);
  });
});
