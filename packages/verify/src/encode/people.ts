import type { Answer, Answers, Rulebook } from '@retrust/engine';
import type { Graph, Lit } from '../logic/graph.js';
import type { Assignment, Simulation } from '../logic/simulate.js';
import { rawQuestion, type RawQuestion } from './raw-question.js';

export type Raws = ReadonlyMap<string, RawQuestion>;

/** Variables for one person's answers to the whole questionnaire. */
export const newPerson = (graph: Graph, rulebook: Rulebook): Raws => new Map(rulebook.questions.map((q) => [q.id, rawQuestion(graph, q)]));

/** A second person: new variables for these questions, the same answers to all others. */
export const personDifferingIn = (graph: Graph, rulebook: Rulebook, person: Raws, questions: readonly string[]): Raws =>
  new Map([...person, ...rulebook.questions.filter(({ id }) => questions.includes(id)).map((q) => [q.id, rawQuestion(graph, q)] as const)]);

/** The answers of a person in one case. Answers to questions that skip logic hides are among them, as `assess` would take them. */
export function answersIn(person: Raws, assignment: Assignment): Answers {
  const given = [...person].map(([id, raw]): readonly [string, Answer | undefined] => [id, raw.answerIn(assignment)]);
  return Object.fromEntries(given.filter((entry): entry is readonly [string, Answer] => entry[1] !== undefined));
}

/** Puts a person's answers into one case of a simulation. */
export function setAnswers(simulation: Simulation, person: Raws, index: number, answers: Answers): void {
  for (const [id, raw] of person) for (const variable of raw.variablesOf(answers[id])) simulation.set(variable, index, true);
}

/** The assignment that stands for these answers; every other variable is false. */
export function assignmentOf(person: Raws, answers: Answers): Assignment {
  const held = new Set<Lit>([...person].flatMap(([id, raw]) => raw.variablesOf(answers[id])));
  return (variable) => held.has(variable);
}

/** How many ways there are to fill in the questionnaire, every silence counted. */
export const answerSpace = (person: Raws): bigint => [...person.values()].reduce((product, raw) => product * raw.count, 1n);
