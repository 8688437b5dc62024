import {
  countedBy,
  isOpenGate,
  isSignalTally,
  LEVELS,
  SIDE_STATES,
  STAGES,
  TALLIES,
  type Level,
  type Rule,
  type Rulebook,
  type SideState,
  type State,
} from '@retrust/engine';
import { FALSE, not, TRUE, type Graph, type Lit } from '../logic/graph.js';
import { countFact, type ValueFact } from './fact.js';

/** The tallies between the signals and the level rules, counted as the engine's own table says. */
export function tallyFacts(
  graph: Graph,
  rulebook: Rulebook,
  flags: ReadonlyMap<string, Lit>,
  questions: ReadonlyMap<string, ValueFact>,
): readonly (readonly [string, ValueFact])[] {
  const raised = rulebook.rules.flatMap((rule) => (rule.layer === 'signal' ? [{ rule, lit: flags.get(rule.id) ?? FALSE }] : []));
  return TALLIES.map((tally) => {
    if (!isSignalTally(tally))
      return [
        tally,
        countFact(
          graph,
          rulebook.questions.map(
            (q) => questions.get(q.id)?.where(`open ${q.gate ? 'gate' : 'question'}`, (v) => isOpenGate(q, v)) ?? FALSE,
          ),
        ),
      ];
    const counted = raised.filter(({ rule }) => countedBy[tally](rule));
    if (tally !== 'tally.amber-groups')
      return [
        tally,
        countFact(
          graph,
          counted.map(({ lit }) => lit),
        ),
      ];
    const groups = [...new Set(counted.map(({ rule }) => rule.group))];
    const raisedIn = (group: string | undefined): Lit => graph.or(counted.filter(({ rule }) => rule.group === group).map(({ lit }) => lit));
    return [tally, countFact(graph, groups.map(raisedIn))];
  });
}

/** The gravest level that a met rule sets. */
export function levelFormulas(graph: Graph, rules: readonly Rule[], flags: ReadonlyMap<string, Lit>): ReadonlyMap<Level, Lit> {
  const formulas = new Map<Level, Lit>();
  let graver: Lit = FALSE;
  for (const level of LEVELS.toReversed()) {
    const setters = rules.flatMap((rule) => (rule.layer === 'level' && rule.level === level ? [flags.get(rule.id) ?? FALSE] : []));
    const set = level === 'none' ? TRUE : graph.or(setters);
    formulas.set(level, graph.and([set, not(graver)]));
    graver = graph.or([graver, set]);
  }
  return formulas;
}

/** The side states that rules call for. */
export function calledFormulas(graph: Graph, rules: readonly Rule[], flags: ReadonlyMap<string, Lit>): ReadonlyMap<SideState, Lit> {
  const calls = (state: SideState): Lit =>
    graph.or(rules.flatMap((rule) => (rule.layer === 'side-state' && rule.state === state ? [flags.get(rule.id) ?? FALSE] : [])));
  return new Map(SIDE_STATES.map((state) => [state, calls(state)]));
}

/** What the stage machine makes of a level, of called side states and of exits. Held equal to the machine itself by `checks/machine.ts`. */
export function stateFormulas(
  graph: Graph,
  {
    levels,
    called,
    exits,
  }: {
    readonly levels: ReadonlyMap<Level, Lit>;
    readonly called: ReadonlyMap<SideState, Lit>;
    /** The exit criteria of each stage. */
    readonly exits: ReadonlyMap<State, readonly Lit[]>;
  },
): ReadonlyMap<State, Lit> {
  const formulas = new Map<State, Lit>();
  let before: Lit = FALSE;
  const place = (state: State, here: Lit): void => {
    formulas.set(state, graph.and([here, not(before)]));
    before = graph.or([before, here]);
  };
  for (const state of SIDE_STATES) {
    if (state === 'urgent') place(state, levels.get('urgent') ?? FALSE);
    else if (state === 'safety-first') place(state, levels.get('concern') ?? FALSE);
    else place(state, called.get(state) ?? FALSE);
  }
  for (const stage of STAGES) {
    const criteria = exits.get(stage) ?? [];
    place(stage, criteria.length === 0 ? TRUE : not(graph.and(criteria)));
  }
  return formulas;
}
