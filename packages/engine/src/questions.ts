import type { Question, Rulebook } from './model/rulebook.js';
import { oncePerRulebook } from './once.js';

/** The questions of a rulebook by id. */
export const questionsById = oncePerRulebook(({ questions }): ReadonlyMap<string, Question> => new Map(questions.map((q) => [q.id, q])));

/**
 * The question that comes first for a reader, in the opening of a halved rulebook; `null` where only the whole rulebook can say.
 */
export function firstQuestion({ questions }: Rulebook, role: string | undefined): Question | null {
  const open = questions.filter(({ id }) => role === undefined || id !== 'role');
  return role === undefined || open.length === 1 ? (open[0] ?? null) : null;
}
