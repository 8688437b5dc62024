import type { Answers, Rulebook } from '@retrust/engine';
import { CHECKS, type CheckGoal, type CheckName, type CheckResult } from './checks/check.js';
import { helplineResults } from './checks/helplines.js';
import { machineResults } from './checks/machine.js';
import { partGoals, questionGoals, ruleGoals, withholdingGoals } from './checks/matters.js';
import { outcomeGoals, reachedGoals, unlockedSafety, writerFaults } from './checks/reached.js';
import { counterExample, type CounterExample } from './counter-example.js';
import type { Strength } from './encode/open.js';
import { answerSpace, answersIn, newPerson, type Raws } from './encode/people.js';
import { Graph } from './logic/graph.js';
import { minimise } from './minimise.js';
import { breachesInEngine } from './promises/kept.js';
import { ground, obligationsOf, type Ground, type Obligation } from './promises/obligation.js';
import type { Promises, SafetyPromise } from './promises/promise.js';
import { Prover, type Decision } from './prove.js';
import { disagreements, engine, referenceDisagreements, type EngineUnderProof } from './replay.js';
import { samplePerson, seeded } from './sample.js';
import type { SatSolver } from './solve/solver.js';
import { loadZ3 } from './solve/z3.js';

export interface VerifyOptions {
  /** Asks for the rulebooks of all publishers at once: each promise for as much as its `publisher` says that they may change. */
  readonly open?: boolean | undefined;
  /** Leaves the checks on soundness out. */
  readonly promisesOnly?: boolean | undefined;
  readonly solver?: SatSolver | undefined;
  readonly engine?: EngineUnderProof | undefined;
  /** How many made-up people are replayed in the engine, besides those that the proofs found. */
  readonly replays?: number | undefined;
  /** Called before each part of the work. */
  readonly onProgress?: ((doing: string) => void) | undefined;
}

/** What became of one promise. */
export interface PromiseResult {
  readonly id: string;
  readonly sentence: string;
  readonly kind: SafetyPromise['kind'];
  readonly sources: readonly string[];
  readonly publisher: Strength;
  /** Why no publisher may change more than that; `null` where they may write anything. */
  readonly because: string | null;
  readonly holds: boolean;
  /** How many formulas had to be decided. */
  readonly parts: number;
  /** Parts of a `possible` promise that nobody can reach. */
  readonly unreached: readonly string[];
  readonly counterExamples: readonly CounterExample[];
  /** Why the promise could not be asked of this rulebook, such as a question that it lacks. */
  readonly problem: string | null;
  readonly milliseconds: number;
}

export interface Report {
  readonly rulebook: { readonly id: string; readonly version: string };
  readonly open: boolean;
  readonly ok: boolean;
  /** How many ways there are to fill in the questionnaire. */
  readonly answerSpace: bigint;
  readonly promises: readonly PromiseResult[];
  readonly checks: readonly CheckResult[];
  readonly decided: number;
  readonly replayed: number;
  readonly milliseconds: number;
}

/** Proves every promise over every possible set of answers, or finds the smallest counter-example; and checks that the rules are sound. */
export async function verify(rulebook: Rulebook, promises: Promises, options: VerifyOptions = {}): Promise<Report> {
  const begun = performance.now();
  const solver = options.solver ?? (await loadZ3());
  try {
    return await new Verification(rulebook, promises, solver, options).run(begun);
  } finally {
    if (!options.solver) await solver.close();
  }
}

class Verification {
  readonly #graph = new Graph();
  readonly #person: Raws;
  readonly #people = new Map<string, Raws>();
  readonly #grounds = new Map<Strength | undefined, Ground>();
  readonly #prover: Prover;
  readonly #under: EngineUnderProof;
  readonly #open: boolean;
  /** People whom the solver found: good beginnings for later searches. */
  readonly #examples: Answers[] = [];
  /** Everybody who showed something, to be replayed in the engine. */
  readonly #witnesses = new Map<string, Answers>();
  #decided = 0;

  constructor(
    private readonly rulebook: Rulebook,
    private readonly promises: Promises,
    private readonly solver: SatSolver,
    private readonly options: VerifyOptions,
  ) {
    this.#open = options.open ?? false;
    this.#under = options.engine ?? engine;
    this.#person = newPerson(this.#graph, rulebook);
    this.#prover = new Prover(this.#graph, rulebook, { solver, examples: this.#examples });
  }

  async run(begun: number): Promise<Report> {
    const { rulebook, options } = this;
    const results: PromiseResult[] = [];
    // Those that look for somebody come first: whom they find helps all the others.
    const asked = this.promises.promises;
    const ordered = [...asked.filter(({ kind }) => kind === 'possible'), ...asked.filter(({ kind }) => kind !== 'possible')];
    for (const promise of ordered) results.push(await this.#prove(promise));
    results.sort((a, b) => asked.findIndex(({ id }) => id === a.id) - asked.findIndex(({ id }) => id === b.id));
    const checks = this.#open || options.promisesOnly ? [] : await this.#checks();
    return {
      rulebook: { id: rulebook.id, version: rulebook.version },
      open: this.#open,
      ok: results.every(({ holds }) => holds) && checks.every(({ ok, advice }) => ok || advice),
      answerSpace: answerSpace(this.#person),
      promises: results,
      checks,
      decided: this.#decided,
      replayed: this.#witnesses.size,
      milliseconds: Math.round(performance.now() - begun),
    };
  }

  async #prove(promise: SafetyPromise): Promise<PromiseResult> {
    const begun = performance.now();
    this.options.onProgress?.(promise.id);
    const { id, sentence, kind, sources, publisher, because = null } = promise;
    const known = { id, sentence, kind, sources, publisher, because };
    const done = (rest: Pick<PromiseResult, 'parts' | 'unreached' | 'counterExamples' | 'problem'>): PromiseResult => ({
      ...known,
      ...rest,
      holds: rest.problem === null && rest.unreached.length === 0 && rest.counterExamples.length === 0,
      milliseconds: Math.round(performance.now() - begun),
    });
    let obligations: readonly Obligation[];
    try {
      obligations = obligationsOf(this.#ground(this.#open ? publisher : undefined), {
        ...this.promises,
        promises: [promise],
      });
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      return done({ parts: 0, unreached: [], counterExamples: [], problem: error.message });
    }
    const decisions = await this.#decide(obligations);
    const counterExamples: CounterExample[] = [];
    for (const [i, obligation] of obligations.entries()) {
      const decision = decisions[i];
      if (obligation.wanted !== 'never' || !decision) continue;
      const found = await minimise(this.#graph, this.solver, obligation, decision);
      counterExamples.push(counterExample(this.#graph, this.rulebook, this.#under, obligation, found));
    }
    const unreached = obligations.flatMap(({ wanted, part }, i) => (wanted === 'some' && !decisions[i] ? [part ?? id] : []));
    return done({ parts: obligations.length, unreached, counterExamples, problem: null });
  }

  /** The formulas of the rulebook as it is written, or of those of all publishers. People are the same in all of them. */
  #ground(open: Strength | undefined): Ground {
    const known = this.#grounds.get(open) ?? ground(this.#graph, this.rulebook, { open, person: this.#person, people: this.#people });
    this.#grounds.set(open, known);
    return known;
  }

  async #checks(): Promise<readonly CheckResult[]> {
    const { rulebook } = this;
    const on = this.#ground(undefined);
    const say = (name: CheckName): void => this.options.onProgress?.(name);
    const results: CheckResult[] = [];
    say('one-writer');
    results.push(
      ...summary(
        'one-writer',
        writerFaults(on).map((text) => ({ subject: text.split(' ')[0] ?? '', text })),
        rulebook.rules.length,
      ),
      ...summary(
        'safety-is-locked',
        unlockedSafety(on).map((id) => ({ subject: id, text: 'it decides on danger and is not in the locked core' })),
        rulebook.core.length,
      ),
    );
    const goals: readonly (readonly [CheckName, (on: Ground) => readonly CheckGoal[]])[] = [
      ['one-outcome', outcomeGoals],
      ['no-dead-rule', reachedGoals],
      ['no-shadowed-rule', ruleGoals],
      ['every-question-matters', questionGoals],
      ['no-needless-part', partGoals],
    ];
    for (const [name, make] of goals) {
      say(name);
      results.push(...(await this.#check(make, on)));
    }
    say('every-withholding-matters');
    results.push(...(await this.#check(withholdingGoals, this.#ground('anything'))));
    say('machine-as-modelled');
    results.push(...machineResults(this.#under));
    const people = [...this.#witnesses.values()];
    say('numbers-of-the-country');
    results.push(...helplineResults(rulebook, this.#under, people.slice(0, PEOPLE_FOR_HELPLINES)));
    say('model-equals-engine');
    const random = seeded(11);
    const made = Array.from({ length: this.options.replays ?? 2_000 }, () => samplePerson(rulebook, random));
    const differing = [...disagreements(on, this.#under, [...people, ...made]), ...(await referenceDisagreements(on, this.#examples))];
    results.push(
      ...summary(
        'model-equals-engine',
        differing.map(({ answers, about }) => ({ subject: JSON.stringify(answers), text: about })),
        people.length + made.length,
      ),
    );
    say('promises-hold-in-engine');
    const breaches = breachesInEngine(rulebook, this.promises, this.#under, [...people, ...made].slice(0, PEOPLE_FOR_PROMISES));
    results.push(
      ...summary(
        'promises-hold-in-engine',
        breaches.map((one) => ({
          subject: one.promise.id,
          text: `broken to ${one.people.map((answers) => JSON.stringify(answers)).join(' and ')}`,
        })),
        Math.min(people.length + made.length, PEOPLE_FOR_PROMISES),
      ),
    );
    return this.#accept(results);
  }

  async #check(make: (on: Ground) => readonly CheckGoal[], on: Ground): Promise<readonly CheckResult[]> {
    const goals = make(on);
    const decisions = await this.#decide(goals);
    const names = [...new Set(goals.map(({ check }) => check))];
    return names.flatMap((name) => {
      const own = goals.flatMap((goal, i) => (goal.check === name ? [{ ...goal, decision: decisions[i] ?? null }] : []));
      const bad = own.filter(({ wanted, decision }) => (decision === null) !== (wanted === 'never'));
      return summary(
        name,
        bad.map(({ subject, fault }) => ({ subject, text: fault })),
        own.length,
        own[0]?.advice ?? ADVICE.includes(name),
      );
    });
  }

  async #decide(goals: readonly (Obligation | CheckGoal)[]): Promise<readonly Decision[]> {
    this.#decided += goals.length;
    const decisions = await this.#prover.decide(goals);
    decisions.forEach((decision, i) => {
      for (const person of decision ? (goals[i]?.people ?? []) : []) {
        const answers = answersIn(person, decision ?? (() => false));
        this.#witnesses.set(JSON.stringify(answers), answers);
      }
    });
    return decisions;
  }

  /** Takes out what somebody has judged to be right, and names judgements that nothing needs any more. */
  #accept(results: readonly CheckResult[]): readonly CheckResult[] {
    const { accepted = [] } = this.promises;
    const matches = (result: CheckResult, one: { readonly check: string; readonly subject: string }): boolean =>
      !result.ok && one.check === result.check && one.subject === result.subject;
    const judged = results.map((result) => {
      const one = accepted.find((a) => matches(result, a));
      return one ? { ...result, advice: true, text: `${result.text} (accepted: ${one.why})` } : result;
    });
    const stale = accepted.filter((one) => !results.some((result) => matches(result, one)));
    return [
      ...judged,
      ...stale.map(({ check, subject }): CheckResult => ({
        check: Object.keys(CHECKS).find((name): name is CheckName => name === check) ?? 'no-dead-rule',
        subject,
        ok: false,
        advice: false,
        text: `\`accepted\` names \`${check}\` of \`${subject}\`, which is no finding any more: take it out`,
      })),
    ];
  }
}

const PEOPLE_FOR_HELPLINES = 5;
const PEOPLE_FOR_PROMISES = 1_500;
/** What two withholdings do alike is defence in depth. */
const ADVICE: readonly CheckName[] = ['every-withholding-matters'];

/** One line when all is well; else one for each fault. */
const summary = (
  check: CheckName,
  faults: readonly { readonly subject: string; readonly text: string }[],
  tried: number,
  advice = false,
): readonly CheckResult[] =>
  faults.length === 0
    ? [{ check, subject: 'all', ok: true, advice, text: `${tried.toLocaleString('en')} tried` }]
    : faults.map(({ subject, text }) => ({ check, subject, ok: false, advice, text }));
