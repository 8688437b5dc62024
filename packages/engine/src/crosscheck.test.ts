import { describe, expect, it } from 'vitest';
import { edited, item, type Editable } from './testing/edit-rulebook.js';
import { leaf, problemsOf, saidOf, type Fault } from './testing/faults.js';

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
      what: 'a helpline that nobody can reach',
      change: ({ gb }) => (item(gb.helplines, 'gb-line').phones = []),
      code: 'bad-helpline',
      path: 'helplines/GB.json › gb-line',
      hint: 'give a phone, a text number, a chat, a page',
    },
    {
      what: 'a number among the worldwide directories',
      change: ({ worldwide }) => (item(worldwide.helplines, 'directory').phones = [{ show: '0808', dial: '0808' }]),
      code: 'bad-helpline',
      path: 'helplines/worldwide.json › directory',
      hint: 'into the file of its country',
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

  it.each([
    ['for some roles only', { for: ['hurt', 'both'] }],
    ['under a condition', { when: leaf('afraid', 'equal', 'no') }],
    ['too long for today', { minutes: 16 }],
    ['of a class that may be withheld', { classes: ['self-care', 'contact'] }],
  ])('does not count a first step that is %s', (_, fields) => {
    const problems = problemsOf(edited(({ core }) => Object.assign(item(core.steps, 'breathe'), fields)));
    expect(problems.filter((p) => p.code === 'no-first-step')).toHaveLength(15);
  });

  it('asks for one in the locked core wherever open content may be withheld', () => {
    const withheldWhen = (when: object) => (parts: Editable) => {
      const inSafety = ['urgent', 'safety-first', 'crisis', 'own-conduct'];
      parts.open.steps.push({ ...item(parts.core.steps, 'breathe'), id: 'breathe-again' });
      item(parts.core.steps, 'breathe').in = inSafety;
      for (const part of ['title', 'do', 'because']) parts.words[`step.breathe-again.${part}`] = 'x';
      item(parts.core.withholdings, 'no-joint-work-in-danger').when = when;
    };
    const inDanger = leaf('level', 'in', ['concern', 'urgent']);
    const harmless = [
      inDanger,
      leaf('state', 'equal', 'crisis'),
      { any: [inDanger, leaf('state', 'in', ['urgent', 'own-conduct'])] },
      { all: [leaf('own-harm', 'equal', true), inDanger] },
    ];
    const harmful = [
      leaf('own-harm', 'equal', true),
      leaf('level', 'in', ['check', 'concern']),
      leaf('level', 'notIn', ['none', 'check']),
      leaf('state', 'in', ['urgent', 'paused']),
      { any: [inDanger, leaf('own-harm', 'equal', true)] },
      { not: leaf('level', 'equal', 'none') },
    ];
    expect(harmless.map((when) => problemsOf(edited(withheldWhen(when))).length)).toEqual([0, 0, 0, 0]);
    for (const when of harmful) {
      const problems = problemsOf(edited(withheldWhen(when)));
      expect(new Set(problems.map((p) => p.code))).toEqual(new Set(['no-first-step']));
      expect(problems).toHaveLength(11);
    }
  });

  it('asks for a first step in the locked core where the state is one of safety', () => {
    const problems = problemsOf(edited(({ core, open }) => open.steps.push(...core.steps.splice(0))));
    expect(problems.map((p) => p.code)).toEqual(['no-first-step', 'no-first-step', 'no-first-step', 'no-first-step']);
    expect(problems.every((p) => p.hint.endsWith(', in the locked core'))).toBe(true);
  });
});
