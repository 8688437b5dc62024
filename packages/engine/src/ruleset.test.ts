import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileRuleset, evaluate, parseAnswers, parseRulebook, prepare, why, type CompiledRuleset } from './index.js';
import { smallRulebook } from './testing/small-rulebook.js';
import { valuesOf } from './testing/values-of.js';
import * as verdict from './verdict.js';

const rulebook = parseRulebook(smallRulebook());
/** What a server gets: JSON, as text, read again. Made inside of each test, so that a fault in it fails them. */
const carried = (change: (of: CompiledRuleset) => object = () => ({})): unknown => {
  const compiled = compileRuleset(rulebook);
  return JSON.parse(JSON.stringify({ ...compiled, ...change(compiled) }));
};
const anybody = fc.record(Object.fromEntries(rulebook.questions.map((q) => [q.id, fc.constantFrom(...valuesOf(q))])), { requiredKeys: [] });
const damaged = /^the compiled ruleset is damaged: make it again with `compileRuleset`$/;

describe('a compiled ruleset', () => {
  it('gives the same verdicts and reasons as its rulebook, after a journey as text', () => {
    const ruleset = verdict.loadRuleset(carried());
    const levels = new Set<string>();
    fc.assert(
      fc.property(anybody, (input) => {
        const answers = parseAnswers(rulebook, input);
        expect(verdict.parseAnswers(ruleset, input)).toEqual(answers);
        if (!answers.ok) throw new Error('refused');
        expect(verdict.evaluate(ruleset, answers.answers)).toEqual(evaluate(rulebook, answers.answers));
        expect(verdict.why(ruleset, answers.answers)).toEqual(why(rulebook, answers.answers));
        levels.add(verdict.evaluate(ruleset, answers.answers).level);
      }),
      { seed: 6, numRuns: 400 },
    );
    expect(levels.size).toBeGreaterThan(2);
  });

  it('names what is wrong with answers, as its rulebook does', () => {
    const input = { role: 'nobody', calm: 9, acts: ['none', 'hit'], nonsense: 1 };
    expect(verdict.parseAnswers(verdict.loadRuleset(carried()), input)).toEqual(parseAnswers(rulebook, input));
  });

  it('says of which rulebook it is', () => {
    expect(verdict.loadRuleset(carried())).toEqual({ id: rulebook.id, version: rulebook.version });
  });

  it('has no words and no steps', () => {
    const text = JSON.stringify(compileRuleset(rulebook));
    for (const { id } of rulebook.steps) expect(text).not.toContain(`"${id}"`);
    expect(Object.values(rulebook.words.en ?? {}).filter((words) => words.includes(' ') && text.includes(words))).toEqual([]);
  });
});

describe('loadRuleset', () => {
  it.each<[string, () => unknown]>([
    ['nothing', () => null],
    ['a prepared rulebook', () => prepare(rulebook)],
    ['a rulebook', () => rulebook],
    ['something of another kind', () => carried(() => ({ kind: 'retrust-prepared-rulebook' }))],
    ['what another version made', () => carried(() => ({ version: 2 }))],
  ])('refuses %s', (_, given) => {
    expect(() => verdict.loadRuleset(given())).toThrow(/^not a compiled ruleset of version 1: make it with `compileRuleset`/);
  });

  it.each<[string, (of: CompiledRuleset) => object]>([
    ['without rules', () => ({ rules: [] })],
    ['without questions', () => ({ questions: [] })],
    ['without a table', () => ({ table: undefined })],
    ['with a table that ends too early', ({ table: { jumps, starts } }) => ({ table: { jumps: jumps.slice(0, -1), starts } })],
    ['with a table that goes on', ({ table: { jumps, starts } }) => ({ table: { jumps: [...jumps, 0], starts } })],
    ['with a condition too few', ({ conditions }) => ({ conditions: conditions.slice(1) })],
    ['with a beginning too few', ({ table: { jumps, starts } }) => ({ table: { jumps, starts: starts.slice(1) } })],
    [
      'with a beginning outside of the table',
      ({ table: { jumps, starts } }) => ({ table: { jumps, starts: [jumps.length, ...starts.slice(1)] } }),
    ],
  ])('refuses one %s', (_, change) => {
    expect(() => verdict.loadRuleset(carried(change))).toThrow(damaged);
  });

  it('refuses a jump that could go round for ever or leave the table', () => {
    let taken = 0;
    const { jumps, starts } = compileRuleset(rulebook).table;
    fc.assert(
      fc.property(fc.nat(jumps.length - 1), fc.integer({ min: -5, max: jumps.length + 5 }), anybody, (at, number, answers) => {
        const table = { jumps: jumps.with(at, number), starts };
        let loaded: verdict.Ruleset;
        try {
          loaded = verdict.loadRuleset(carried(() => ({ table })));
        } catch (error) {
          expect(String(error)).toMatch('the compiled ruleset is damaged');
          return;
        }
        // It went back to another leaf, or to the other end: no test can tell that from what was meant. But it ends.
        taken += 1;
        expect(verdict.evaluate(loaded, answers as verdict.Answers).flags).toBeInstanceOf(Array);
      }),
      { seed: 3, numRuns: 400 },
    );
    expect(taken).toBeGreaterThan(0);
    expect(taken).toBeLessThan(200);
  });
});

it('a rulebook is no ruleset', () => {
  expect(() => verdict.evaluate(rulebook, {})).toThrow(new TypeError('not a ruleset: make it with `loadRuleset`'));
});
