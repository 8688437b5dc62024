import fc from 'fast-check';
import type { Answers, Assessment, Question } from '@retrust/engine';
import { CALM, valuesOf, type Person } from '../invariants/support/answer-sets.js';
import { world } from '../invariants/support/built-in.js';
import { peopleOfEveryKind } from '../invariants/support/people.js';
import { resultOf } from '../invariants/support/promise.js';

const inRepair = world.rulebook.questions.filter(({ section }) => section !== 'safety');
const answerTo = (question: Question): fc.Arbitrary<Answers> =>
  fc.constantFrom(...valuesOf(question)).map((value) => ({ [question.id]: value }));
const someAnswers = fc.array(
  fc.constantFrom(...inRepair).chain((question) => answerTo(question)),
  { maxLength: 2 },
);
/** Nothing wrong, some doubt on safety, or no free "no". */
const safety: fc.Arbitrary<Answers> = fc.constantFrom<Answers>(
  {},
  {},
  { 'say-no': 'not-sure' },
  { afraid: 'skipped' },
  { treatment: ['put-down'] },
);
const wish: fc.Arbitrary<Answers> = fc.constantFrom<Answers>({}, {}, { wish: 'pause' }, { wish: 'part' }, { wish: 'not-sure' });

/** What may hold a reader on a later part of the way, which answers at random seldom do. */
const held: fc.Arbitrary<Answers> = fc.constantFrom<Answers>(
  {},
  {},
  { 'promises-kept': 'mixed', 'own-promises': 'mixed' },
  { understood: 'partly', 'they-feel-understood': 'partly' },
  { 'own-stance': 'still-working-on-it', 'closeness-wish': 'not-yet', 'own-pace': 'sometimes-press' },
  { 'own-stance': 'feel-pressed' },
  { 'closeness-wish': 'not-yet', 'they-want-closeness': 'not-yet' },
);

/** Readers anywhere on the path, paused, parting or with somebody unwilling; in each role and in none. */
const onTheWay: fc.Arbitrary<Person> = fc
  .tuple(fc.constantFrom('hurt', 'broke', 'both', 'skipped'), safety, wish, held, someAnswers)
  .map(([role, ...changes]) => ({ answers: Object.assign({}, CALM, { role }, ...changes.flat()) as Answers }));

/** Somebody, and what the engine says to them. */
export interface Case {
  readonly person: Person;
  readonly result: Assessment;
}
/** 8,000 people: most on the way, the others of every kind that the safety policy knows. The same at every run. */
export const cases: readonly Case[] = fc
  .sample(fc.oneof({ weight: 3, arbitrary: onTheWay }, { weight: 2, arbitrary: peopleOfEveryKind }), { seed: 20_261_122, numRuns: 8_000 })
  .map((person) => ({ person, result: resultOf(world, person) }));
export const results: readonly Assessment[] = cases.map(({ result }) => result);
