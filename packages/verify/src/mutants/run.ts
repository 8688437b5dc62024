import type { Answers, Rulebook } from '@retrust/engine';
import { reachedGoals } from '../checks/reached.js';
import type { Model } from '../encode/model.js';
import type { OpenContent } from '../encode/open.js';
import { answersIn, assignmentOf, newPerson, setAnswers, type Raws } from '../encode/people.js';
import { FALSE, Graph, type Lit } from '../logic/graph.js';
import { evaluator, Simulation } from '../logic/simulate.js';
import { ground, obligationsOf, type Ground, type Obligation } from '../promises/obligation.js';
import type { Promises, SafetyPromise } from '../promises/promise.js';
import { sampleNeighbour, samplePerson, seeded } from '../sample.js';
import { decideGoals, type SatSolver } from '../solve/solver.js';
import type { Mutant } from './mutate.js';

/** What became of one mutant. */
export interface MutantResult {
  readonly mutant: Omit<Mutant, 'rulebook'>;
  /**
   * `promise` and `soundness` name what found it; `equivalent` is proved to change nobody's result, `content` to change nothing but which
   * open steps, frequent questions and notices are offered, within what the promises allow. `survived` changes a level, a state, a referral or what the core shows.
   */
  readonly outcome: 'promise' | 'soundness' | 'equivalent' | 'content' | 'survived';
  /** The promise or the item of the check that found it; for a survivor, answers of somebody who gets another result. */
  readonly by: string;
  /** For `content`, the steps, frequent questions and notices of the open part that it shows to others than before. */
  readonly touches?: readonly string[] | undefined;
}

/** A third of all mutants, always the same ones: chosen by what they change, so that a new rule moves none of the others. */
export function isInSample({ id, change }: Mutant): boolean {
  let hash = 5381;
  for (const letter of `${id} ${change}`) hash = (Math.imul(hash, 33) ^ (letter.codePointAt(0) ?? 0)) >>> 0;
  return hash % 3 === 0;
}

/** Puts promises and checks to every mutant. `examples` are people near whom faults show. */
export async function runMutants(
  rulebook: Rulebook,
  promises: Promises,
  mutants: readonly Mutant[],
  {
    solver,
    examples,
    onProgress,
  }: { readonly solver: SatSolver; readonly examples: readonly Answers[]; readonly onProgress?: ((done: number) => void) | undefined },
): Promise<readonly MutantResult[]> {
  const results: MutantResult[] = [];
  for (let from = 0; from < mutants.length; from += PER_RUN) {
    onProgress?.(from);
    const run = new MutationRun(rulebook, promises, solver, examples);
    for (const mutant of mutants.slice(from, from + PER_RUN)) results.push(await run.try(mutant));
  }
  return results;
}
/** A run holds the formulas of all its mutants: a new one now and then keeps it small. */
const PER_RUN = 60;

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
  /** The rulebooks of all publishers who keep the core as it is; made when a change of the core is not found without. */
  #anything: { readonly content: OpenContent; readonly known: ReadonlySet<Lit> } | null = null;

  /** `examples` are people near whom faults show: those that a verification found. */
  constructor(
    private readonly rulebook: Rulebook,
    promises: Promises,
    private readonly solver: SatSolver,
    examples: readonly Answers[],
  ) {
    this.#promises = { ...promises, promises: promises.promises.filter(({ kind }) => kind !== 'possible') };
    this.#person = newPerson(this.#graph, rulebook);
    this.#original = this.#ground(rulebook);
    this.#known = new Set(obligationsOf(this.#original, this.#promises).map(({ goal }) => goal));
    this.#sound = new Set(reachedGoals(this.#original).map(({ goal, wanted }) => `${wanted} ${String(goal)}`));
    this.#simulation = this.#simulate(examples);
  }

  /** Says what finds this mutant. */
  async try(mutant: Mutant): Promise<MutantResult> {
    const { id, kind, change } = mutant;
    const found = (outcome: MutantResult['outcome'], by: string): MutantResult => ({ mutant: { id, kind, change }, outcome, by });
    const changed = this.#ground(mutant.rulebook);
    if (await this.#sameCondition(mutant, changed.model)) return found('equivalent', 'the condition holds for the same answers');
    const one = await this.#brokenPromise(changed, 'always');
    if (one) return found('promise', one);
    const differs = this.#graph.differ(this.#original.model.outputs, changed.model.outputs);
    const example = await this.#somebody(differs, changed.model);
    if (example === null) return found('equivalent', 'no answers give another result');
    const unsound = await this.#unsound(changed);
    if (unsound) return found('soundness', unsound);
    const two = await this.#brokenPromise(changed, 'two-people');
    if (two) return found('promise', two);
    const three = this.rulebook.core.includes(id) ? await this.#brokenForAPublisher(mutant.rulebook) : null;
    if (three) return found('promise', three);
    const grave = await this.#somebody(this.#graph.differ(graveOutputs(this.#original.model), graveOutputs(changed.model)), changed.model);
    if (grave) return found('survived', JSON.stringify(grave));
    return { ...found('content', JSON.stringify(example)), touches: this.#touched(changed.model, example) };
  }

  /** What is shown to others than before, as far as made-up people and this example show it. */
  #touched(changed: Model, example: Answers): readonly string[] {
    const holds = evaluator(this.#graph, assignmentOf(this.#person, example));
    const after = new Map(openItems(changed));
    return openItems(this.#original.model)
      .map(([id, lit]) => [id, this.#graph.differ([lit], [after.get(id) ?? FALSE])] as const)
      .filter(([, differs]) => this.#simulation.find(differs) !== null || holds(differs))
      .map(([id]) => id);
  }

  /** A promise for anything that the changed core alone does not keep any more. */
  async #brokenForAPublisher(rulebook: Rulebook, asked: readonly SafetyPromise[] = this.#promises.promises): Promise<string | null> {
    const promises = { ...this.#promises, promises: asked.filter(({ publisher }) => publisher === 'anything') };
    const opened = (book: Rulebook, open: OpenContent | 'anything'): Ground =>
      ground(this.#graph, book, { open, person: this.#person, people: this.#people });
    if (!this.#anything) {
      const original = opened(this.rulebook, 'anything');
      if (!original.open) return null;
      this.#anything = { content: original.open, known: new Set(obligationsOf(original, this.#promises).map(({ goal }) => goal)) };
    }
    const { content, known } = this.#anything;
    return this.#firstBroken(obligationsOf(opened(rulebook, content), promises).filter(({ goal }) => goal !== FALSE && !known.has(goal)));
  }

  /** Proved: what was changed is a condition, and it holds for the same answers as before. Much less to prove than equal results. */
  async #sameCondition({ id, kind }: Mutant, model: Model): Promise<boolean> {
    if (kind === 'tier' || kind === 'class') return false;
    const [before, after] = [metIn(this.#original.model, id), metIn(model, id)];
    return (await this.#somebody(this.#graph.differ([before], [after]), model)) === null;
  }

  /** Whether one promise is broken by a rulebook with a fault in it, or by some publisher who keeps its locked core. */
  async breaks(rulebook: Rulebook, promise: string): Promise<boolean> {
    const changed = this.#ground(rulebook);
    const promises = { ...this.#promises, promises: this.#promises.promises.filter(({ id }) => id === promise) };
    const obligations = obligationsOf(changed, promises);
    if (obligations.some(({ goal }) => this.#simulation.find(goal) !== null)) return true;
    if ((await this.#firstBroken(obligations)) !== null) return true;
    return (await this.#brokenForAPublisher(rulebook, promises.promises)) !== null;
  }

  async #brokenPromise(changed: Ground, kind: SafetyPromise['kind']): Promise<string | null> {
    const promises = { ...this.#promises, promises: this.#promises.promises.filter((promise) => promise.kind === kind) };
    const all = obligationsOf(changed, promises);
    const touched = all.filter(({ goal }) => goal !== FALSE && !this.#known.has(goal));
    const seen = touched.find(({ goal }) => this.#simulation.find(goal) !== null);
    return seen ? seen.promise.id : this.#firstBroken(touched);
  }
  async #firstBroken(obligations: readonly Obligation[]): Promise<string | null> {
    if (obligations.length === 0) return null;
    const always = [...new Set(obligations.flatMap((obligation) => obligation.always))];
    const goals = obligations.map(({ goal }) => goal);
    const [some] = await decideGoals(this.solver, this.#graph, always, [this.#graph.or(goals)]);
    if (!some) return null;
    const which = evaluator(this.#graph, some);
    return obligations.find(({ goal }) => which(goal))?.promise.id ?? null;
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

  #ground(rulebook: Rulebook): Ground {
    return ground(this.#graph, rulebook, { person: this.#person, people: this.#people });
  }
  #simulate(examples: readonly Answers[]): Simulation {
    const simulation = new Simulation(this.#graph, PEOPLE);
    const random = seeded(3);
    const done = new Set<unknown>();
    for (const person of [this.#person, ...this.#people.values()]) {
      const fresh: Raws = new Map([...person].filter(([, raw]) => !done.has(raw)));
      for (const raw of fresh.values()) done.add(raw);
      const theirs = { questions: this.rulebook.questions.filter(({ id }) => fresh.has(id)) };
      for (let i = 0; i < simulation.cases; i++) {
        const like = i % 4 === 0 ? undefined : examples[i % examples.length];
        setAnswers(simulation, fresh, i, like ? sampleNeighbour(theirs, like, random) : samplePerson(theirs, random));
      }
    }
    return simulation;
  }
}
const PEOPLE = 8_192;

/** Where a rule, withholding or referral is met. */
const metIn = ({ flags, withholdings, referrals }: Model, id: string): Lit =>
  flags.get(id) ?? withholdings.get(id) ?? referrals.find((referral) => referral.id === id)?.fits ?? FALSE;

/** All but the first step, and the steps, frequent questions and notices of the open part. */
const graveOutputs = ({ rulebook, levels, states, steps, referrals, faqs, notices }: Model): readonly Lit[] => [
  ...levels.values(),
  ...states.values(),
  ...referrals.map(({ shown }) => shown),
  ...[...steps, ...faqs].filter(({ isOpen }) => !isOpen).map(({ shown }) => shown),
  ...[...notices].filter(([id]) => rulebook.core.includes(id)).map(([, lit]) => lit),
];
const openItems = ({ rulebook, steps, faqs, notices }: Model): readonly (readonly [string, Lit])[] => [
  ...[...steps, ...faqs].filter(({ isOpen }) => isOpen).map(({ id, shown }) => [id, shown] as const),
  ...[...notices].filter(([id]) => !rulebook.core.includes(id)),
];
