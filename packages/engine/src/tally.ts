import type { Question, SignalRule } from './model/rulebook.js';
import { isOneOf, type Tally } from './model/terms.js';
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

/** Counts the raised signals and the open gates. Ambers count once for each group. */
export function count(signals: readonly SignalRule[], openGates: number): Readonly<Record<Tally, number>> {
  const number = (tally: SignalTally): number => signals.filter(countedBy[tally]).length;
  return {
    'tally.urgent-signals': number('tally.urgent-signals'),
    'tally.red-signals': number('tally.red-signals'),
    'tally.amber-groups': new Set(signals.filter(countedBy['tally.amber-groups']).map((s) => s.group)).size,
    'tally.raisable-red': number('tally.raisable-red'),
    'tally.raisable-amber': number('tally.raisable-amber'),
    'tally.raisers': number('tally.raisers'),
    'tally.open-gates': openGates,
  };
}

const OPEN = ['not-sure', 'skipped', 'unanswered'] as const;
/** A gate is open when it was put to the reader and no clear answer came. A hidden question is no open gate. */
export function isOpenGate(question: Question, fact: FactValue): boolean {
  return question.gate === true && isOneOf(OPEN, typeof fact === 'object' ? fact[0] : fact);
}
