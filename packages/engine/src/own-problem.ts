import { ownMessages } from './messages/own.js';
import { worded, type Problem, type ProblemValues } from './problems.js';

export type OwnProblemCode = keyof typeof ownMessages;

/** Builds a problem of what a publisher adds, which a page checks too: a module of its own, so that its wording travels with that check alone. */
export const ownProblem = (code: OwnProblemCode, path: string, values: ProblemValues = {}, hint?: string): Problem =>
  worded(ownMessages[code], code, path, values, hint);
