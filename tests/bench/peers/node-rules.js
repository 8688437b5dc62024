// node-rules: conditions are the developer's own functions; the library gives the order and the path of rules that matched.
import nodeRules from 'node-rules';
import { leveller, tallier } from '../support/layers.js';

/** @typedef {import('../support/layers.js').Facts} Facts */
/** @typedef {(facts: Facts) => boolean} Test */

const COMPARE = /** @type {const} */ ({
  lessThan: (/** @type {any} */ a, /** @type {any} */ b) => a < b,
  lessThanInclusive: (/** @type {any} */ a, /** @type {any} */ b) => a <= b,
  greaterThan: (/** @type {any} */ a, /** @type {any} */ b) => a > b,
  greaterThanInclusive: (/** @type {any} */ a, /** @type {any} */ b) => a >= b,
});

/** A condition as the function that a developer would write for it. @param {import('@retrust/engine').Condition} condition @returns {Test} */
export function toFunction(condition) {
  if ('all' in condition) return every(condition.all.map(toFunction));
  if ('any' in condition) return some(condition.any.map(toFunction));
  if ('not' in condition)
    return (
      (part) => (/** @type {Facts} */ facts) =>
        !part(facts)
    )(toFunction(condition.not));
  const { fact, operator, value } = condition;
  const list = /** @type {readonly unknown[]} */ (value);
  const itemsOf = (/** @type {Facts} */ facts) => /** @type {readonly unknown[]} */ (facts[fact]);
  switch (operator) {
    case 'equal':
      return (facts) => facts[fact] === value;
    case 'notEqual':
      return (facts) => facts[fact] !== value;
    case 'in':
      return (facts) => list.includes(facts[fact]);
    case 'notIn':
      return (facts) => !list.includes(facts[fact]);
    case 'contains':
      return (facts) => itemsOf(facts).includes(value);
    case 'doesNotContain':
      return (facts) => !itemsOf(facts).includes(value);
    default:
      return (facts) => COMPARE[operator](facts[fact], value);
  }
}

/** @param {readonly Test[]} parts @returns {Test} */
const every = (parts) => (facts) => {
  for (const part of parts) if (!part(facts)) return false;
  return true;
};
/** @param {readonly Test[]} parts @returns {Test} */
const some = (parts) => (facts) => {
  for (const part of parts) if (part(facts)) return true;
  return false;
};

/** @type {import('../support/layers.js').Peer} */
export const nodeRulesPeer = {
  name: 'node-rules',
  create(book) {
    const { layers } = book;
    const tally = tallier(book);
    const levelOf = leveller(book);
    const unraised = Object.fromEntries(layers.flat().map(({ id }) => [id, false]));
    let priority = layers.flat().length + layers.length;
    /** @type {string[]} */
    let flags = [];
    const rules = layers.flatMap((layer, index) => [
      ...layer.map(({ id, when }) => {
        const test = toFunction(when);
        return {
          name: id,
          priority: priority--,
          condition: (/** @type {any} */ api, /** @type {Facts} */ facts) => api.when(test(facts)),
          consequence: (/** @type {any} */ api, /** @type {Facts} */ facts) => {
            facts[id] = true;
            flags.push(id);
            api.next();
          },
        };
      }),
      {
        name: `after layer ${index}`,
        priority: priority--,
        condition: (/** @type {any} */ api) => api.when(index < 2),
        consequence: (/** @type {any} */ api, /** @type {Facts} */ facts) => {
          if (index === 0) tally(flags, facts);
          else facts.level = levelOf(flags);
          api.next();
        },
      },
    ]);
    const engine = new nodeRules.RuleEngine(rules, { ignoreFactChanges: true });
    return (facts) => {
      flags = [];
      return new Promise((resolve) => engine.execute({ ...unraised, ...facts }, (done) => resolve({ flags, level: String(done.level) })));
    };
  },
};
