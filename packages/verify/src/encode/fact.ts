import type { FactValue } from '@retrust/engine';
import { countExactly } from '../logic/counter.js';
import { FALSE, not, TRUE, type Graph, type Lit } from '../logic/graph.js';
import type { RawQuestion } from './raw-question.js';

/** What a condition may read: one value at a time, or (outputs only) a set of ids. */
export type Fact = ValueFact | SetFact;

export interface ValueFact {
  readonly kind: 'value';
  /** A formula for "the value is one of those for which `meaning` is true". */
  where(key: string, meaning: (value: FactValue) => boolean): Lit;
}
export interface SetFact {
  readonly kind: 'set';
  readonly members: ReadonlyMap<string, Lit>;
}

/** The fact of a question: its answer where it is asked, `hidden` elsewhere. */
export function questionFact(graph: Graph, raw: RawQuestion, asked: Lit): ValueFact {
  const hidden: FactValue = raw.question.kind === 'multiple' ? ['hidden'] : 'hidden';
  return {
    kind: 'value',
    where: (key, meaning) => {
      const given = raw.where(key, meaning);
      return asked === TRUE ? given : graph.choose(asked, given, meaning(hidden) ? TRUE : FALSE);
    },
  };
}

/** A fact of which exactly one value holds at a time. */
export function valuesFact(graph: Graph, values: readonly (readonly [value: FactValue, lit: Lit])[]): ValueFact {
  return { kind: 'value', where: (_, meaning) => graph.or(values.filter(([value]) => meaning(value)).map(([, lit]) => lit)) };
}

/** A flag. */
export const flagFact = (graph: Graph, lit: Lit): ValueFact =>
  valuesFact(graph, [
    [true, lit],
    [false, not(lit)],
  ]);

/** How many of these hold. Counts no further than the point from which the test comes out the same for every number. */
export function countFact(graph: Graph, lits: readonly Lit[]): ValueFact {
  return {
    kind: 'value',
    where: (_, meaning) => {
      const outcomes = Array.from({ length: lits.length + 1 }, (_, n) => meaning(n));
      const last = outcomes.at(-1) ?? false;
      const cap = outcomes.findLastIndex((outcome) => outcome !== last) + 1;
      return graph.or(countExactly(graph, lits, cap).filter((_, n) => outcomes[n]));
    },
  };
}

export const setFact = (members: Iterable<readonly [string, Lit]>): SetFact => ({ kind: 'set', members: new Map(members) });
