import { LEVELS, SIDE_STATES, STAGES, isStage, type SideState, type State } from '@retrust/engine';
import { stateFormulas } from '../encode/verdict.js';
import { FALSE, Graph, TRUE, type Lit } from '../logic/graph.js';
import { evaluator } from '../logic/simulate.js';
import type { EngineUnderProof } from '../replay.js';
import type { CheckResult } from './check.js';

type Verdict = Parameters<EngineUnderProof['settle']>[0];
const CALLED = SIDE_STATES.filter((state) => state !== 'urgent' && state !== 'safety-first');
const LEFT = STAGES.filter((stage) => stage !== 'maintenance');

/** Every kind of verdict that there is: each level, each set of called side states, each set of stages that are left. */
export function everyVerdict(): readonly Verdict[] {
  const subsets = <T>(all: readonly T[]): readonly (readonly T[])[] =>
    Array.from({ length: 2 ** all.length }, (_, bits) => all.filter((__, i) => ((bits >> i) & 1) === 1));
  return LEVELS.flatMap((level) =>
    subsets<SideState>(CALLED).flatMap((sideStates) =>
      subsets(LEFT).map((left) => ({ level, sideStates, exits: LEFT.map((stage) => ({ id: stage, stage, met: left.includes(stage) })) })),
    ),
  );
}

/**
 * Tries the machine with every kind of verdict from the start, and with each kind that matters from every state: it settles where the
 * formulas say, the way there does not count, and no verdict with danger, crisis or own harm opens a stage.
 */
export function machineResults({ settle }: Pick<EngineUnderProof, 'settle'>): readonly CheckResult[] {
  const graph = new Graph();
  const levels = new Map(LEVELS.map((level) => [level, graph.variable(level)]));
  const called = new Map(SIDE_STATES.map((state) => [state, graph.variable(state)]));
  const left = new Map(LEFT.map((stage) => [stage, graph.variable(stage)]));
  const exits = new Map<State, readonly Lit[]>([...left].map(([stage, lit]) => [stage, [lit]]));
  const formulas = stateFormulas(graph, { levels, called, exits });
  const expected = (verdict: Verdict): string => {
    const held = new Set<Lit>([
      levels.get(verdict.level) ?? TRUE,
      ...verdict.sideStates.map((state) => called.get(state) ?? TRUE),
      ...verdict.exits.filter(({ met }) => met).map(({ stage }) => (stage === 'maintenance' ? TRUE : (left.get(stage) ?? TRUE))),
    ]);
    const holds = evaluator(graph, (variable) => held.has(variable));
    return [...formulas]
      .filter(([, lit]) => lit !== FALSE && holds(lit))
      .map(([state]) => state)
      .join(' and ');
  };

  const verdicts = everyVerdict();
  const wrong: string[] = [];
  const opened: string[] = [];
  const compare = (verdict: Verdict, from?: State): void => {
    const state = settled(settle, verdict, from);
    const where = `${from ?? 'the start'} with ${shown(verdict)}`;
    if (state !== expected(verdict)) wrong.push(`from ${where} it settles at ${state}, not at ${expected(verdict)}`);
    if (isDangerous(verdict) && isStage(state)) opened.push(`from ${where} it opens ${state}`);
  };
  for (const verdict of verdicts) compare(verdict);
  // From every state: every level and every set of side states, with none, some and all of the stages left.
  const fromStates = verdicts.filter(({ exits: all }) => all.every(({ met }, i) => !met || all.slice(0, i).every((e) => e.met)));
  for (const from of [...SIDE_STATES, ...STAGES]) for (const verdict of fromStates) compare(verdict, from);

  const tried = verdicts.length + fromStates.length * (SIDE_STATES.length + STAGES.length);
  return [result('machine-as-modelled', wrong, tried), result('no-way-round-safety', opened, tried)];
}

const isDangerous = ({ level, sideStates }: Verdict): boolean =>
  level === 'urgent' || level === 'concern' || sideStates.includes('crisis') || sideStates.includes('own-conduct');
const shown = ({ level, sideStates, exits }: Verdict): string =>
  `level ${level}, ${sideStates.join(' and ') || 'no side state'}, ${String(exits.filter(({ met }) => met).length)} stages left`;

function settled(settle: EngineUnderProof['settle'], verdict: Verdict, from?: State): string {
  try {
    return settle(verdict, from);
  } catch (error) {
    return `an error (${error instanceof Error ? error.message : String(error)})`;
  }
}

const result = (check: CheckResult['check'], faults: readonly string[], tried: number): CheckResult => ({
  check,
  subject: 'machine',
  ok: faults.length === 0,
  advice: false,
  text: faults[0] ?? `${tried.toLocaleString('en')} verdicts tried`,
});
