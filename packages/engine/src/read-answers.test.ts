import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { parseAnswers, parseRulebook, type Rulebook } from './index.js';
import { programOf } from './program.js';
import { factsOf, readAnswers } from './read-answers.js';
import { smallRulebook } from './testing/small-rulebook.js';
import { valuesOf } from './testing/values-of.js';

const rulebook = parseRulebook(smallRulebook());
const program = programOf(rulebook);
const good = fc.record(
  Object.fromEntries(rulebook.questions.map((q) => [q.id, fc.constantFrom(...valuesOf(q), null, 'unanswered', ['not-sure'])])),
  { requiredKeys: [] },
);
const words = fc.constantFrom(
  'hit',
  'shouted',
  'none',
  'not-sure',
  'skipped',
  'unanswered',
  'hidden',
  'no',
  'hurt',
  'yes',
  3,
  5,
  2.5,
  -0,
  NaN,
  1e9,
);
const doubtful = fc.dictionary(
  fc.constantFrom(...rulebook.questions.map((q) => q.id), 'nobody', 'constructor', '__proto__'),
  fc.oneof(words, fc.array(words, { maxLength: 4 }), fc.anything()),
  { maxKeys: 4 },
);

describe('readAnswers', () => {
  it('takes nothing that parseAnswers refuses, and gives the same facts where it takes something', () => {
    let [read, refused] = [0, 0];
    fc.assert(
      fc.property(
        fc.oneof(
          good,
          doubtful,
          fc.tuple(good, doubtful).map(([a, b]) => ({ ...a, ...b })),
        ),
        (input: unknown) => {
          const parsed = parseAnswers(rulebook, input);
          const facts = readAnswers(program, input);
          if (facts) read += 1;
          if (!parsed.ok) refused += 1;
          if (facts) expect(parsed.ok && factsOf(program, parsed.answers)).toEqual(facts);
        },
      ),
      { seed: 1, numRuns: 2_000 },
    );
    expect(Math.min(read, refused)).toBeGreaterThan(200);
  });

  it('reads what nearly everybody gives: any answers that fit', () => {
    const plain = fc.record(Object.fromEntries(rulebook.questions.map((q) => [q.id, fc.constantFrom(...valuesOf(q), null)])), {
      requiredKeys: [],
    });
    fc.assert(
      fc.property(plain, (input) => {
        expect(readAnswers(program, { ...input })).not.toBeNull();
      }),
      { seed: 2, numRuns: 200 },
    );
  });

  it('never calls an accessor, neither of an answer nor inside a list', () => {
    let calls = 0;
    const spy = { get: () => String((calls += 1)), enumerable: true };
    const list: string[] = [];
    Object.defineProperty(list, 0, spy);
    for (const input of [Object.defineProperty({}, 'afraid', spy), { acts: list }, Object.defineProperty({}, 'acts', spy)])
      expect(readAnswers(program, input)).toBeNull();
    expect(calls).toBe(0);
  });

  it('reads lists in a page that has taken `__lookupGetter__` away', async () => {
    const kept = Object.getOwnPropertyDescriptor(Object.prototype, '__lookupGetter__') ?? {};
    Reflect.deleteProperty(Object.prototype, '__lookupGetter__');
    vi.resetModules();
    try {
      const { readAnswers: there } = await import('./read-answers.js');
      const input = { acts: ['hit', 'shouted'] };
      expect(there(program, input)).toEqual(readAnswers(program, input));
      expect(there(program, { acts: Object.defineProperty(['hit'], 0, { get: () => 'hit' }) })).toBeNull();
    } finally {
      Object.defineProperty(Object.prototype, '__lookupGetter__', kept);
    }
  });

  it('takes no name through which a prototype could be reached, even where a question bears it', () => {
    // `parseRulebook` refuses such a name; a page may hand over what it never saw.
    const [question] = rulebook.questions.filter(({ id }) => id === 'truth-told').map((found) => ({ ...found, id: 'constructor' }));
    const named: Rulebook = { ...rulebook, questions: [...rulebook.questions, ...(question ? [question] : [])] };
    expect(named.questions.at(-1)?.id).toBe('constructor');
    const input = { constructor: 'yes' };
    expect([parseAnswers(named, input).ok, readAnswers(programOf(named), input)]).toEqual([false, null]);
  });

  it.each<[string, unknown]>([
    ['null', null],
    ['a text', 'afraid'],
    ['a list', ['no']],
    ['an instance of a class', new (class Said { afraid = 'no'; })()], // prettier-ignore
    ['a name that reaches a prototype', JSON.parse('{"__proto__":{"afraid":"no"}}')],
    ['a list with a length of billions', { acts: new Array<string>(4_000_000_000) }],
    ['`none` beside another', { acts: ['none', 'hit'] }],
    ['an option twice', { acts: ['hit', 'hit'] }],
    ['a silence that only skip logic says', { afraid: 'hidden' }],
    ['a text for a list', { acts: 'hit' }],
  ])('leaves %s to parseAnswers', (_, input) => {
    expect(readAnswers(program, input)).toBeNull();
  });
});

describe('factsOf', () => {
  it('takes an answer that does not fit for none, also after a part of it did', () => {
    expect(factsOf(program, { acts: ['hit', 'hugged'], afraid: 'perhaps', nobody: 'x' })).toEqual(factsOf(program, {}));
  });
});
