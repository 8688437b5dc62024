import { describe, expect, it } from 'vitest';
import { parseRulebook, RulebookError } from './index.js';
import { edited, item } from './testing/edit-rulebook.js';
import { leaf, problemsOf } from './testing/faults.js';
import { smallRulebook } from './testing/small-rulebook.js';

describe('parseRulebook', () => {
  it('takes the small rulebook, and freezes it to the bottom', () => {
    const rulebook = parseRulebook(smallRulebook());
    expect(rulebook.id).toBe('small');
    expect(Object.isFrozen(rulebook.questions[0])).toBe(true);
    expect(Object.isFrozen(rulebook.help.GB?.helplines[0]?.phones)).toBe(true);
  });

  it('leaves the input as it was', () => {
    const input = smallRulebook();
    parseRulebook(input);
    expect(input).toEqual(smallRulebook());
    expect(Object.isFrozen(input)).toBe(false);
  });

  it('puts questions in the order of sections, then of files', () => {
    const { questions } = parseRulebook(edited(({ files }) => files.unshift(...files.splice(1, 1))));
    expect(questions.map((q) => q.id)).toEqual(['role', 'afraid', 'acts', 'pregnant', 'own-acts', 'truth-told', 'calm', 'later']);
  });

  it('names several faults at once, each with its own place', () => {
    const input = edited(({ core, open }) => {
      item(core.rules, 'is-hit').when = { any: [] };
      item(core.rules, 'is-afraid').tier = 'terrible';
      item(open.steps, 'plan-a-walk').minutes = 0;
    });
    expect(problemsOf(input).map((p) => [p.code, p.path])).toEqual([
      ['bad-shape', 'safety/core.json › is-afraid › tier'],
      ['empty-condition', 'safety/core.json › is-hit › when.any'],
      ['bad-shape', 'repair/open.json › plan-a-walk › minutes'],
    ]);
  });

  it('names several faults across files at once', () => {
    const input = edited(({ core, open, words }) => {
      item(core.rules, 'is-hit').when = leaf('nobody-asks', 'equal', 1);
      item(open.steps, 'plan-a-walk').sources = ['nowhere'];
      delete words['notice.limits'];
    });
    expect(problemsOf(input).map((p) => p.code)).toEqual(['unknown-source', 'unknown-fact', 'missing-words']);
  });

  it.each([
    ['a text', 'rulebook', 'not-an-object', 'rulebook'],
    ['a list', [], 'not-an-object', 'rulebook'],
    ['nothing', undefined, 'not-plain', 'rulebook'],
    ['a function', () => ({}), 'not-plain', 'rulebook'],
    ['no id', edited((p) => (p.id = undefined)), 'not-plain', 'rulebook.id'],
    ['an id with a space', edited((p) => (p.id = 'a b')), 'bad-shape', 'rulebook.id'],
    ['an empty version', edited((p) => (p.version = '')), 'bad-shape', 'rulebook.version'],
    ['files that are no list', { ...smallRulebook(), files: {} }, 'bad-shape', 'rulebook.files'],
    ['a file without content', { ...smallRulebook(), files: [{ path: 'a.json' }] }, 'bad-shape', 'rulebook.files'],
    ['a file that is a list', edited((p) => p.files.push({ path: 'x.json', content: [] })), 'not-an-object', 'x.json'],
    ['a text of 6,000 characters', edited((p) => (p.words['notice.limits'] = 'x'.repeat(6_000))), 'too-large', /words\.notice\.limits$/],
    ['more fields than anybody writes', { ...smallRulebook(), files: new Array(500_001) }, 'too-large', 'rulebook.files'],
    ['a rulebook that holds itself', selfHolding(), 'too-deep', 'rulebook'],
    ['a field `__proto__`', JSON.parse('{"id":"small","version":"1","files":[],"__proto__":{}}'), 'forbidden-name', 'rulebook'],
  ])('refuses %s', (_, input: unknown, code, path) => {
    const [first, ...rest] = problemsOf(input);
    expect(rest).toEqual([]);
    expect(first?.code).toBe(code);
    expect(first?.path).toMatch(path);
  });

  it('throws a RulebookError with a name, a code and every problem', () => {
    const input = edited(({ words }) => delete words['notice.limits']);
    try {
      parseRulebook(input);
      expect.unreachable('it throws');
    } catch (error) {
      if (!(error instanceof RulebookError)) throw error;
      expect([error.name, error.code]).toEqual(['RulebookError', 'rulebook-refused']);
      expect(error.problems.map((p) => p.code)).toEqual(['missing-words']);
      expect(error.message).toContain('words.en: the text `notice.limits` is missing (add it to the words of `en`) [missing-words]');
    }
  });
});

function selfHolding(): unknown {
  const input: Record<string, unknown> = { ...smallRulebook() };
  input.more = input;
  return input;
}
