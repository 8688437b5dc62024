// GoRules ZEN: one decision graph, an expression node for each layer, the counts as expressions of its own. Runs in Rust, outside JavaScript.
import { ZenEngine } from '@gorules/zen-engine';

/** @typedef {import('../support/layers.js').Book} Book */

const COMPARED = /** @type {const} */ ({ lessThan: '<', lessThanInclusive: '<=', greaterThan: '>', greaterThanInclusive: '>=' });
/** @param {unknown} value */
const quoted = (value) => (typeof value === 'string' ? `'${value}'` : String(value));

/** A condition in the expression language of ZEN. @param {import('@retrust/engine').Condition} condition @returns {string} */
export function toZenExpression(condition) {
  if ('all' in condition) return `(${condition.all.map(toZenExpression).join(' and ')})`;
  if ('any' in condition) return `(${condition.any.map(toZenExpression).join(' or ')})`;
  if ('not' in condition) return `(not ${toZenExpression(condition.not)})`;
  const { fact, operator, value } = condition;
  const list = (/** @type {unknown} */ values) => `[${/** @type {unknown[]} */ (values).map(quoted).join(', ')}]`;
  switch (operator) {
    case 'equal':
      return `(${fact} == ${quoted(value)})`;
    case 'notEqual':
      return `(${fact} != ${quoted(value)})`;
    case 'in':
      return `(${fact} in ${list(value)})`;
    case 'notIn':
      return `(${fact} not in ${list(value)})`;
    case 'contains':
      return `(${quoted(value)} in ${fact})`;
    case 'doesNotContain':
      return `(${quoted(value)} not in ${fact})`;
    default:
      // A scale may hold a word in place of a number; a count never does.
      return fact.startsWith('tally_')
        ? `(${fact} ${COMPARED[operator]} ${quoted(value)})`
        : `(type(${fact}) == 'number' and ${fact} ${COMPARED[operator]} ${quoted(value)})`;
  }
}

/** @param {Book} book */
function tallyExpressions({ tallies }) {
  const one = (/** @type {readonly string[]} */ ids) => `(${ids.join(' or ')} ? 1 : 0)`;
  return tallies.map(({ fact, groups }) => {
    const names = [...new Set(Object.values(groups))];
    const members = names.map((group) => Object.keys(groups).filter((id) => groups[id] === group));
    return /** @type {const} */ ([fact, members.length === 0 ? '0' : members.map(one).join(' + ')]);
  });
}

/** The gravest level is asked first. @param {Book} book */
function levelExpression({ levels, words }) {
  return words.reduce((rest, word, level) => {
    const ids = Object.keys(levels).filter((id) => levels[id] === level);
    return ids.length === 0 ? rest : `(${ids.join(' or ')} ? '${word}' : ${rest})`;
  }, `'${words[0]}'`);
}

/** @type {import('../support/layers.js').Peer} */
export const zenEngine = {
  name: '@gorules/zen-engine',
  create(book) {
    const { layers } = book;
    /** @type {object[]} */
    const nodes = [{ id: 'in', name: 'in', type: 'inputNode', content: {} }];
    /** @type {object[]} */
    const edges = [];
    let previous = 'in';
    const add = (/** @type {string} */ id, /** @type {object} */ node) => {
      nodes.push({ id, name: id, ...node });
      edges.push({ id: `to-${id}`, sourceId: previous, targetId: id, type: 'edge' });
      previous = id;
    };
    const compute = (/** @type {string} */ id, /** @type {readonly (readonly [string, string])[]} */ list) =>
      add(id, {
        type: 'expressionNode',
        content: {
          expressions: list.map(([key, value]) => ({ id: `${id}-${key}`, key, value })),
          passThrough: true,
          inputField: null,
          outputPath: null,
          executionMode: 'single',
        },
      });
    layers.forEach((rules, layer) => {
      if (rules.length > 0)
        compute(
          `layer-${layer}`,
          rules.map(({ id, when }) => [id, toZenExpression(when)]),
        );
      if (layer === 0) compute('tallies', tallyExpressions(book));
      if (layer === 1) compute('level', [['level', levelExpression(book)]]);
    });
    add('out', { type: 'outputNode', content: {} });
    const decision = new ZenEngine().createDecision({ nodes, edges });
    const ids = layers.flat().map(({ id }) => id);
    return async (facts) => {
      const { result } = await decision.evaluate(facts);
      return { flags: ids.filter((id) => result[id] === true), level: String(result.level) };
    };
  },
};
