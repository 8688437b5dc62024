import { fileURLToPath } from 'node:url';
import { assess, evaluate, isOneOf, parseAnswers, ROLES, type Answers, type Assessment, type Role } from '@retrust/engine';
import { readCases, type WrittenCase } from '@retrust/engine/node';
import { world } from '../invariants/support/built-in.js';

/** Everybody who is written down in the topics of the built-in rulebook. */
export const people: readonly WrittenCase[] = readCases(fileURLToPath(new URL('../../rules', import.meta.url)));

/** Answers of a written person, checked. */
export function checked(answers: unknown): Answers {
  const parsed = parseAnswers(world.rulebook, answers);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ path, message }) => `${path}: ${message}`).join('; '));
  return parsed.answers;
}

/** The role that somebody gave, `null` when they gave none. */
export const roleOf = ({ answers }: WrittenCase): Role | null => (isOneOf(ROLES, answers.role) ? answers.role : null);

/** Every rule that is met for somebody. */
export const flagsOf = ({ answers }: WrittenCase): ReadonlySet<string> => new Set(evaluate(world.rulebook, checked(answers)).flags);

/** The result of a person as they are now, or at the visit before. */
export const resultOf = (answers: unknown, country?: string): Assessment => assess(world.rulebook, checked(answers), { country });
