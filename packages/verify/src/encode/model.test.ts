import type { Answer, Answers, Question, Rulebook } from '@retrust/engine';
import { describe, expect, it } from 'vitest';
import { Graph } from '../logic/graph.js';
import { ground } from '../promises/obligation.js';
import { disagreements, engine, referenceDisagreements } from '../replay.js';
import { tinyRulebook } from '../testing/small.js';
import { answerSpace, answersIn, assignmentOf } from './people.js';

const rulebook = tinyRulebook();
const on = ground(new Graph(), rulebook);

function everyAnswer(question: Question): readonly (Answer | undefined)[] {
  const silences = [undefined, 'not-sure', 'skipped'];
  if (question.kind === 'scale')
    return [...silences, ...Array.from({ length: question.max - question.min + 1 }, (_, i) => question.min + i)];
  if (question.kind === 'single') return [...silences, ...question.options];
  const named = question.options.filter((option) => option !== question.none);
  const sets = Array.from({ length: 2 ** named.length - 1 }, (_, bits) => named.filter((__, i) => (((bits + 1) >> i) & 1) === 1));
  return [...silences, [question.none], ...sets];
}
const everybody = ({ questions }: Rulebook): readonly Answers[] =>
  questions.reduce<readonly Answers[]>(
    (people, question) =>
      people.flatMap((person) =>
        everyAnswer(question).map((answer) => (answer === undefined ? person : { ...person, [question.id]: answer })),
      ),
    [{}],
  );

describe('the formulas of a rulebook', () => {
  const people = everybody(rulebook);
  it('know how many ways there are to answer', () => {
    expect(answerSpace(on.person)).toBe(BigInt(people.length));
  });
  it('decide as the engine does for every person that there can be', () => {
    expect(disagreements(on, engine, people)).toEqual([]);
  }, 60_000);
  it('decide as json-rules-engine does', async () => {
    expect(
      await referenceDisagreements(
        on,
        people.filter((_, i) => i % 97 === 0),
      ),
    ).toEqual([]);
  }, 60_000);
  it('give back the answers that went in', () => {
    for (const answers of people.filter((_, i) => i % 31 === 0))
      expect(answersIn(on.person, assignmentOf(on.person, answers))).toEqual(answers);
  });
  it('notice an engine that decides otherwise', () => {
    const faulty: typeof engine = {
      ...engine,
      assess: (book, answers, options) => ({ ...engine.assess(book, answers, options), level: 'none' }),
    };
    expect(disagreements(on, faulty, [{ afraid: 'often' }])[0]?.about).toContain('level: the formulas say "concern", the engine "none"');
  });
});
