import builtIn from '@retrust/rules';
import { describe, expect, it } from 'vitest';
import { assess } from './assess.js';
import { evaluate } from './evaluate.js';
import { halve, joinHalves } from './halves.js';
import { helpFor } from './help.js';
import { startInterview } from './interview.js';
import { ROLES } from './model/terms.js';
import { parseRulebook } from './parse.js';
import { questionText } from './phrase.js';
import { loadPrepared, prepare } from './prepare.js';
import { prepareLocale, withLocale } from './prepare-locale.js';
import { firstQuestion } from './questions.js';

const rulebook = parseRulebook(builtIn);
const { opening, rest } = halve(rulebook);
const packed = loadPrepared(prepare(opening));

describe('a rulebook cut in two', () => {
  it('is the same again when it is joined', () => {
    expect(joinHalves({ opening, rest })).toEqual(rulebook);
  });

  it('is packed and unpacked like any other, and comes to the same result', () => {
    const whole = loadPrepared(prepare(rulebook));
    const joined = joinHalves({ opening: packed, rest: loadPrepared(prepare(rest)) });
    expect(joined).toEqual(whole);
    const answers = { role: 'hurt', afraid: 'often', threats: ['kill-or-harm'] };
    expect(assess(joined, answers, { country: 'GB' })).toEqual(assess(whole, answers, { country: 'GB' }));
  });

  it.each([undefined, ...ROLES])('knows the first question of a reader whose side is %s, with its words', (role) => {
    const first = firstQuestion(packed, role);
    expect(first?.id).toBe(startInterview(rulebook, { role }).question?.id);
    expect(questionText(packed, first?.id ?? '')).toEqual(questionText(rulebook, first?.id ?? ''));
  });

  it('knows all help from the start', () => {
    for (const country of ['GB', 'DE', undefined]) expect(helpFor(opening, { country })).toEqual(helpFor(rulebook, { country }));
  });

  it.each([
    ['assess', () => assess(packed, {})],
    ['evaluate', () => evaluate(packed, {})],
    ['startInterview', () => startInterview(packed)],
  ])('gives no result while half of it is missing: %s', (_, run) => {
    expect(run).toThrow('a rulebook without rules can assess nothing');
  });

  it('takes the words of a language in two parts as well', () => {
    const es = prepareLocale(opening, 'es');
    const english = loadPrepared(prepare(opening, { locales: ['en'] }));
    expect(questionText(withLocale(english, es), 'role', 'es').title).toBe(rulebook.words.es?.['question.role.title']);
    expect(withLocale(english, prepareLocale(rulebook, 'es'))).toBe(english);
  });

  it('keeps back a first question that comes after a warning', () => {
    const questions = rulebook.questions.map((question) => (question.id === 'role' ? { ...question, sensitive: true } : question));
    const held = halve({ ...rulebook, questions }).opening;
    expect([held.questions, firstQuestion(held, undefined), firstQuestion(held, 'hurt')]).toEqual([[], null, null]);
  });

  it('is not joined with a half of another one', () => {
    expect(() => joinHalves({ opening, rest: { ...rest, version: '0' } })).toThrow('the halves are of different rulebooks');
    expect(() => joinHalves({ opening, rest: { ...rest, id: 'other' } })).toThrow(TypeError);
  });
});
