import { describe, expect, it } from 'vitest';
import { item, type Editable } from './testing/edit-rulebook.js';
import { saidOf, type Fault, leaf } from './testing/faults.js';

const when =
  (id: string, condition: unknown) =>
  ({ core, open }: Editable): void => {
    item([...core.rules, ...open.rules, ...core.referrals], id).when = condition;
  };

describe('the shape of a condition', () => {
  it.each<Fault>([
    {
      what: 'an empty `any`',
      change: when('is-hit', { any: [] }),
      code: 'empty-condition',
      path: 'safety/core.json › is-hit › when.any',
      hint: 'name at least one',
    },
    {
      what: 'an empty `all` inside',
      change: when('is-hit', { any: [{ all: [] }] }),
      code: 'empty-condition',
      path: 'safety/core.json › is-hit › when.any[0].all',
      hint: 'name at least one',
    },
    {
      what: 'two keys in one node',
      change: when('is-hit', { any: [leaf('afraid', 'equal', 'no')], all: [leaf('afraid', 'equal', 'no')] }),
      code: 'bad-condition',
      path: 'safety/core.json › is-hit › when',
      hint: 'split it',
    },
    {
      what: 'a condition that is a text',
      change: when('is-hit', 'afraid'),
      code: 'bad-condition',
      path: 'safety/core.json › is-hit › when',
      hint: 'split it',
    },
    {
      what: 'an `all` that is no list',
      change: when('is-hit', { all: leaf('afraid', 'equal', 'no') }),
      code: 'bad-condition',
      path: 'safety/core.json › is-hit › when.all',
      hint: 'split it',
    },
    {
      what: 'a fact that is no text',
      change: when('is-hit', leaf(7, 'equal', 'no')),
      code: 'bad-condition',
      path: 'safety/core.json › is-hit › when.fact',
      hint: 'split it',
    },
    {
      what: 'a `path` in a leaf',
      change: when('is-hit', { ...leaf('afraid', 'equal', 'often'), path: '$.x' }),
      code: 'refused-key',
      path: 'safety/core.json › is-hit › when.path',
      hint: 'fact, operator and value alone',
    },
    {
      what: 'a priority beside `all`',
      change: when('is-hit', { all: [leaf('afraid', 'equal', 'often')], priority: 2 }),
      code: 'refused-key',
      path: 'safety/core.json › is-hit › when.priority',
      hint: 'fact, operator and value alone',
    },
    {
      what: 'a misspelt operator',
      change: when('is-hit', { all: [leaf('afraid', 'equals', 'no')] }),
      code: 'unknown-operator',
      path: 'safety/core.json › is-hit › when.all[0].operator',
      hint: 'did you mean `equal`?',
    },
    {
      what: 'a misspelt operator in a notice',
      change: ({ open }) => (item(open.notices, 'limits').when = leaf('afraid', 'equals', 'no')),
      code: 'unknown-operator',
      path: 'repair/open.json › limits › when.operator',
      hint: 'did you mean `equal`?',
    },
    {
      what: 'a value that is an object',
      change: when('is-hit', leaf('afraid', 'equal', { fact: 'acts' })),
      code: 'wrong-value',
      path: 'safety/core.json › is-hit › when.value',
      hint: 'a text, a number, true, false',
    },
  ])('names $what: $code', (fault) => {
    expect(saidOf(fault)).toEqual([{ code: fault.code, path: fault.path, hint: expect.stringContaining(fault.hint) as string }]);
  });
});

describe('what a condition may read', () => {
  it.each<Fault>([
    {
      what: 'a misspelt question',
      change: when('is-hit', { any: [leaf('afriad', 'equal', 'no')] }),
      code: 'unknown-fact',
      path: 'safety/core.json › is-hit › when.any[0].fact',
      hint: 'did you mean `afraid`?',
    },
    {
      what: 'the id of a step as a fact',
      change: when('is-hit', leaf('talk-to-a-friend', 'equal', true)),
      code: 'unknown-fact',
      path: 'safety/core.json › is-hit › when.fact',
      hint: 'see the list of ids',
    },
    {
      what: 'an option of another question',
      change: when('is-hit', leaf('afraid', 'equal', 'hit')),
      code: 'wrong-value',
      path: 'safety/core.json › is-hit › when.value',
      hint: 'one of no, sometimes, often, not-sure, skipped, unanswered, hidden',
    },
    {
      what: 'a single option where `in` wants a list',
      change: when('is-afraid', leaf('afraid', 'in', 'often')),
      code: 'wrong-value',
      path: 'safety/core.json › is-afraid › when.value',
      hint: 'a list of one of no',
    },
    {
      what: 'a list where `equal` wants one value',
      change: when('is-afraid', leaf('afraid', 'equal', ['often'])),
      code: 'wrong-value',
      path: 'safety/core.json › is-afraid › when.value',
      hint: 'one of no',
    },
    {
      what: 'a number off the scale',
      change: when('days-are-calm', leaf('calm', 'greaterThan', 9)),
      code: 'wrong-value',
      path: 'repair/open.json › days-are-calm › when.value',
      hint: 'whole numbers from 1 to 5',
    },
    {
      what: 'a flag compared with a word',
      change: when('harms', leaf('own-harm', 'equal', 'true')),
      code: 'wrong-value',
      path: 'repair/open.json › harms › when.value',
      hint: 'true or false',
    },
    {
      what: 'a level that does not exist',
      change: when('emergency', leaf('level', 'equal', 'red')),
      code: 'wrong-value',
      path: 'safety/core.json › emergency › when.value',
      hint: 'one of none, check, concern, urgent',
    },
    {
      what: 'a tally compared with a text',
      change: when('level-check', leaf('tally.open-gates', 'equal', 'one')),
      code: 'wrong-value',
      path: 'safety/core.json › level-check › when.value',
      hint: 'a number',
    },
    {
      what: 'a comparison on a single question',
      change: when('is-afraid', leaf('afraid', 'greaterThan', 'no')),
      code: 'wrong-operator',
      path: 'safety/core.json › is-afraid › when.operator',
      hint: 'use `equal`, `in`',
    },
    {
      what: '`equal` on a question with several answers',
      change: when('is-hit', leaf('acts', 'equal', 'hit')),
      code: 'wrong-operator',
      path: 'safety/core.json › is-hit › when.operator',
      hint: 'use `contains`',
    },
    {
      what: '`contains` on a flag',
      change: when('harms', leaf('own-harm', 'contains', true)),
      code: 'wrong-operator',
      path: 'repair/open.json › harms › when.operator',
      hint: 'use `equal`, `notEqual`',
    },
    {
      what: '`notEqual` on a question',
      change: when('is-afraid', leaf('afraid', 'notEqual', 'no')),
      code: 'negated-silence',
      path: 'safety/core.json › is-afraid › when',
      hint: 'list the answers you mean with `in`',
    },
    {
      what: '`notIn` on a question',
      change: when('is-afraid', leaf('afraid', 'notIn', ['no'])),
      code: 'negated-silence',
      path: 'safety/core.json › is-afraid › when',
      hint: 'list the answers',
    },
    {
      what: '`doesNotContain` on a question',
      change: when('is-hit', leaf('acts', 'doesNotContain', 'none')),
      code: 'negated-silence',
      path: 'safety/core.json › is-hit › when',
      hint: 'list the answers',
    },
    {
      what: '`not` over a question, however deep',
      change: when('is-afraid', { not: { any: [{ all: [leaf('afraid', 'equal', 'no')] }] } }),
      code: 'negated-silence',
      path: 'safety/core.json › is-afraid › when.not.any[0].all[0]',
      hint: 'list the answers',
    },
    {
      what: 'a flag of the same layer',
      change: when('deception-continues', leaf('deception-continues', 'equal', true)),
      code: 'later-layer',
      path: 'repair/open.json › deception-continues › when.fact',
      hint: 'earlier layer only',
    },
    {
      what: 'a flag of a later layer',
      change: when('is-hit', leaf('own-harm', 'equal', true)),
      code: 'later-layer',
      path: 'safety/core.json › is-hit › when.fact',
      hint: 'earlier layer only',
    },
    {
      what: 'a tally in a signal',
      change: when('is-hit', leaf('tally.red-signals', 'equal', 1)),
      code: 'later-layer',
      path: 'safety/core.json › is-hit › when.fact',
      hint: 'earlier layer only',
    },
    {
      what: 'the level in a level rule',
      change: when('level-check', leaf('level', 'equal', 'none')),
      code: 'later-layer',
      path: 'safety/core.json › level-check › when.fact',
      hint: 'earlier layer only',
    },
    {
      what: 'the state in a finding',
      change: when('deception-continues', leaf('state', 'equal', 'paused')),
      code: 'later-layer',
      path: 'repair/open.json › deception-continues › when.fact',
      hint: 'earlier layer only',
    },
  ])('names $what: $code', (fault) => {
    expect(saidOf(fault)).toEqual([{ code: fault.code, path: fault.path, hint: expect.stringContaining(fault.hint) as string }]);
  });
});

describe('what skip logic may read', () => {
  it.each<Fault>([
    {
      what: 'a flag in skip logic',
      change: ({ open }) => (item(open.questions, 'calm').askedWhen = leaf('own-harm', 'equal', false)),
      code: 'later-layer',
      path: 'repair/open.json › calm › askedWhen.fact',
      hint: 'earlier layer only',
    },
    {
      what: 'skip logic that reads a question further down',
      change: ({ open }) => (item(open.questions, 'truth-told').askedWhen = leaf('calm', 'equal', 3)),
      code: 'later-question',
      path: 'repair/open.json › truth-told › askedWhen.fact',
      hint: 'move the question',
    },
    {
      what: 'skip logic of an earlier section that reads a later section',
      change: ({ files, open, core }) => {
        files.splice(0, 2, { path: 'repair/open.json', content: open }, { path: 'safety/core.json', content: core });
        for (const question of open.questions) delete question.askedWhen;
        item(core.questions, 'pregnant').askedWhen = leaf('truth-told', 'in', ['yes']);
      },
      code: 'later-question',
      path: 'safety/core.json › pregnant › askedWhen.fact',
      hint: 'move the question',
    },
  ])('names $what: $code', (fault) => {
    expect(saidOf(fault)).toEqual([{ code: fault.code, path: fault.path, hint: expect.stringContaining(fault.hint) as string }]);
  });
});
