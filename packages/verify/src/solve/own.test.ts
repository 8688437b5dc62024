import { describe, expect, it } from 'vitest';
import { seeded } from '../sample.js';
import { Cdcl } from './cdcl.js';
import { checkProof } from './check-proof.js';
import { certify, ownSolver } from './own.js';
import { loadZ3 } from './z3.js';

/** Small random clauses about `variables` variables. */
function randomClauses(random: () => number, variables: number): readonly (readonly number[])[] {
  const literal = (): number => (1 + Math.floor(random() * variables)) * (random() < 0.5 ? 1 : -1);
  const count = Math.floor(variables * (3 + 2 * random()));
  return Array.from({ length: count }, () => Array.from({ length: 1 + Math.floor(random() * 4) }, literal));
}
const isTrueIn = (bits: number, literal: number): boolean => (((bits >> (Math.abs(literal) - 1)) & 1) === 1) === literal > 0;
const hasSolution = (clauses: readonly (readonly number[])[], variables: number): boolean =>
  Array.from({ length: 2 ** variables }, (_, bits) => bits).some((bits) =>
    clauses.every((clause) => clause.some((l) => isTrueIn(bits, l))),
  );

describe('the own solver', { timeout: 60_000 }, () => {
  const random = seeded(5);
  const problems = Array.from({ length: 500 }, () => {
    const variables = 3 + Math.floor(random() * 8);
    return { variables, clauses: randomClauses(random, variables) };
  });

  it('finds a solution just when there is one, and every refusal has a proof that the checker follows', () => {
    for (const { variables, clauses } of problems) {
      const learnt: number[][] = [];
      const solver = new Cdcl(learnt);
      for (let i = 0; i < variables; i++) solver.addVariable();
      for (const clause of clauses) solver.addClause(clause);
      const found = solver.solve();
      expect(found).toBe(hasSolution(clauses, variables));
      if (found) expect(clauses.every((clause) => clause.some((l) => solver.isTrue(Math.abs(l)) === l > 0))).toBe(true);
      else expect(checkProof(clauses, learnt)).toBe(true);
    }
  });

  it('answers as Z3 does under assumptions', async () => {
    const z3 = await loadZ3();
    try {
      for (const { variables, clauses } of problems.slice(0, 60)) {
        const problem = { variables, clauses, questions: [1, -1, 2, -3], report: [1, 2, 3] };
        const own = await ownSolver().decide(problem);
        expect(own.map((set) => set === null)).toEqual((await z3.decide(problem)).map((set) => set === null));
      }
    } finally {
      await z3.close();
    }
  });
});

describe('the checker of proofs', () => {
  it('refuses a step that does not follow', () => {
    const clauses = [
      [1, 2],
      [-1, 2],
      [3, -2, 1],
    ];
    expect(checkProof(clauses, [[2]])).toBe(false); // true, but nothing is refuted
    expect(checkProof([...clauses, [-2]], [[3], []])).toBe(true);
    expect(checkProof(clauses, [[-3], []])).toBe(false);
    expect(checkProof(clauses, [[]])).toBe(false);
  });
  it('gives no certificate where there is a solution', () => {
    expect(certify(2, [[1, 2]]).valid).toBe(false);
    expect(certify(1, [[1], [-1]]).valid).toBe(true);
  });
});
