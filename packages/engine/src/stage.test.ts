import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getAdjacencyMap, getShortestPaths } from 'xstate/graph';
import { isSafetyState, isStage, isState, LEVELS, settle, SIDE_STATES, stageMachine, STAGES } from './index.js';
import type { SideState, Stage, StageVerdict, State } from './index.js';

const ALL: readonly State[] = [...SIDE_STATES, ...STAGES];
const calm: StageVerdict = { level: 'none', sideStates: [], exits: [] };
/** A verdict in which the exits of these stages are met. */
const having = (...left: readonly Stage[]): StageVerdict => ({
  ...calm,
  exits: STAGES.filter((s) => s !== 'maintenance').map((stage) => ({ id: `exit-of-${stage}`, stage, met: left.includes(stage) })),
});
/** A verdict that settles in this state. */
function verdictFor(state: State): StageVerdict {
  if (state === 'urgent') return { ...calm, level: 'urgent' };
  if (state === 'safety-first') return { ...calm, level: 'concern' };
  if (!isStage(state)) return { ...calm, sideStates: [state] };
  return having(...STAGES.slice(0, STAGES.indexOf(state)));
}
const called = SIDE_STATES.filter((s) => s !== 'urgent' && s !== 'safety-first');
const verdicts: fc.Arbitrary<StageVerdict> = fc.record({
  level: fc.constantFrom(...LEVELS),
  sideStates: fc.subarray<SideState>(called),
  exits: fc.subarray([...STAGES]).map((left) => having(...left).exits),
});

const machine = stageMachine();

describe('settle', () => {
  it.each(ALL)('settles in %s', (state) => {
    expect(settle(verdictFor(state))).toBe(state);
  });

  it('tests the side states in their order, before every stage', () => {
    const everything = { ...having(...STAGES), sideStates: called };
    expect(settle({ ...everything, level: 'urgent' })).toBe('urgent');
    expect(settle({ ...everything, level: 'concern' })).toBe('safety-first');
    const found = called.map((_, i) => settle({ ...everything, level: 'check', sideStates: called.slice(i) }));
    expect(found).toEqual(called);
  });

  it('stops at the earliest stage whose exit is unmet, whatever is met later', () => {
    for (const stage of STAGES.slice(0, -1)) expect(settle(having(...STAGES.filter((s) => s !== stage)))).toBe(stage);
  });

  it('leaves a stage only when all of its criteria are met, and never one without criteria', () => {
    const two = (first: boolean, second: boolean): StageVerdict => ({
      ...calm,
      exits: [
        { id: 'a', stage: 'acknowledgment', met: first },
        { id: 'b', stage: 'acknowledgment', met: second },
      ],
    });
    expect([two(true, false), two(false, true), two(true, true)].map((v) => settle(v))).toEqual([
      'acknowledgment',
      'acknowledgment',
      'stabilisation',
    ]);
    expect(settle(calm)).toBe('acknowledgment');
  });

  it('rests on the verdict alone: an earlier state neither holds back nor lifts up', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ALL), verdicts, (from, verdict) => {
        expect(settle(verdict, from)).toBe(settle(verdict));
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});

interface Arrival {
  readonly event: { readonly verdict: StageVerdict };
  readonly state: { readonly value: unknown };
}

describe('the stage machine', () => {
  const events = ALL.map((state) => ({ type: 'verdict-given' as const, verdict: verdictFor(state) }));
  const options = { events, serializeState: ({ value }: { value: unknown }) => JSON.stringify(value) };

  it('reaches every state from the start, each by one verdict', () => {
    const paths = getShortestPaths(machine, options);
    const reached = Object.fromEntries(paths.map(({ state, weight }) => [String(state.value), weight]));
    expect(reached).toEqual({ waiting: 0, ...Object.fromEntries(ALL.map((state) => [state, 1])) });
  });

  it('leads out of a state by a new verdict alone, and only to where that verdict settles', () => {
    const map = getAdjacencyMap(machine, options) as object as Readonly<Record<string, { transitions: Readonly<Record<string, Arrival>> }>>;
    expect(Object.keys(map)).toHaveLength(ALL.length + 1);
    for (const { transitions } of Object.values(map)) {
      const arrivals = Object.values(transitions);
      expect(arrivals).toHaveLength(ALL.length);
      for (const { event, state } of arrivals) expect(state.value).toBe(settle(event.verdict));
    }
  });

  it('has no transition from a safety state to a stage of its own: neither without an event nor by another one', () => {
    for (const state of ALL.filter((s) => !isStage(s))) {
      const node = machine.states[state];
      expect([node?.always ?? [], node?.ownEvents]).toEqual([[], []]);
    }
    expect(machine.events).toEqual(['verdict-given']);
  });

  it('goes from a stage to the next one alone, when it moves by itself', () => {
    for (const [i, stage] of STAGES.entries()) {
      const targets = (machine.states[stage]?.always ?? []).flatMap(({ target }) => target?.map((t) => t.key) ?? []);
      expect(targets).toEqual(STAGES.slice(i + 1, i + 2));
    }
  });
});

describe('names of states', () => {
  it('are told apart', () => {
    expect(ALL.every(isState)).toBe(true);
    expect(ALL.filter(isStage)).toEqual(STAGES);
    expect(ALL.filter(isSafetyState)).toEqual(['urgent', 'safety-first', 'crisis', 'own-conduct']);
    for (const word of ['waiting', 'settling', 'toString', '', 3, null]) expect(isState(word)).toBe(false);
  });
});
