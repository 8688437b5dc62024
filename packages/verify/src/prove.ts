import type { Answers, Rulebook } from '@retrust/engine';
import { answersIn, setAnswers, type Raws } from './encode/people.js';
import type { OpenContent } from './encode/open.js';
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
  /** What a publisher may have written, for each of these people; none where the rulebook is as it is written. */
  readonly open?: readonly OpenContent[] | undefined;
}
/** A case in which the goal holds, or `null`: there is none, and that is proved. */
export type Decision = Assignment | null;

export interface ProverOptions {
  readonly solver: SatSolver;
  readonly seed?: number | undefined;
  /** People whose like is tried before anybody else; those that the solver finds are added. */
  readonly examples?: Answers[] | undefined;
}

const CASES = 2_048;
const CASES_NEAR_A_FIND = 512;
/** Few enough that what one batch finds helps the next. */
const BATCH = 24;

/** Decides goals about one rulebook: by a look at the formula, then by many made-up people at once, and the rest by the solver. */
export class Prover {
  readonly #solver: SatSolver;
  readonly #examples: Answers[];
  readonly #random: () => number;
  /** The same crowd for all goals: what a formula is for them is worked out once. */
  readonly #crowd: Crowd;

  constructor(
    private readonly graph: Graph,
    private readonly rulebook: Rulebook,
    { solver, seed = 7, examples = [] }: ProverOptions,
  ) {
    this.#solver = solver;
    this.#examples = examples;
    this.#random = seeded(seed);
    this.#crowd = new Crowd(graph, rulebook, { cases: CASES, near: [], random: this.#random });
  }

  async decide(goals: readonly Goal[]): Promise<readonly Decision[]> {
    const decisions: (Decision | undefined)[] = goals.map(({ goal }) => (goal === FALSE ? null : undefined));
    let left = goals.flatMap((goal, i) => (decisions[i] === undefined ? [{ ...goal, i }] : []));
    const ask = (crowd: Crowd): void => {
      for (const goal of left) crowd.invite(goal);
      left = left.filter(({ goal, i }) => {
        const found = crowd.find(goal);
        if (found) decisions[i] = found;
        return found === null;
      });
    };
    ask(this.#crowd);
    if (left.length > 0 && this.#examples.length > 0) ask(this.#crowdNear(this.#examples));
    while (left.length > 0) {
      const batch = left.slice(0, BATCH);
      left = left.slice(BATCH);
      const always = [...new Set(batch.flatMap((one) => one.always))].filter((lit) => lit !== TRUE);
      const decided = await decideGoals(
        this.#solver,
        this.graph,
        always,
        batch.map(({ goal }) => goal),
      );
      const found = batch.flatMap(({ i, people: [person] }, k) => {
        const decision = (decisions[i] = decided[k] ?? null);
        return decision && person ? [answersIn(person, decision)] : [];
      });
      this.#examples.push(...found);
      if (found.length > 0 && left.length > 0) ask(this.#crowdNear(found));
    }
    return decisions.map((decision) => decision ?? null);
  }

  #crowdNear(near: readonly Answers[]): Crowd {
    return new Crowd(this.graph, this.rulebook, { cases: CASES_NEAR_A_FIND, near, random: this.#random });
  }
}

/** Made-up people, half of them like those in `near`. Variables that are nobody's answer come out at random. */
class Crowd {
  readonly #simulation: Simulation;
  /** Variables that were left to chance. */
  readonly #left = new Set<Lit>();
  readonly #invited = new Set<Raws>();
  readonly #made = new Set<RawQuestion>();

  constructor(
    graph: Graph,
    private readonly rulebook: Rulebook,
    private readonly how: { readonly cases: number; readonly near: readonly Answers[]; readonly random: () => number },
  ) {
    this.#simulation = new Simulation(graph, how.cases);
  }

  /** Makes up answers for the people of whom a goal speaks, and what a publisher writes for them. Before the goal is looked at. */
  invite({ people, open = [] }: Goal): void {
    const { near, random } = this.how;
    for (const variable of open.flatMap((content) => [...content.assumptions().keys()])) this.#chance(variable);
    for (const person of people) {
      if (this.#invited.has(person)) continue;
      this.#invited.add(person);
      const fresh: Raws = new Map([...person].filter(([, raw]) => !this.#made.has(raw)));
      for (const raw of fresh.values()) this.#made.add(raw);
      const theirs = { questions: this.rulebook.questions.filter(({ id }) => fresh.has(id)) };
      for (let i = 0; i < this.#simulation.cases; i++) {
        const like = i % 2 === 0 ? undefined : near[(i >>> 1) % near.length];
        setAnswers(this.#simulation, fresh, i, like ? sampleNeighbour(theirs, like, random) : samplePerson(theirs, random));
      }
    }
  }
  /** A case in which a formula about invited people holds. */
  find(goal: Lit): Assignment | null {
    const found = this.#simulation.find(goal);
    return found === null ? null : this.#simulation.assignment(found);
  }

  #chance(variable: Lit): void {
    if (this.#left.has(variable)) return;
    this.#left.add(variable);
    for (let i = 0; i < this.#simulation.cases; i++) this.#simulation.set(variable, i, this.how.random() < 0.5);
  }
}
