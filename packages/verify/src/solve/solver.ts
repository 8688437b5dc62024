import { ClauseBuilder } from '../logic/clauses.js';
import { nodeOf, type Graph, type Lit } from '../logic/graph.js';
import type { Assignment } from '../logic/simulate.js';

/** Decides clauses. Stateless: every call stands alone. */
export interface SatSolver {
  readonly name: string;
  /**
   * For each question, the variables of `report` that are true in a solution of the clauses in which that literal holds;
   * `null` where there is no solution.
   */
  decide(problem: {
    readonly variables: number;
    readonly clauses: readonly (readonly number[])[];
    readonly questions: readonly number[];
    readonly report: readonly number[];
  }): Promise<readonly (ReadonlySet<number> | null)[]>;
  /** Lets the process end. */
  close(): Promise<void>;
}

/** Asks for each goal whether it can hold together with everything in `always`. The answer is a case in which it does, or `null`: never. */
export async function decideGoals(
  solver: SatSolver,
  graph: Graph,
  always: readonly Lit[],
  goals: readonly Lit[],
): Promise<readonly (Assignment | null)[]> {
  if (goals.length === 0) return [];
  const builder = new ClauseBuilder(graph);
  for (const lit of always) builder.require(lit);
  const questions = goals.map((goal) => builder.number(goal));
  const inputs = builder.inputs();
  const numbers = new Map(inputs);
  const answers = await solver.decide({
    variables: builder.variables,
    clauses: builder.clauses,
    questions,
    report: inputs.map(([, variable]) => variable),
  });
  return answers.map((set) => (set ? (variable: Lit) => set.has(numbers.get(nodeOf(variable)) ?? 0) : null));
}
