import type { Scalar } from './model/condition.js';
import { LEVELS, SIDE_STATES, SILENCES, STAGES, TALLIES } from './model/terms.js';
import type { FactValue } from './operators.js';
import { mostOf, type Outline } from './outline.js';
import { setOf, type QuestionSet } from './question-set.js';

/**
 * The facts of one evaluation: small numbers, each at its place. Every value that a fact may hold is known from the rulebook,
 * so a fact is the position of its value in a list.
 */
export type Facts = number[];

/**
 * Where a fact stands and what its number means. `one` of the values, by position: a single choice, a scale, a flag, a count, the level,
 * the state. Or `some` of them: several choices, each at a place of its own, with 1 where it was chosen.
 */
export type Fact = FactOfOne | FactOfSome;
interface FactOfOne {
  readonly kind: 'one';
  readonly place: number;
  readonly values: readonly Scalar[];
}
interface FactOfSome {
  readonly kind: 'some';
  readonly place: number;
  readonly values: readonly string[];
}

/** The facts of a rulebook by name, and the facts of a reader who has said nothing. */
export interface Layout {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly blank: Facts;
  /** For each place up to the last that holds an answer, the question that was answered there. */
  readonly questionAt: readonly QuestionSet[];
}

/** Every state, as its fact counts them. */
export const STATES = [...SIDE_STATES, ...STAGES] as const;

/** Gives every fact its place: questions in their order, then flags, tallies, level and state. */
export function layOut(outline: Outline): Layout {
  const facts = new Map<string, Fact>();
  const blank: Facts = [];
  const addOne = (name: string, values: readonly Scalar[], first: number): void => {
    facts.set(name, { kind: 'one', place: blank.length, values });
    blank.push(first);
  };
  const questionAt: QuestionSet[] = [];
  for (const [index, question] of outline.questions.entries()) {
    const given = question.kind === 'scale' ? numbers(question.min, question.max) : question.options;
    const unanswered = given.length + SILENCES.indexOf('unanswered');
    if (question.kind === 'multiple') {
      const values = [...question.options, ...SILENCES];
      facts.set(question.id, { kind: 'some', place: blank.length, values });
      for (let i = 0; i < values.length; i++) blank.push(i === unanswered ? 1 : 0);
    } else addOne(question.id, [...given, ...SILENCES], unanswered);
    const answered = setOf(index);
    while (questionAt.length < blank.length) questionAt.push(answered);
  }
  for (const { id } of outline.rules) addOne(id, RAISED, 0);
  for (const tally of TALLIES) addOne(tally, numbers(0, mostOf(tally, outline)), 0);
  addOne('level', LEVELS, 0);
  addOne('state', STATES, 0);
  return { facts, blank, questionAt };
}

/** What a flag may hold. */
const RAISED = [false, true] as const;

function numbers(from: number, to: number): readonly number[] {
  const list: number[] = [];
  for (let number = from; number <= to; number++) list.push(number);
  return list;
}

/** The fact of this name. Conditions were checked with the rulebook, so a missing one is a fault of the compiler. */
export function factNamed({ facts }: Layout, name: string): Fact {
  const fact = facts.get(name);
  if (!fact) throw new Error(`the condition reads \`${name}\`, which is no fact of this rulebook`);
  return fact;
}

/** The value that a fact holds. */
export function valueOf(fact: Fact, facts: Facts): FactValue {
  return fact.kind === 'some' ? chosenOf(fact, facts) : (fact.values[facts[fact.place] ?? 0] ?? 'unanswered');
}

/** The position of the one value that a fact holds; `null` for several choices. */
export function numberHeld({ kind, place, values }: Fact, facts: Facts): number | null {
  if (kind === 'one') return facts[place] ?? 0;
  let only: number | null = null;
  for (let i = 0; i < values.length; i++) {
    if (facts[place + i] !== 1) continue;
    if (only !== null) return null;
    only = i;
  }
  return only;
}

/** The choices that are made among several, in the order of the options. */
export const chosenOf = ({ place, values }: FactOfSome, facts: Facts): readonly string[] => values.filter((_, i) => facts[place + i] === 1);
