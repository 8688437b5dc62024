import type { Scalar } from './model/condition.js';
import type { Rulebook } from './model/rulebook.js';
import { LEVELS, SIDE_STATES, SILENCES, STAGES, TALLIES } from './model/terms.js';
import type { FactValue } from './operators.js';
import { setOf, type QuestionSet } from './question-set.js';
import { mostOf } from './tally.js';

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
export function layOut({ questions, rules }: Rulebook): Layout {
  const facts = new Map<string, Fact>();
  const blank: Facts = [];
  const addOne = (name: string, values: readonly Scalar[], first: Scalar): void => {
    facts.set(name, { kind: 'one', place: blank.length, values });
    blank.push(values.indexOf(first));
  };
  const questionAt: QuestionSet[] = [];
  for (const [index, question] of questions.entries()) {
    if (question.kind === 'scale') addOne(question.id, [...numbers(question.min, question.max), ...SILENCES], 'unanswered');
    else if (question.kind === 'single') addOne(question.id, [...question.options, ...SILENCES], 'unanswered');
    else {
      const values = [...question.options, ...SILENCES];
      facts.set(question.id, { kind: 'some', place: blank.length, values });
      blank.push(...values.map((value) => Number(value === 'unanswered')));
    }
    const answered = setOf(index);
    while (questionAt.length < blank.length) questionAt.push(answered);
  }
  for (const { id } of rules) addOne(id, [false, true], false);
  for (const tally of TALLIES) addOne(tally, numbers(0, mostOf(tally, questions, rules)), 0);
  addOne('level', LEVELS, 'none');
  addOne('state', STATES, 'urgent');
  return { facts, blank, questionAt };
}

const numbers = (from: number, to: number): readonly number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);

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
