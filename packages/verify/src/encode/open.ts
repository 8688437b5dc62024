import type { Graph, Lit } from '../logic/graph.js';

/**
 * How much a publisher changes. `anything`: keeps the locked core alone, and writes all else anew. `additions`: keeps the whole rulebook,
 * and adds what `extend` lets anybody add.
 */
export const STRENGTHS = ['anything', 'additions'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** Free variables that stand for whatever a publisher writes. The same sentence gives the same variable. */
export interface OpenContent {
  readonly strength: Strength;
  /** What may depend on the reader: whether a rule is met, or a step fits. */
  free(assumption: string): Lit;
  /** What is the same for every reader: the classes of a step, how long it takes. */
  fixed(assumption: string): Lit;
  /** The same publisher, and another reader. INVARIANT: nothing that depends on the reader is shared, or "anything" would be too little. */
  forAnother(reader: string): OpenContent;
  /** Every variable that was asked for, with the sentence it stands for; of this reader, and of the publisher. */
  assumptions(): ReadonlyMap<Lit, string>;
}

export function openContent(graph: Graph, strength: Strength, fixed = new Map<string, Lit>()): OpenContent {
  const own = new Map<string, Lit>();
  const others = new Map<string, OpenContent>();
  const remembered = (known: Map<string, Lit>, assumption: string): Lit => {
    const lit = known.get(assumption) ?? graph.variable(assumption);
    known.set(assumption, lit);
    return lit;
  };
  return {
    strength,
    free: (assumption) => remembered(own, assumption),
    fixed: (assumption) => remembered(fixed, assumption),
    forAnother: (reader) => {
      const other = others.get(reader) ?? openContent(graph, strength, fixed);
      others.set(reader, other);
      return other;
    },
    assumptions: () => new Map([...own, ...fixed].map(([assumption, lit]) => [lit, assumption])),
  };
}
