import type { Answer, Answers, Question } from '@retrust/engine';
import { valuesOf } from '../../invariants/support/answer-sets.js';
import { world } from '../../invariants/support/built-in.js';

/** Chance that repeats itself: the same seed throws the same dice (mulberry32, public domain). */
export class Dice {
  #state: number;
  constructor(seed: number) {
    this.#state = seed;
  }
  /** A whole number from 0 to below `sides`. */
  below(sides: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * sides);
  }
  /** One of a list. */
  of<T>(list: readonly T[]): T {
    const one = list[this.below(list.length)];
    if (one === undefined) throw new Error('an empty list has no one');
    return one;
  }
}

const { questions } = world.rulebook;
const values = new Map(questions.map((question) => [question.id, valuesOf(question)]));

/** Any answer to a question; to several choices now and then any set of them. */
function anyAnswer(question: Question, dice: Dice): Answer {
  if (question.kind === 'multiple' && dice.below(3) === 0) {
    const some = question.options.filter((option) => option !== question.none && dice.below(3) === 0);
    if (some.length > 0) return some;
  }
  return dice.of(values.get(question.id) ?? []);
}

/** Another set of answers: one to four questions answered in another way, or not at all. */
export function mutated(answers: Answers, dice: Dice): Answers {
  const changed: Record<string, Answer> = { ...answers };
  for (let left = dice.below(4); left >= 0; left -= 1) {
    const question = dice.of(questions);
    if (dice.below(8) === 0) delete changed[question.id];
    else changed[question.id] = anyAnswer(question, dice);
  }
  return changed;
}

/** Answers to every question by chance; about one in eight is left out. */
export const random = (dice: Dice): Answers =>
  Object.fromEntries(questions.filter(() => dice.below(8) > 0).map((question) => [question.id, anyAnswer(question, dice)]));
