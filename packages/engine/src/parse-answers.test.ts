import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAnswers, parseRulebook, type ParsedAnswers } from './index.js';
import { smallRulebook } from './testing/small-rulebook.js';

const rulebook = parseRulebook(smallRulebook());
const codes = (parsed: ParsedAnswers): readonly (readonly string[])[] => (parsed.ok ? [] : parsed.problems.map((p) => [p.code, p.path]));
const SECRET = 'they-locked-me-in';

describe('parseAnswers', () => {
  it('takes options, lists of options, numbers on the scale, and both silences to every question', () => {
    const answers = { role: 'both', afraid: 'skipped', acts: ['hit', 'shouted'], pregnant: 'not-sure', calm: 5, later: 'skipped' };
    expect(parseAnswers(rulebook, answers)).toEqual({ ok: true, answers });
    expect(parseAnswers(rulebook, { acts: 'skipped', calm: 'not-sure' })).toEqual({
      ok: true,
      answers: { acts: 'skipped', calm: 'not-sure' },
    });
  });

  it('takes null and "unanswered" as no answer', () => {
    expect(parseAnswers(rulebook, { role: null, acts: 'unanswered', calm: null })).toEqual({ ok: true, answers: {} });
  });

  it('puts several choices in the order of the options', () => {
    const parsed = parseAnswers(rulebook, { acts: ['jealous', 'hit'] });
    expect(parsed.ok && parsed.answers.acts).toEqual(['hit', 'jealous']);
  });

  it('takes a list that holds one silence as that silence', () => {
    expect(parseAnswers(rulebook, { acts: ['not-sure'] })).toEqual({ ok: true, answers: { acts: 'not-sure' } });
  });

  it.each([
    ['a question that is not there', { afriad: 'no' }, 'unknown-question', 'afriad'],
    ['a number for an option', { role: 1 }, 'wrong-type', 'role'],
    ['a boolean for an option', { role: true }, 'wrong-type', 'role'],
    ['a list for a single choice', { role: ['hurt'] }, 'wrong-type', 'role'],
    ['a text for a list', { acts: 'hit' }, 'wrong-type', 'acts'],
    ['an empty list', { acts: [] }, 'wrong-type', 'acts'],
    ['a list with a number in it', { acts: ['hit', 1] }, 'wrong-type', 'acts'],
    ['a text for a scale', { calm: '3' }, 'wrong-type', 'calm'],
    ['an option that is not there', { role: 'stranger' }, 'unknown-option', 'role'],
    ['`hidden`, which only skip logic says', { role: 'hidden' }, 'unknown-option', 'role'],
    ['an option of the object prototype', { role: 'toString' }, 'unknown-option', 'role'],
    ['one good and one unknown option', { acts: ['hit', 'hugged'] }, 'unknown-option', 'acts'],
    ['a silence beside an option', { acts: ['hit', 'skipped'] }, 'unknown-option', 'acts'],
    ['a number above the scale', { calm: 6 }, 'out-of-range', 'calm'],
    ['a number below the scale', { calm: 0 }, 'out-of-range', 'calm'],
    ['half a number', { calm: 2.5 }, 'out-of-range', 'calm'],
    ['an option twice', { acts: ['hit', 'hit'] }, 'repeated-option', 'acts'],
    ['`none` beside another', { acts: ['none', 'hit'] }, 'exclusive-option', 'acts'],
  ])('names %s', (_, answers, code, path) => {
    expect(codes(parseAnswers(rulebook, answers))).toEqual([[code, path]]);
  });

  it('guesses which question was meant', () => {
    const parsed = parseAnswers(rulebook, { afriad: 'no' });
    expect(parsed.ok ? '' : parsed.problems[0]?.hint).toBe('did you mean `afraid`?');
  });

  it('names every problem at once', () => {
    const parsed = parseAnswers(rulebook, { role: 'stranger', acts: [], calm: 9, nobody: 1, afraid: 'no' });
    expect(codes(parsed).map(([code]) => code)).toEqual(['unknown-option', 'wrong-type', 'out-of-range', 'unknown-question']);
  });
});

describe('answers from somebody who means harm', () => {
  const getter = { get afraid(): string { throw new Error('an accessor was called'); } }; // prettier-ignore
  const cyclic: Record<string, unknown> = {};
  cyclic.afraid = cyclic;
  class Answers {
    afraid = SECRET;
  }
  it.each<[string, unknown, string]>([
    ['`__proto__` from JSON', JSON.parse(`{"__proto__":{"afraid":"${SECRET}"}}`), 'forbidden-name'],
    ['`constructor`', { constructor: { prototype: { [SECRET]: 1 } } }, 'forbidden-name'],
    ['`prototype`', { prototype: SECRET }, 'forbidden-name'],
    ['an accessor', getter, 'not-plain'],
    ['an object that holds itself', cyclic, 'too-deep'],
    ['a text of a million characters', { afraid: SECRET.repeat(60_000) }, 'too-large'],
    ['a million items', { acts: new Array<string>(1_000_000).fill(SECRET) }, 'too-large'],
    ['a list with a length of billions', { acts: new Array<string>(4_000_000_000) }, 'too-large'],
    ['a million fields', Object.fromEntries(Array.from({ length: 1_000_000 }, (_, i) => [`${SECRET}-${i}`, 1])), 'too-large'],
    ['NaN', { calm: NaN }, 'not-plain'],
    ['Infinity', { calm: -Infinity }, 'not-plain'],
    ['a bigint', { calm: 3n }, 'not-plain'],
    ['a symbol', { role: Symbol(SECRET) }, 'not-plain'],
    ['a function', { role: () => SECRET }, 'not-plain'],
    ['a hole', { acts: [, 'hit'] }, 'not-plain'], // eslint-disable-line no-sparse-arrays
    ['a Map', new Map([['afraid', SECRET]]), 'not-plain'],
    ['a Set as a list', { acts: new Set(['hit']) }, 'not-plain'],
    ['a Date', { afraid: new Date(0) }, 'not-plain'],
    ['a boxed text', { afraid: Object('no') as unknown }, 'not-plain'],
    ['an instance of a class', new Answers(), 'not-plain'],
    ['a list', [SECRET], 'not-an-object'],
    ['a text', SECRET, 'not-an-object'],
    ['null', null, 'not-an-object'],
    ['undefined', undefined, 'not-plain'],
    ['an object as an answer', { afraid: { [SECRET]: 1 } }, 'wrong-type'],
    ['lists in lists', { acts: [[SECRET]] }, 'wrong-type'],
    ['lists far too deep', { acts: [[[[[SECRET]]]]] }, 'too-deep'],
    ['a field of an answer that is not plain', { afraid: { [SECRET]: NaN } }, 'not-plain'],
    ['a name that is no id', { [`${SECRET} for hours!`]: 'no' }, 'unknown-question'],
    ['an option that is not there', { afraid: SECRET }, 'unknown-option'],
    ['an option that is not there, in a list', { acts: [SECRET] }, 'unknown-option'],
  ])('refuses %s, and repeats nothing of it', (_, input, code) => {
    const parsed = parseAnswers(rulebook, input);
    expect(parsed.ok).toBe(false);
    if (parsed.ok) return;
    expect(parsed.problems.map((p) => p.code)).toContain(code);
    expect(JSON.stringify(parsed.problems)).not.toContain(SECRET);
    expect(Object.hasOwn(Object.prototype, SECRET)).toBe(false);
  });

  it('reads an object without a prototype, and ignores what stands on a prototype or under a symbol', () => {
    const bare: unknown = Object.assign(Object.create(null), { afraid: 'no', [Symbol('afraid')]: 'often' });
    expect(parseAnswers(rulebook, bare)).toEqual({ ok: true, answers: { afraid: 'no' } });
  });

  it('never throws and never repeats a text it was given, whatever that is', () => {
    const ids = rulebook.questions.map((q) => q.id);
    const known = new Set(rulebook.questions.flatMap((q) => (q.kind === 'scale' ? [] : [...q.options])));
    const text = fc.string({ minLength: 6, maxLength: 30 }).filter((s) => !known.has(s) && !/^[\s\w:.-]+$/.test(s));
    const value = fc.oneof(text, fc.array(text, { minLength: 1 }), fc.dictionary(text, text, { minKeys: 1 }), fc.anything());
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...ids), value), text, (answers, marker) => {
        const parsed = parseAnswers(rulebook, { ...answers, role: marker });
        expect(parsed.ok).toBe(false);
        if (!parsed.ok) expect(parsed.problems.some((p) => `${p.path} ${p.message} ${p.hint}`.includes(marker))).toBe(false);
      }),
      { seed: 3, numRuns: 500 },
    );
  });
});
