import type { LeafReason } from './model/assessment.js';
import type { Condition, Leaf } from './model/condition.js';
import { operators, type FactValue } from './operators.js';

/** The facts of one evaluation, by slot. */
export type Facts = FactValue[];
export type Test = (facts: Facts) => boolean;

/** A condition and the closure that tests it, with the same for its parts. */
export interface Compiled {
  readonly condition: Condition;
  readonly test: Test;
  readonly parts: readonly Compiled[];
}

/** Gives every fact a fixed place, so that a compiled condition reads an array and no dictionary. */
export class Slots {
  readonly #places = new Map<string, number>();
  /** The place of a fact; a new one when it has none yet. */
  of(fact: string): number {
    const place = this.#places.get(fact) ?? this.#places.size;
    this.#places.set(fact, place);
    return place;
  }
  get size(): number {
    return this.#places.size;
  }
}

/** Compiles a condition to closures: no eval, no `new Function`, so that it runs under any content security policy. */
export function compile(condition: Condition, slots: Slots): Compiled {
  if ('all' in condition) {
    const parts = condition.all.map((c) => compile(c, slots));
    const tests = parts.map(({ test }) => test);
    const test: Test = (facts) => {
      for (const holds of tests) if (!holds(facts)) return false;
      return true;
    };
    return { condition, test, parts };
  }
  if ('any' in condition) {
    const parts = condition.any.map((c) => compile(c, slots));
    const tests = parts.map(({ test }) => test);
    const test: Test = (facts) => {
      for (const holds of tests) if (holds(facts)) return true;
      return false;
    };
    return { condition, test, parts };
  }
  if ('not' in condition) {
    const part = compile(condition.not, slots);
    return { condition, test: (facts) => !part.test(facts), parts: [part] };
  }
  return { condition, test: compileLeaf(condition, slots), parts: [] };
}

function compileLeaf({ fact, operator, value }: Leaf, slots: Slots): Test {
  const place = slots.of(fact);
  if (operator === 'equal') return (facts) => facts[place] === value;
  const meaning = operators[operator];
  return (facts) => meaning(factAt(facts, place), value);
}

/** The value at a place. Every fact is filled before it is read; a hole would be a fault of the compiler. */
export function factAt(facts: Facts, place: number): FactValue {
  const value = facts[place];
  if (value === undefined) throw new Error(`fact ${String(place)} was read before it was known`);
  return value;
}

/** Collects the leaves that made a condition come out as it did: enough of them, and none that played no part. */
export function reasons(compiled: Compiled, facts: Facts): readonly LeafReason[] {
  const found: LeafReason[] = [];
  const collect = ({ condition, parts }: Compiled, wanted: boolean): void => {
    if ('fact' in condition) found.push({ fact: condition.fact, operator: condition.operator, value: condition.value, holds: wanted });
    else if ('not' in condition) for (const part of parts) collect(part, !wanted);
    else {
      const needsEvery = 'all' in condition === wanted;
      for (const part of parts) if (needsEvery || part.test(facts) === wanted) collect(part, wanted);
    }
  };
  collect(compiled, compiled.test(facts));
  return found;
}
