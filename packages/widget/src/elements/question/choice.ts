import type { Answer, Question } from '@retrust/engine';

const UNSURE = 'not-sure';

/** What is marked after one box was marked or cleared. "None of these" and "not sure" stand alone. */
export function toggled(question: Question, marked: readonly string[], id: string, on: boolean): readonly string[] {
  if (question.kind !== 'multiple') return on ? [id] : [];
  const alone = (other: string): boolean => other === UNSURE || other === question.none;
  if (!on) return marked.filter((other) => other !== id);
  return alone(id) ? [id] : [...marked.filter((other) => !alone(other) && other !== id), id];
}

/** The answer that the marked boxes stand for; `null` when none is marked. */
export function answerFrom(question: Question, marked: readonly string[]): Answer | null {
  const [first] = marked;
  if (first === undefined) return null;
  if (first === UNSURE) return UNSURE;
  if (question.kind === 'multiple') return marked;
  return question.kind === 'scale' ? Number(first) : first;
}
