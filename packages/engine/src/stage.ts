import { assign, setup, transition } from 'xstate';
import type { ExitStatus, Verdict } from './model/assessment.js';
import {
  isOneOf,
  LEVELS,
  SAFETY_STATES,
  SIDE_STATES,
  STAGES,
  type SafetyState,
  type SideState,
  type Stage,
  type State,
} from './model/terms.js';
import { once } from './once.js';

/** What the machine needs of a verdict. */
export type StageVerdict = Pick<Verdict, 'level' | 'sideStates' | 'exits'>;

interface StageContext {
  readonly verdict: StageVerdict | null;
}

const calls = (verdict: StageVerdict | null, state: SideState): boolean => {
  if (state === 'urgent') return verdict?.level === 'urgent';
  if (state === 'safety-first') return verdict?.level === 'concern';
  return verdict?.sideStates.includes(state) ?? false;
};
const isLeft = (verdict: StageVerdict | null, stage: Stage): boolean => {
  const criteria = verdict?.exits.filter((exit) => exit.stage === stage) ?? [];
  return criteria.length > 0 && criteria.every((exit) => exit.met);
};

/**
 * The path of repair. A verdict sends it to `settling`; from there `always` transitions test the side states in their order,
 * then walk the stages and stop at the first whose exit is not met. No transition leads out of a state but through a new verdict,
 * so that no safety state opens into a repair stage by itself. Made at the first call: not every start gets as far as a result.
 */
export const stageMachine = once(() =>
  setup({
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-assertion -- the types of the machine are told to XState by this assertion
    types: {} as { context: StageContext; events: { type: 'verdict-given'; verdict: StageVerdict } },
    guards: {
      calls: ({ context }, { state }: { state: SideState }) => calls(context.verdict, state),
      isLeft: ({ context }, { stage }: { stage: Stage }) => isLeft(context.verdict, stage),
    },
    actions: { take: assign({ verdict: ({ event }) => event.verdict }) },
  }).createMachine({
    id: 'repair',
    context: { verdict: null },
    initial: 'waiting',
    on: { 'verdict-given': { target: '.settling', actions: 'take' } },
    states: {
      waiting: {},
      settling: {
        always: [
          { target: 'urgent', guard: { type: 'calls', params: { state: 'urgent' } } },
          { target: 'safety-first', guard: { type: 'calls', params: { state: 'safety-first' } } },
          { target: 'crisis', guard: { type: 'calls', params: { state: 'crisis' } } },
          { target: 'own-conduct', guard: { type: 'calls', params: { state: 'own-conduct' } } },
          { target: 'not-viable-now', guard: { type: 'calls', params: { state: 'not-viable-now' } } },
          { target: 'separating-well', guard: { type: 'calls', params: { state: 'separating-well' } } },
          { target: 'paused', guard: { type: 'calls', params: { state: 'paused' } } },
          { target: 'acknowledgment' },
        ],
      },
      urgent: {},
      'safety-first': {},
      crisis: {},
      'own-conduct': {},
      'not-viable-now': {},
      'separating-well': {},
      paused: {},
      acknowledgment: { always: { target: 'stabilisation', guard: { type: 'isLeft', params: { stage: 'acknowledgment' } } } },
      stabilisation: { always: { target: 'transparency', guard: { type: 'isLeft', params: { stage: 'stabilisation' } } } },
      transparency: { always: { target: 'understanding', guard: { type: 'isLeft', params: { stage: 'transparency' } } } },
      understanding: { always: { target: 'consistency', guard: { type: 'isLeft', params: { stage: 'understanding' } } } },
      consistency: { always: { target: 'forgiveness', guard: { type: 'isLeft', params: { stage: 'consistency' } } } },
      forgiveness: { always: { target: 'reconnection', guard: { type: 'isLeft', params: { stage: 'forgiveness' } } } },
      reconnection: { always: { target: 'maintenance', guard: { type: 'isLeft', params: { stage: 'reconnection' } } } },
      maintenance: {},
    },
  }),
);

const settled = new Map<number, State>();

/**
 * Gives a verdict to the machine, from an earlier state or from the start, and says where it settles. Pure.
 * The machine knows few different verdicts (a level, some side states, some stages left), so each is asked of it once and remembered.
 */
export function settle(verdict: StageVerdict, from: State | 'waiting' = 'waiting'): State {
  const key =
    ((FROM.indexOf(from) * LEVELS.length + LEVELS.indexOf(verdict.level)) << 16) | (calledFor(verdict) << 8) | stagesLeft(verdict);
  let state = settled.get(key);
  if (!state) settled.set(key, (state = walk(verdict, from)));
  return state;
}

// What the machine sees of a verdict, as bits: of 7 side states, and of 8 stages.
const FROM = ['waiting', ...SIDE_STATES, ...STAGES] as const;
function calledFor({ sideStates }: StageVerdict): number {
  let called = 0;
  for (const state of sideStates) called |= 1 << SIDE_STATES.indexOf(state);
  return called;
}
function stagesLeft({ exits }: StageVerdict): number {
  let named = 0;
  let unmet = 0;
  for (const { stage, met } of exits) {
    const bit = 1 << STAGES.indexOf(stage);
    named |= bit;
    if (!met) unmet |= bit;
  }
  return named & ~unmet;
}

function walk(verdict: StageVerdict, from: State | 'waiting'): State {
  const machine = stageMachine();
  const here = machine.resolveState({ value: from, context: { verdict: null } });
  const [next] = transition(machine, here, { type: 'verdict-given', verdict });
  if (isState(next.value)) return next.value;
  throw new Error(`the stage machine stopped at ${JSON.stringify(next.value)}`);
}

/** The criteria of a stage's exit that are not met, by id; none in a side state. */
export const unmetExits = (state: State, exits: readonly ExitStatus[]): readonly string[] =>
  isStage(state) ? exits.filter(({ stage, met }) => stage === state && !met).map(({ id }) => id) : [];

/** True for the name of a stage or side state. */
export const isState = (word: unknown): word is State => isStage(word) || isOneOf(SIDE_STATES, word);
/** True for the name of one of the eight stages. */
export const isStage = (word: unknown): word is Stage => isOneOf(STAGES, word);
/** True for urgent, safety-first, crisis and own-conduct. */
export const isSafetyState = (word: unknown): word is SafetyState => isOneOf(SAFETY_STATES, word);
