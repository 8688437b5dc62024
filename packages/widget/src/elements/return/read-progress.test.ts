import { assess, joinHalves, loadPrepared, snapshotOf, type Answer, type Question } from '@retrust/engine';
import { describe, expect, it } from 'vitest';
import prepared from 'virtual:retrust-rulebook';
import { builtInOpening } from '../../opening.js';
import { readProgress } from './read-progress.js';

const rulebook = joinHalves({ opening: builtInOpening().rulebook, rest: loadPrepared(prepared) });
const quietly = (question: Question): Answer => {
  if (question.kind === 'multiple') return [question.none];
  return question.kind === 'single' && question.id !== 'say-no' ? (question.options[0] ?? 'skipped') : 'yes';
};
const QUIET = Object.fromEntries(rulebook.questions.filter(({ section }) => section === 'safety').map((q) => [q.id, quietly(q)]));
const good = snapshotOf(assess(rulebook, { role: 'hurt', ...QUIET }));
const text = (changed: object = {}): string => JSON.stringify({ ...good, ...changed });

describe('a progress file', () => {
  it('gives back what was saved', () => {
    expect(readProgress(rulebook, text())).toEqual({ snapshot: good });
  });

  it('holds the place and no answer', () => {
    expect(Object.keys(good ?? {})).toEqual(['kind', 'version', 'rulebook', 'role', 'state', 'met']);
  });

  it.each([
    ['something else', 'Dear diary'],
    ['nothing', ''],
    ['a file that was cut off', text().slice(0, -5)],
    ['another kind of JSON', '{"kind":"something"}'],
    ['a list', '[]'],
    ['a file of an older version', text({ version: 0 })],
    ['a place that no file may name', text({ state: 'safety-first' })],
    ['a criterion that there is not', text({ met: ['they-are-happy'] })],
  ])('is refused when it is %s', (_name, content) => {
    expect(readProgress(rulebook, content)).toEqual({ refused: 'return.damaged' });
  });

  it.each([
    ['of newer questions', text({ version: 2 })],
    ['of another publisher’s questions', text({ rulebook: 'another' })],
  ])('is refused, with its own words, when it is %s', (_name, content) => {
    expect(readProgress(rulebook, content)).toEqual({ refused: 'return.other' });
  });
});
