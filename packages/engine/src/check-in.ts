import { assess } from './assess.js';
import { SnapshotError } from './errors.js';
import type { Assessment, AssessOptions, CheckIn, Move, Snapshot } from './model/assessment.js';
import type { Rulebook } from './model/rulebook.js';
import { isOneOf, ROLES, STAGES, type State } from './model/terms.js';
import { phrase } from './phrase.js';
import { deepFreeze, isRecord } from './plain.js';
import { plainCopy } from './plain-copy.js';
import { inputProblem, type InputProblemCode } from './problems.js';
import { isSafetyState, isStage, isState } from './stage.js';

const VERSION = 1;

/** What a later check-in needs, as plain JSON without any answer. `null` in a safety state: nothing is left behind that could be found. */
export function snapshotOf({ rulebook, role, state, exits }: Assessment): Snapshot | null {
  if (isSafetyState(state)) return null;
  const met = exits.filter((exit) => exit.met).map((exit) => exit.id);
  return deepFreeze({ kind: 'retrust-snapshot', version: VERSION, rulebook: rulebook.id, role, state, met });
}

/**
 * Assesses new answers and says what moved since the snapshot, and why. `null` stands for a first visit.
 * The new state rests on the new answers alone: an earlier state never holds anybody back or lifts anybody up.
 * Throws a SnapshotError for a damaged, newer or foreign snapshot, an AnswersError for bad answers.
 */
export function checkIn(rulebook: Rulebook, snapshot: unknown, answers: unknown, options: AssessOptions = {}): CheckIn {
  const before = snapshot === null ? null : parseSnapshot(rulebook, snapshot);
  const assessment = assess(rulebook, answers, options);
  return deepFreeze({ assessment, snapshot: snapshotOf(assessment), moved: moveBetween(rulebook, before, assessment) });
}

/** Reads a snapshot of unknown origin whole or not at all; throws a SnapshotError. */
export function parseSnapshot(rulebook: Rulebook, input: unknown): Snapshot {
  const refuse = (code: InputProblemCode): never => {
    throw new SnapshotError('the snapshot was refused', [inputProblem(code, 'snapshot')]);
  };
  const copied = plainCopy(input, { text: 100, items: 500, depth: 3 }, 'snapshot');
  if (!copied.ok || !isRecord(copied.value) || copied.value.kind !== 'retrust-snapshot') return refuse('snapshot-damaged');
  const { version, rulebook: id, role, state, met } = copied.value;
  if (typeof version === 'number' && version > VERSION) return refuse('snapshot-newer');
  const exits = rulebook.rules.filter((rule) => rule.layer === 'exit').map((rule) => rule.id);
  const knownRole = role === null || isOneOf(ROLES, role) ? role : undefined;
  if (version !== VERSION || knownRole === undefined || !isState(state) || isSafetyState(state) || !Array.isArray(met))
    return refuse('snapshot-damaged');
  if (id !== rulebook.id) return refuse('snapshot-foreign');
  const metIds = met.filter((exit): exit is string => isOneOf(exits, exit));
  if (metIds.length !== met.length || new Set(metIds).size !== metIds.length) return refuse('snapshot-damaged');
  return { kind: 'retrust-snapshot', version: VERSION, rulebook: rulebook.id, role: knownRole, state, met: metIds };
}

function moveBetween(rulebook: Rulebook, before: Snapshot | null, { state, exits, locale, place }: Assessment): Move {
  const direction = before ? directionOf(before.state, state) : 'first';
  const name = (s: State): string => phrase(rulebook, locale, `state.${s}.name`);
  const text = phrase(rulebook, locale, `move.${direction}`, { from: before ? name(before.state) : '', to: place.name });
  const compare = before && !isSafetyState(state);
  const had = new Set(before?.met ?? []);
  return {
    from: before?.state ?? null,
    to: state,
    direction,
    gained: compare ? exits.filter((e) => e.met && !had.has(e.id)).map((e) => e.id) : [],
    lost: compare ? exits.filter((e) => !e.met && had.has(e.id)).map((e) => e.id) : [],
    text,
  };
}

function directionOf(from: State, to: State): Move['direction'] {
  if (from === to) return 'same';
  if (!isStage(to)) return 'aside';
  if (!isStage(from)) return 'returned';
  return STAGES.indexOf(to) > STAGES.indexOf(from) ? 'forward' : 'back';
}
