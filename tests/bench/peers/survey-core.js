// The conditions of SurveyJS (survey-core), each parsed once.
import { ConditionRunner } from 'survey-core';
import { oneByOne } from '../support/layers.js';

const COMPARED = /** @type {const} */ ({ lessThan: '<', lessThanInclusive: '<=', greaterThan: '>', greaterThanInclusive: '>=' });
/** @param {unknown} value */
const quoted = (value) => (typeof value === 'string' ? `'${value}'` : String(value));

/** A condition in the expression language of SurveyJS. @param {import('@retrust/engine').Condition} condition @returns {string} */
export function toSurveyExpression(condition) {
  if ('all' in condition) return `(${condition.all.map(toSurveyExpression).join(' and ')})`;
  if ('any' in condition) return `(${condition.any.map(toSurveyExpression).join(' or ')})`;
  if ('not' in condition) return `!(${toSurveyExpression(condition.not)})`;
  const { operator, value } = condition;
  const fact = `{${condition.fact}}`;
  const list = (/** @type {unknown} */ values) => `[${/** @type {unknown[]} */ (values).map(quoted).join(', ')}]`;
  switch (operator) {
    case 'equal':
      return `${fact} = ${quoted(value)}`;
    case 'notEqual':
      return `${fact} != ${quoted(value)}`;
    case 'in':
      return `${fact} anyof ${list(value)}`;
    case 'notIn':
      return `!(${fact} anyof ${list(value)})`;
    case 'contains':
      return `${fact} contains ${quoted(value)}`;
    case 'doesNotContain':
      return `${fact} notcontains ${quoted(value)}`;
    default:
      return `${fact} ${COMPARED[operator]} ${quoted(value)}`;
  }
}

/** @type {import('../support/layers.js').Peer} */
export const surveyCore = {
  name: 'survey-core, its conditions',
  create: (book) =>
    oneByOne(book, (condition) => {
      const runner = new ConditionRunner(toSurveyExpression(condition));
      return (facts) => runner.runValues(facts) === true;
    }),
};
