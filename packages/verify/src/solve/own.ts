import { Cdcl } from './cdcl.js';
import { checkProof } from './check-proof.js';
import type { SatSolver } from './solver.js';

/** The solver of this package: nothing to load, at its best with very many small problems. */
export const ownSolver = (): SatSolver => ({
  name: 'own',
  decide({ variables, clauses, questions, report }) {
    const solver = solverFor(variables, clauses, null);
    const answer = (question: number): ReadonlySet<number> | null =>
      solver.solve([question]) ? new Set(report.filter((variable) => solver.isTrue(variable))) : null;
    return Promise.resolve(questions.map(answer));
  },
  close: () => Promise.resolve(),
});

/** What came of an attempt to prove, with a certificate, that clauses can't hold together. */
export interface Certificate {
  /** Proved, and every step of the proof was followed by the checker. */
  readonly valid: boolean;
  readonly steps: number;
}

/** Proves once more, independently of Z3, that clauses can't hold together, and has the proof checked step by step. */
export function certify(variables: number, clauses: readonly (readonly number[])[]): Certificate {
  const steps: number[][] = [];
  const impossible = !solverFor(variables, clauses, steps).solve();
  return { valid: impossible && checkProof(clauses, steps), steps: steps.length };
}

function solverFor(variables: number, clauses: readonly (readonly number[])[], learnt: number[][] | null): Cdcl {
  const solver = new Cdcl(learnt);
  for (let i = 0; i < variables; i++) solver.addVariable();
  for (const clause of clauses) solver.addClause(clause);
  return solver;
}
