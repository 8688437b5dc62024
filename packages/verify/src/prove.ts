import type { Answers, Rulebook } from '@retrust/engine';
import { answersIn, setAnswers, type Raws } from './encode/people.js';
import type { RawQuestion } from './encode/raw-question.js';
import { FALSE, TRUE, type Graph, type Lit } from './logic/graph.js';
import { Simulation, type Assignment } from './logic/simulate.js';
import { sampleNeighbour, samplePerson, seeded } from './sample.js';
import { decideGoals, type SatSolver } from './solve/solver.js';

/** Something that a goal is asked of: a formula, and the people it speaks of. */
export interface Goal {
  readonly goal: Lit;
  readonly people: readonly Raws[];
  readonly always: readonly Lit[];
}
/** A case in which the goal holds, or `null`: there is none, and that is proved. */
export type Decision = Assignment | null;

export interface DecideOptions {
  readonly solver: SatSolver;
  readonly seed?: number | undefined;
  /** How many made-up people are tried before the solver is asked. */
  readonly cases?: number | undefined;
  /** People whose like is tried before anybody else; those that the solver finds are added. */
  readonly examples?: Answers[] | undefined;
}

const CASES = 2_048;
const CASES_NEAR_A_FIND = 512;
/** Few enough that what one batch finds helps the next. */
const BATCH = 24;

/** Decides goals: by a look at the formula, then by many made-up people at once, and the rest by the solver. */
export async function decide(
  graph: Graph,
  rulebook: Rulebook,
  goals: readonly Goal[],
  options: DecideOptions,
): Promise<readonly Decision[]> {
  const { solver, seed = 7, cases = CASES, examples = [] } = options;
  const random = seeded(seed);
  const decisions: (Decision | undefined)[] = goals.map(({ goal }) => (goal === FALSE ? null : undefined));
  let left = goals.flatMap((goal, i) => (decisions[i] === undefined ? [{ ...goal, i }] : []));
  const tryPeople = (count: number, near: readonly Answers[]): void => {
    const simulation = simulate(graph, rulebook, left, { cases: count, near, random });
    left = left.filter(({ goal, i }) => {
      const found = simulation.find(goal);
      if (found !== null) decisions[i] = simulation.assignment(found);
      return found === null;
    });
  };
  if (left.length > 0) tryPeople(cases, [...examples]);
  while (left.length > 0) {
    const batch = left.slice(0, BATCH);
    left = left.slice(BATCH);
    const always = [...new Set(batch.flatMap((one) => one.always))].filter((lit) => lit !== TRUE);
    const decided = await decideGoals(
      solver,
      graph,
      always,
      batch.map(({ goal }) => goal),
    );
    const found = batch.flatMap(({ i, people: [person] }, k) => {
      const decision = (decisions[i] = decided[k] ?? null);
      return decision && person ? [answersIn(person, decision)] : [];
    });
    examples.push(...found);
    if (found.length > 0 && left.length > 0) tryPeople(CASES_NEAR_A_FIND, found);
  }
  return decisions.map((decision) => decision ?? null);
}

/** Made-up people, half of them like those in `near`. Variables that are nobody's answer come out at random. */
function simulate(
  graph: Graph,
  rulebook: Rulebook,
  goals: readonly Goal[],
  { cases, near, random }: { readonly cases: number; readonly near: readonly Answers[]; readonly random: () => number },
): Simulation {
  const simulation = new Simulation(graph, cases);
  const theirs = new Set<Lit>();
  const made = new Set<RawQuestion>();
  for (const person of new Set(goals.flatMap(({ people }) => people))) {
    const fresh: Raws = new Map([...person].filter(([, raw]) => !made.has(raw)));
    for (const raw of fresh.values()) {
      made.add(raw);
      for (const variable of raw.variables) theirs.add(variable);
    }
    for (let i = 0; i < simulation.cases; i++) {
      const like = i % 2 === 0 ? undefined : near[(i >>> 1) % near.length];
      setAnswers(simulation, fresh, i, like ? sampleNeighbour(rulebook, like, random) : samplePerson(rulebook, random));
    }
  }
  for (const variable of graph.variables())
    if (!theirs.has(variable)) for (let i = 0; i < simulation.cases; i++) simulation.set(variable, i, random() < 0.5);
  return simulation;
}
