import { FALSE, not, TRUE, type Graph, type Lit } from './graph.js';

/**
 * Formulas that say how many of these hold: `exactly[k]` for each k below `cap`, and `exactly[cap]` for "`cap` or more".
 * Counts one by one, so that equal beginnings are shared.
 */
export function countExactly(graph: Graph, lits: readonly Lit[], cap: number): readonly Lit[] {
  let exactly: readonly Lit[] = Array.from({ length: cap + 1 }, (_, k) => (k === 0 ? TRUE : FALSE));
  for (const lit of lits) {
    const before = exactly;
    exactly = before.map((same, k) => {
      const fewer = before[k - 1] ?? FALSE;
      const stays = k === cap ? same : graph.and([same, not(lit)]);
      return graph.or([stays, graph.and([fewer, lit])]);
    });
  }
  return exactly;
}

/** True where at most `limit` of these hold. */
export function atMost(graph: Graph, lits: readonly Lit[], limit: number): Lit {
  return limit >= lits.length ? TRUE : not(countExactly(graph, lits, limit + 1)[limit + 1] ?? FALSE);
}
