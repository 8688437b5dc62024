import type { MultipleQuestion, QuestionText, ScaleQuestion, SingleQuestion } from '@retrust/engine';
import { describe, expect, it } from 'vitest';
import { keysOf, readReply } from './reply.js';

const base = { id: 'afraid', why: '', sources: ['a'], reviewed: null, section: 'safety' } as const;
const single: SingleQuestion = { ...base, kind: 'single', options: ['no', 'sometimes', 'often'] };
const multiple: MultipleQuestion = { ...base, kind: 'multiple', options: ['rules', 'money', 'none'], none: 'none' };
const scale: ScaleQuestion = { ...base, kind: 'scale', min: 1, max: 3 };
const text = (ids: readonly string[]): QuestionText => ({
  title: '',
  hint: null,
  why: '',
  options: [...ids, 'not-sure'].map((id) => ({ id, label: id })),
  low: null,
  high: null,
  original: null,
});
const one = text(single.options);
const many = text(multiple.options);
const steps = text(['1', '2', '3']);

describe('readReply', () => {
  it('reads a number as the option that stands beside it', () => {
    expect(readReply(' 2 ', single, one, null)).toEqual({ kind: 'answer', value: 'sometimes' });
    expect(readReply('4', single, one, null)).toEqual({ kind: 'answer', value: 'not-sure' });
  });

  it.each(['1 2', '1,2', '2 1 2', '1; 2', '1 + 2'])('reads several numbers, written as %j', (line) => {
    const reply = readReply(line, multiple, many, null);
    expect(reply.kind === 'answer' && [...(reply.value as readonly string[])].sort()).toEqual(['money', 'rules']);
  });

  it('reads one number of several as a list, and "not sure" as the word', () => {
    expect(readReply('1', multiple, many, null)).toEqual({ kind: 'answer', value: ['rules'] });
    expect(readReply('4', multiple, many, null)).toEqual({ kind: 'answer', value: 'not-sure' });
  });

  it('reads a step of a scale as a number, and the one after the last as "not sure"', () => {
    expect(keysOf(scale, steps)).toEqual(['1', '2', '3', '4']);
    expect(readReply('3', scale, steps, null)).toEqual({ kind: 'answer', value: 3 });
    expect(readReply('4', scale, steps, null)).toEqual({ kind: 'answer', value: 'not-sure' });
  });

  it('lists a scale that begins at nought under its own numbers', () => {
    const fromNought: ScaleQuestion = { ...scale, min: 0, max: 2 };
    const words = text(['0', '1', '2']);
    expect(keysOf(fromNought, words)).toEqual(['0', '1', '2', '3']);
    expect(readReply('0', fromNought, words, null)).toEqual({ kind: 'answer', value: 0 });
  });

  it.each([
    ['5', single, one, 'unknown'],
    ['0', single, one, 'unknown'],
    ['yes', single, one, 'unknown'],
    ['1 2', single, one, 'one-only'],
    ['1 3', multiple, many, 'stands-alone'],
    ['1 4', multiple, many, 'stands-alone'],
    ['1 9', multiple, many, 'unknown'],
    ['1 2', scale, steps, 'one-only'],
    ['', single, one, 'unknown'],
    ['constructor', single, one, 'unknown'],
  ] as const)('does not guess what %j means', (line, question, words, because) => {
    expect(readReply(line, question, words, null)).toEqual({ kind: 'unclear', because });
  });

  it('reads the letters, and Enter as keeping the answer from before', () => {
    const kinds = ['s', 'B', 'w', 'c', 'e', 'h', 'q'].map((line) => readReply(line, single, one, null).kind);
    expect(kinds).toEqual(['skip', 'back', 'why', 'change', 'end', 'help', 'leave']);
    expect(readReply('', single, one, 'no')).toEqual({ kind: 'keep' });
  });
});
