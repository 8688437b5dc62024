// json-logic-js, and json-logic-engine interpreted and compiled (its compiler needs `new Function`, which a strict content policy forbids).
import { SILENCES } from '@retrust/engine';
import jsonLogic from 'json-logic-js';
import { LogicEngine } from 'json-logic-engine';
import { oneByOne } from '../support/layers.js';

/** @typedef {import('@retrust/engine').Condition} Condition */

const COMPARED = /** @type {const} */ ({ lessThan: '<', lessThanInclusive: '<=', greaterThan: '>', greaterThanInclusive: '>=' });

/**
 * A condition in JsonLogic. With `guarded`, a comparison first makes sure that it has a number: json-logic-engine throws where a scale holds a word.
 * @param {Condition} condition
 * @param {{ readonly guarded: boolean }} options
 * @returns {any}
 */
export function toJsonLogic(condition, options) {
  const inner = (/** @type {Condition} */ part) => toJsonLogic(part, options);
  if ('all' in condition) return { and: condition.all.map(inner) };
  if ('any' in condition) return { or: condition.any.map(inner) };
  if ('not' in condition) return { '!': [inner(condition.not)] };
  const fact = { var: condition.fact };
  const { operator, value } = condition;
  switch (operator) {
    case 'equal':
      return { '===': [fact, value] };
    case 'notEqual':
      return { '!==': [fact, value] };
    case 'in':
      return { in: [fact, value] };
    case 'notIn':
      return { '!': [{ in: [fact, value] }] };
    case 'contains':
      return { in: [value, fact] };
    case 'doesNotContain':
      return { '!': [{ in: [value, fact] }] };
    default: {
      const compared = { [COMPARED[operator]]: [fact, value] };
      const isNumber = { '!': [{ in: [fact, SILENCES] }] };
      return options.guarded && !condition.fact.startsWith('tally_') ? { and: [isNumber, compared] } : compared;
    }
  }
}

/** @type {import('../support/layers.js').Peer} */
export const jsonLogicJs = {
  name: 'json-logic-js',
  create: (book) =>
    oneByOne(book, (condition) => {
      const logic = toJsonLogic(condition, { guarded: false });
      return (facts) => jsonLogic.apply(logic, facts);
    }),
};

/** @type {import('../support/layers.js').Peer} */
export const jsonLogicEngine = {
  name: 'json-logic-engine, interpreted',
  create(book) {
    const engine = new LogicEngine();
    return oneByOne(book, (condition) => {
      const logic = toJsonLogic(condition, { guarded: true });
      return (facts) => engine.run(logic, facts);
    });
  },
};

/** @type {import('../support/layers.js').Peer} */
export const jsonLogicCompiled = {
  name: 'json-logic-engine, compiled',
  create(book) {
    const engine = new LogicEngine();
    return oneByOne(
      book,
      (condition) => /** @type {(facts: object) => boolean} */ (engine.build(toJsonLogic(condition, { guarded: true }))),
    );
  },
};
