import { checkRulebook, type Problem, type ProblemCode } from '../index.js';
import { edited, type Editable } from './edit-rulebook.js';

/** One thing that an author may get wrong, and what is said of it. */
export interface Fault {
  readonly what: string;
  readonly change: (parts: Editable) => void;
  readonly code: ProblemCode;
  readonly path: string;
  /** A part of the hint. */
  readonly hint: string;
}

/** What is said of a rulebook; nothing when it is fine. */
export function problemsOf(input: unknown): readonly Problem[] {
  const checked = checkRulebook(input);
  return checked.ok ? [] : checked.problems;
}

/** What is said of the small rulebook with this fault, without the wording. */
export const saidOf = ({ change }: Fault): readonly Pick<Problem, 'code' | 'path' | 'hint'>[] =>
  problemsOf(edited(change)).map(({ code, path, hint }) => ({ code, path, hint }));

/** One leaf of a condition, right or wrong. */
export const leaf = (fact: unknown, operator: string, value: unknown): object => ({ fact, operator, value });
