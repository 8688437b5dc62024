import type { Raws } from './encode/people.js';
import { atMost } from './logic/counter.js';
import type { Graph, Lit } from './logic/graph.js';
import { evaluator, type Assignment } from './logic/simulate.js';
import type { Goal } from './prove.js';
import { decideGoals, type SatSolver } from './solve/solver.js';

/** The case with the fewest answers in which a goal holds; of several choices each one counts. Proved: no case has fewer. */
export async function minimise(graph: Graph, solver: SatSolver, goal: Goal, first: Assignment): Promise<Assignment> {
  const answers = [...new Set(goal.people.flatMap(variablesOf))];
  const size = (assignment: Assignment): number => answers.filter(assignment).length;
  let best = withoutNeedless(graph, goal, answers, first);
  for (;;) {
    const fewer = graph.and([goal.goal, atMost(graph, answers, size(best) - 1)]);
    const [found] = size(best) === 0 ? [null] : await decideGoals(solver, graph, goal.always, [fewer]);
    if (!found) return best;
    best = withoutNeedless(graph, goal, answers, found);
  }
}

const variablesOf = (person: Raws): readonly Lit[] => [...person.values()].flatMap((raw) => raw.variables);

/** Takes answers back one by one as long as the goal still holds: a good start for the proof that it can't be done with fewer. */
function withoutNeedless(graph: Graph, { goal, always }: Goal, answers: readonly Lit[], from: Assignment): Assignment {
  const all = graph.and([goal, ...always]);
  let held = new Set(answers.filter(from));
  const given = new Set(answers);
  const as =
    (set: ReadonlySet<Lit>): Assignment =>
    (variable) =>
      given.has(variable) ? set.has(variable) : from(variable);
  for (const one of [...held].reverse()) {
    const less = new Set([...held].filter((variable) => variable !== one));
    if (evaluator(graph, as(less))(all)) held = less;
  }
  return as(held);
}
