import { describe, expect, it } from 'vitest';
import { item, type Editable, type Item } from './testing/edit-rulebook.js';
import { saidOf, type Fault, leaf } from './testing/faults.js';

const addFinding = ({ open }: Pick<Editable, 'open'>, id: string): number => {
  const finding: Item = {
    id,
    layer: 'finding',
    when: leaf('afraid', 'equal', 'no'),
    why: 'for tests',
    sources: ['a-source'],
    reviewed: null,
  };
  return open.rules.push(finding);
};

describe('the shape of a file', () => {
  it.each<Fault>([
    {
      what: 'a field that nobody knows',
      change: ({ core }) => (item(core.rules, 'is-hit').priority = 5),
      code: 'unknown-field',
      path: 'safety/core.json › is-hit',
      hint: 'remove it, or correct its name',
    },
    {
      what: 'an id with capitals',
      change: ({ open }) => (item(open.steps, 'talk-to-a-friend').id = 'TalkToAFriend'),
      code: 'bad-id',
      path: 'repair/open.json › steps[1].id',
      hint: 'partner-demands-passwords',
    },
    {
      what: 'an id that every object of JavaScript has',
      change: ({ open }) => (item(open.steps, 'talk-to-a-friend').id = 'constructor'),
      code: 'bad-id',
      path: 'repair/open.json › steps[1].id',
      hint: 'partner-demands-passwords',
    },
    {
      what: 'an id used in two files',
      change: ({ open }) => addFinding({ open }, 'is-hit'),
      code: 'duplicate-id',
      path: 'repair/open.json › is-hit',
      hint: 'the other one stands in safety/core.json',
    },
    {
      what: 'a helpline with the id of another in its own file',
      change: ({ gb }) => gb.helplines.push(...structuredClone(gb.helplines)),
      code: 'duplicate-id',
      path: 'helplines/GB.json › gb-line',
      hint: 'the other one stands in helplines/GB.json',
    },
    {
      what: 'a rule with the name of a fact of the engine',
      change: ({ open }) => addFinding({ open }, 'level'),
      code: 'duplicate-id',
      path: 'repair/open.json › level',
      hint: 'the other one stands in the engine',
    },
    {
      what: 'no source at all',
      change: ({ open }) => (item(open.notices, 'limits').sources = []),
      code: 'no-source',
      path: 'repair/open.json › limits › sources',
      hint: 'name at least one id',
    },
    {
      what: 'a source that is not listed',
      change: ({ open }) => (item(open.notices, 'limits').sources = ['a-sourse']),
      code: 'unknown-source',
      path: 'repair/open.json › limits › sources',
      hint: 'did you mean `a-source`?',
    },
    {
      what: 'a word outside a closed list',
      change: ({ core }) => (item(core.rules, 'is-hit').tier = 'terrible'),
      code: 'bad-shape',
      path: 'safety/core.json › is-hit › tier',
      hint: 'JSON Schema',
    },
    {
      what: 'a helpline that is known from memory only',
      change: ({ gb }) => (item(gb.helplines, 'gb-line').confidence = 'memory'),
      code: 'bad-shape',
      path: 'helplines/GB.json › gb-line › confidence',
      hint: 'JSON Schema',
    },
    {
      what: 'a helpline without a date',
      change: ({ gb }) => delete item(gb.helplines, 'gb-line').sourceReadOn,
      code: 'bad-shape',
      path: 'helplines/GB.json › gb-line › sourceReadOn',
      hint: 'JSON Schema',
    },
    {
      what: 'a private class withheld',
      change: ({ core }) => (item(core.withholdings, 'no-joint-work-in-danger').withholds = ['self-care']),
      code: 'bad-shape',
      path: 'safety/core.json › no-joint-work-in-danger › withholds[0]',
      hint: 'JSON Schema',
    },
    {
      what: 'an option named twice',
      change: ({ core }) => (item(core.questions, 'pregnant').options = ['no', 'yes', 'no']),
      code: 'bad-shape',
      path: 'safety/core.json › pregnant › options',
      hint: 'name each option once',
    },
    {
      what: 'a silence listed as an option',
      change: ({ core, words }) => {
        item(core.questions, 'pregnant').options = ['no', 'yes', 'skipped'];
        words['question.pregnant.option.skipped'] = 'Rather not';
      },
      code: 'bad-shape',
      path: 'safety/core.json › pregnant › options',
      hint: 'offered for every question',
    },
    {
      what: 'a `none` that is no option',
      change: ({ core }) => (item(core.questions, 'acts').none = 'nothing'),
      code: 'bad-shape',
      path: 'safety/core.json › acts › none',
      hint: 'list it among `options` too',
    },
    {
      what: 'a scale of 13 steps',
      change: ({ open }) => Object.assign(item(open.questions, 'calm'), { min: 1, max: 13 }),
      code: 'bad-shape',
      path: 'repair/open.json › calm › max',
      hint: 'give `min` below `max`',
    },
    {
      what: 'an amber signal without a group',
      change: ({ core }) => delete item(core.rules, 'is-accused').group,
      code: 'bad-shape',
      path: 'safety/core.json › is-accused › group',
      hint: 'two ambers of different groups',
    },
  ])('names $what: $code', (fault) => {
    expect(saidOf(fault)).toEqual([{ code: fault.code, path: fault.path, hint: expect.stringContaining(fault.hint) as string }]);
  });
});
