import type { Question, Rule, SignalRule } from './model/rulebook.js';
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

/** The tallies that count a rule, none for all but signals; and the group in which it counts only once. */
export interface Counted {
  readonly by: readonly Tally[];
  /** `null` for one that counts each time. */
  readonly group: string | null;
}
export function counted(rule: Rule): Counted {
  if (rule.layer !== 'signal') return { by: [], group: null };
  return {
    by: SIGNAL_TALLIES.filter((tally) => countedBy[tally](rule)),
    group: rule.tier === 'amber' ? (rule.group ?? '') : null,
  };
}

/** Counts the raised signals and the open gates. Ambers count once for each group. */
export function count(signals: readonly Counted[], openGates: number): Readonly<Record<Tally, number>> {
  const tallies = {
    'tally.urgent-signals': 0,
    'tally.red-signals': 0,
    'tally.amber-groups': 0,
    'tally.raisable-red': 0,
    'tally.raisable-amber': 0,
    'tally.raisers': 0,
    'tally.open-gates': openGates,
  };
  const groups: string[] = [];
  for (const { by, group } of signals) {
    const isCounted = group !== null && groups.includes(group);
    for (const tally of by) if (!(isCounted && tally === 'tally.amber-groups')) tallies[tally] += 1;
    if (group !== null && !isCounted) groups.push(group);
  }
  return tallies;
}

/** The answers that leave a gate open: it was put to the reader and no clear answer came. A hidden question is no open gate. */
export const OPEN_ANSWERS = ['not-sure', 'skipped', 'unanswered'] as const;
/** Whether a question is a gate that this fact leaves open. */
export function isOpenGate(question: Question, fact: FactValue): boolean {
  return question.gate === true && isOneOf(OPEN_ANSWERS, typeof fact === 'object' ? fact[0] : fact);
}
