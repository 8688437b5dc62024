import type { Scalar } from './model/condition.js';
import type { Operator } from './model/terms.js';

/** What a fact may hold: an answer, a silence, a flag, a level, a count. Never undefined. */
export type FactValue = Scalar | readonly string[];

/**
 * The meaning of each operator, as json-rules-engine 7.3.1 gives it, on the values that facts can hold.
 * The reference evaluator and tests/reference/ hold the two equal.
 */
export const operators: Readonly<Record<Operator, (fact: FactValue, value: Scalar | readonly Scalar[]) => boolean>> = {
  equal: (fact, value) => fact === value,
  notEqual: (fact, value) => fact !== value,
  in: (fact, value) => isList(value) && isScalar(fact) && value.includes(fact),
  notIn: (fact, value) => !(isList(value) && isScalar(fact) && value.includes(fact)),
  contains: (fact, value) => !isScalar(fact) && fact.some((item) => item === value),
  doesNotContain: (fact, value) => !isScalar(fact) && !fact.some((item) => item === value),
  lessThan: (fact, value) => isNumber(fact) && isNumber(value) && fact < value,
  lessThanInclusive: (fact, value) => isNumber(fact) && isNumber(value) && fact <= value,
  greaterThan: (fact, value) => isNumber(fact) && isNumber(value) && fact > value,
  greaterThanInclusive: (fact, value) => isNumber(fact) && isNumber(value) && fact >= value,
};

const isList = (value: Scalar | readonly Scalar[]): value is readonly Scalar[] => typeof value === 'object';
const isScalar = (fact: FactValue): fact is Scalar => typeof fact !== 'object';
const isNumber = (value: unknown): value is number => typeof value === 'number';
