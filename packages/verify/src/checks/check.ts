import type { Goal } from '../prove.js';

/** What a check asks of the solver about one item of the rulebook. */
export interface CheckGoal extends Goal {
  readonly check: CheckName;
  /** The id of the item, with what of it is meant. */
  readonly subject: string;
  readonly wanted: 'never' | 'some';
  /** What is wrong when it does not come out as wanted. */
  readonly fault: string;
  /** Advice only: a rulebook with it is sound. */
  readonly advice?: boolean | undefined;
}

/** Every check on the soundness of rules, with the sentence that stands in reports. */
export const CHECKS = {
  'one-writer': 'Every flag has exactly one writer, and is read in a later layer only.',
  'safety-is-locked': 'Every signal, level, gate, withholding and call for a safety state stands in the locked core.',
  'one-outcome': 'Every person gets exactly one level, one state and one first step.',
  'no-dead-rule': 'Every rule, step, referral, notice, frequent question and withholding is met by somebody.',
  'no-shadowed-rule': 'Every rule changes the result of somebody.',
  'every-withholding-matters': 'Every withholding takes something away that some publisher could add.',
  'every-step-reached': 'Every step and frequent question is shown to somebody of each role, and in each state, that it names.',
  'steps-keep-to-their-role': 'No step and no frequent question is shown to somebody of another role.',
  'every-question-matters': 'Every question can change the result of somebody.',
  'no-needless-part': 'No part of a condition could be left out without any difference.',
  'machine-as-modelled': 'The stage machine settles where the formulas say, from every state, for every kind of verdict.',
  'no-way-round-safety': 'No verdict with danger, crisis or own harm leads from any state into a stage of repair.',
  'numbers-of-the-country': 'Each country is shown its own numbers, and an unknown one none.',
  'model-equals-engine': 'The formulas and the engine decide alike for every person that was tried.',
  'promises-hold-in-engine': 'The engine kept every promise to every person that was tried.',
} as const;
export type CheckName = keyof typeof CHECKS;

/** The outcome of one check on one subject. */
export interface CheckResult {
  readonly check: CheckName;
  readonly subject: string;
  readonly ok: boolean;
  /** Nothing is wrong with the rulebook; somebody may want to know. */
  readonly advice: boolean;
  readonly text: string;
}
