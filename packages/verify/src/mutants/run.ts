import type { Answers, Rulebook } from '@retrust/engine';
import { reachedGoals } from '../checks/reached.js';
import type { Model } from '../encode/model.js';
import { answersIn, newPerson, setAnswers, type Raws } from '../encode/people.js';
import { FALSE, Graph, type Lit } from '../logic/graph.js';
import { Simulation } from '../logic/simulate.js';
import { differingPeople, ground, obligationsOf, type Ground } from '../promises/obligation.js';
import type { Promises, SafetyPromise } from '../promises/promise.js';
import { sampleNeighbour, samplePerson, seeded } from '../sample.js';
import { decideGoals, type SatSolver } from '../solve/solver.js';
import type { Mutant } from './mutate.js';

/** What became of one mutant. */
export interface MutantResult {
  readonly mutant: Omit<Mutant, 'rulebook'>;
  /**
   * `promise` and `soundness` name what found it; `equivalent` is proved to change nobody's result, `content` to change nothing but which
   * open steps and notices are offered, within what the promises allow. `survived` changes a level, a state, a referral or the core.
   */
  readonly outcome: 'promise' | 'soundness' | 'equivalent' | 'content' | 'survived';
  /** The promise or the item of the check that found it; for a survivor, answers of somebody who gets another result. */
  readonly by: string;
}

/** Puts promises and checks to rulebooks with one fault each. */
export class MutationRun {
  readonly #graph = new Graph();
  readonly #person: Raws;
  readonly #original: Ground;
  readonly #promises: Promises;
  readonly #people = new Map<string, Raws>();
  readonly #simulation: Simulation;
  readonly #known: ReadonlySet<Lit>;
  readonly #sound: ReadonlySet<string>;

  /** `examples` are people near whom faults show: those that a verification found. */
  constructor(
    private readonly rulebook: Rulebook,
    promises: Promises,
    private readonly solver: SatSolver,
    examples: readonly Answers[],
  ) {
    this.#promises = { ...promises, promises: promises.promises.filter(({ kind }) => kind !== 'possible') };
    this.#person = newPerson(this.#graph, rulebook);
    this.#original = ground(this.#graph, rulebook, { person: this.#person });
    this.#known = new Set(obligationsOf(this.#original, this.#promises, this.#differing(this.#original)).map(({ goal }) => goal));
    this.#sound = new Set(reachedGoals(this.#original).map(({ goal, wanted }) => `${wanted} ${String(goal)}`));
    this.#simulation = this.#simulate(examples);
  }

  /** Says what finds this mutant. */
  async try(mutant: Mutant): Promise<MutantResult> {
    const { id, kind, change } = mutant;
    const found = (outcome: MutantResult['outcome'], by: string): MutantResult => ({ mutant: { id, kind, change }, outcome, by });
    const changed = ground(this.#graph, mutant.rulebook, { person: this.#person });
    const one = await this.#brokenPromise(changed, 'always');
    if (one) return found('promise', one);
    const differs = this.#graph.differ(this.#original.model.outputs, changed.model.outputs);
    const example = await this.#somebody(differs, changed.model);
    if (example === null) return found('equivalent', 'no answers give another result');
    const unsound = await this.#unsound(changed);
    if (unsound) return found('soundness', unsound);
    const two = await this.#brokenPromise(changed, 'two-people');
    if (two) return found('promise', two);
    const grave = await this.#somebody(this.#graph.differ(graveOutputs(this.#original.model), graveOutputs(changed.model)), changed.model);
    return grave ? found('survived', JSON.stringify(grave)) : found('content', JSON.stringify(example));
  }

  /** Whether one promise is broken by a rulebook with a fault in it. */
  async breaks(rulebook: Rulebook, promise: string): Promise<boolean> {
    const changed = ground(this.#graph, rulebook, { person: this.#person });
    const promises = { ...this.#promises, promises: this.#promises.promises.filter(({ id }) => id === promise) };
    const obligations = obligationsOf(changed, promises, this.#differing(changed));
    const always = [...new Set(obligations.flatMap((obligation) => obligation.always))];
    const [found] = await decideGoals(this.solver, this.#graph, always, [this.#graph.or(obligations.map(({ goal }) => goal))]);
    return found !== null && found !== undefined;
  }

  async #brokenPromise(changed: Ground, kind: SafetyPromise['kind']): Promise<string | null> {
    const promises = { ...this.#promises, promises: this.#promises.promises.filter((promise) => promise.kind === kind) };
    const all = obligationsOf(changed, promises, this.#differing(changed));
    const touched = all.filter(({ goal }) => goal !== FALSE && !this.#known.has(goal));
    const seen = touched.find(({ goal }) => this.#simulation.find(goal) !== null);
    if (seen) return seen.promise.id;
    if (touched.length === 0) return null;
    const always = [...new Set(touched.flatMap((obligation) => obligation.always))];
    const any = this.#graph.or(touched.map(({ goal }) => goal));
    const [some] = await decideGoals(this.solver, this.#graph, always, [any]);
    if (!some) return null;
    const which = await decideGoals(
      this.solver,
      this.#graph,
      always,
      touched.map(({ goal }) => goal),
    );
    return touched[which.findIndex((decision) => decision !== null)]?.promise.id ?? null;
  }

  async #somebody(goal: Lit, model: Model): Promise<Answers | null> {
    if (goal === FALSE) return null;
    const index = this.#simulation.find(goal);
    if (index !== null) return answersIn(this.#person, this.#simulation.assignment(index));
    const [found] = await decideGoals(this.solver, this.#graph, model.always, [goal]);
    return found ? answersIn(this.#person, found) : null;
  }

  /** An item that nobody can meet any more, or a step that strays. */
  async #unsound(changed: Ground): Promise<string | null> {
    const goals = reachedGoals(changed).filter(({ goal, wanted }) => !this.#sound.has(`${wanted} ${String(goal)}`));
    const open = goals.filter(({ goal, wanted }) => (this.#simulation.find(goal) === null) === (wanted === 'some'));
    if (open.length === 0) return null;
    const decided = await decideGoals(
      this.solver,
      this.#graph,
      changed.model.always,
      open.map(({ goal }) => goal),
    );
    const bad = open.find(({ wanted }, i) => (decided[i] === null) === (wanted === 'some'));
    return bad ? `${bad.check}: ${bad.subject}` : null;
  }

  #differing(on: Ground): ReturnType<typeof differingPeople> {
    return differingPeople(on, this.#people);
  }
  #simulate(examples: readonly Answers[]): Simulation {
    const simulation = new Simulation(this.#graph, PEOPLE);
    const random = seeded(3);
    const done = new Set<unknown>();
    for (const person of [this.#person, ...this.#people.values()]) {
      const fresh: Raws = new Map([...person].filter(([, raw]) => !done.has(raw)));
      for (const raw of fresh.values()) done.add(raw);
      for (let i = 0; i < simulation.cases; i++) {
        const like = i % 4 === 0 ? undefined : examples[i % examples.length];
        setAnswers(simulation, fresh, i, like ? sampleNeighbour(this.rulebook, like, random) : samplePerson(this.rulebook, random));
      }
    }
    return simulation;
  }
}
const PEOPLE = 8_192;

/** All but the open steps, the first step and the notices. */
const graveOutputs = ({ levels, states, steps, referrals }: Model): readonly Lit[] => [
  ...levels.values(),
  ...states.values(),
  ...referrals.map(({ shown }) => shown),
  ...steps.filter(({ isOpen }) => !isOpen).map(({ shown }) => shown),
];
