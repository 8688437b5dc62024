import { operators, type Condition, type Leaf } from '@retrust/engine';
import { not, type Graph, type Lit } from '../logic/graph.js';
import type { Fact, SetFact } from './fact.js';

/**
 * A condition as a formula. INVARIANT: what a leaf means is found by running the engine's own operator on every value of its fact;
 * nothing here knows what `in` or `lessThan` mean.
 */
export function conditionFormula(graph: Graph, condition: Condition, facts: ReadonlyMap<string, Fact>): Lit {
  if ('all' in condition) return graph.and(condition.all.map((part) => conditionFormula(graph, part, facts)));
  if ('any' in condition) return graph.or(condition.any.map((part) => conditionFormula(graph, part, facts)));
  if ('not' in condition) return not(conditionFormula(graph, condition.not, facts));
  const fact = facts.get(condition.fact);
  if (!fact) throw new Error(`unknown fact \`${condition.fact}\``);
  if (fact.kind === 'set') return inSet(graph, condition, fact);
  const { operator, value } = condition;
  return fact.where(`${operator} ${JSON.stringify(value)}`, (given) => operators[operator](given, value));
}

/** A set of ids holds an id when it holds it alone: so it is enough to try the members one by one. */
function inSet(graph: Graph, { fact, operator, value }: Leaf, { members }: SetFact): Lit {
  if (operator !== 'contains' && operator !== 'doesNotContain')
    throw new Error(`\`${fact}\` takes \`contains\` or \`doesNotContain\` only`);
  const contains = graph.or([...members].filter(([id]) => operators.contains([id], value)).map(([, lit]) => lit));
  return operator === 'contains' ? contains : not(contains);
}
