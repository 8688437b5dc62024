import type { Question, SignalRule } from './model/rulebook.js';
import { isOneOf, TALLIES, type Tally } from './model/terms.js';
import type { FactValue } from './operators.js';

type SignalTally = Exclude<Tally, 'tally.open-gates'>;

/** Which raised signals each tally counts. Level rules and explanations read the same table. */
export const countedBy: Readonly<Record<SignalTally, (signal: SignalRule) => boolean>> = {
  'tally.urgent-signals': ({ tier }) => tier === 'urgent',
  'tally.red-signals': ({ tier }) => tier === 'red',
  'tally.amber-groups': ({ tier }) => tier === 'amber',
  'tally.raisable-red': ({ tier, raisable }) => tier === 'red' && raisable === true,
  'tally.raisable-amber': ({ tier, raisable }) => tier === 'amber' && raisable === true,
  'tally.raisers': ({ tier }) => tier === 'raiser',
};

export const isSignalTally = (fact: string): fact is SignalTally => Object.hasOwn(countedBy, fact);

const SIGNAL_TALLIES = TALLIES.filter(isSignalTally);

/** Counts the raised signals and the open gates. Ambers count once for each group. */
export function count(signals: readonly SignalRule[], openGates: number): Readonly<Record<Tally, number>> {
  const tallies = {
    'tally.urgent-signals': 0,
    'tally.red-signals': 0,
    'tally.amber-groups': 0,
    'tally.raisable-red': 0,
    'tally.raisable-amber': 0,
    'tally.raisers': 0,
    'tally.open-gates': openGates,
  };
  const groups: (string | undefined)[] = [];
  for (const signal of signals) {
    for (const tally of SIGNAL_TALLIES)
      if (countedBy[tally](signal) && !(tally === 'tally.amber-groups' && groups.includes(signal.group))) tallies[tally] += 1;
    if (signal.tier === 'amber') groups.push(signal.group);
  }
  return tallies;
}

/** The answers that leave a gate open: it was put to the reader and no clear answer came. A hidden question is no open gate. */
export const OPEN_ANSWERS = ['not-sure', 'skipped', 'unanswered'] as const;
/** Whether a question is a gate that this fact leaves open. */
export function isOpenGate(question: Question, fact: FactValue): boolean {
  return question.gate === true && isOneOf(OPEN_ANSWERS, typeof fact === 'object' ? fact[0] : fact);
}
