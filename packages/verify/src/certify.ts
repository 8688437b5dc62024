import type { Rulebook } from '@retrust/engine';
import { ClauseBuilder } from './logic/clauses.js';
import { FALSE, Graph } from './logic/graph.js';
import { ground, obligationsOf, type Ground } from './promises/obligation.js';
import type { Promises } from './promises/promise.js';
import { STRENGTHS } from './encode/open.js';
import { certify } from './solve/own.js';

/** A promise whose proof was written down and followed step by step. */
export interface CertifiedPromise {
  readonly id: string;
  readonly valid: boolean;
  /** Formulas that had to be refuted, and the steps of all their proofs. */
  readonly parts: number;
  readonly steps: number;
}

/**
 * Proves every promise once more with a second solver that writes its proof down, and has each step checked by a program of 80 lines
 * that knows neither solver. `possible` promises need no certificate: their examples are replayed.
 */
export function certifyPromises(
  rulebook: Rulebook,
  promises: Promises,
  { open = false }: { readonly open?: boolean } = {},
): readonly CertifiedPromise[] {
  const graph = new Graph();
  const proofs = promises.promises.filter(({ kind }) => kind !== 'possible');
  if (!open) return certified(graph, ground(graph, rulebook), { ...promises, promises: proofs });
  return STRENGTHS.flatMap((strength) =>
    certified(graph, ground(graph, rulebook, { open: strength }), {
      ...promises,
      promises: proofs.filter(({ publisher }) => publisher === strength),
    }),
  );
}

function certified(graph: Graph, on: Ground, promises: Promises): readonly CertifiedPromise[] {
  return promises.promises.map((promise) => {
    const obligations = obligationsOf(on, { ...promises, promises: [promise] }).filter(({ goal }) => goal !== FALSE);
    if (obligations.length === 0) return { id: promise.id, valid: true, parts: 0, steps: 0 };
    // All parts at once: none of them can come true.
    const builder = new ClauseBuilder(graph);
    for (const lit of new Set(obligations.flatMap(({ always }) => always))) builder.require(lit);
    builder.require(graph.or(obligations.map(({ goal }) => goal)));
    const { valid, steps } = certify(builder.variables, builder.clauses);
    return { id: promise.id, valid, parts: obligations.length, steps };
  });
}
