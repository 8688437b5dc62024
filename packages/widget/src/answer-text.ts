import { phrase, questionText, type Answer, type GivenAnswer, type Rulebook } from '@retrust/engine';

export interface AnswerText {
  readonly question: string;
  readonly answer: string;
}

/** What a reader was asked and said, in words. `null` for a question that was not put to them. */
export function answerText(rulebook: Rulebook, locale: string, { question, value }: GivenAnswer): AnswerText | null {
  const values = (Array.isArray(value) ? value : [value]).map(String);
  if (values.some((v) => v === 'hidden' || v === 'unanswered')) return null;
  const { title, options } = questionText(rulebook, question, locale);
  const label = (id: string): string =>
    id === 'skipped' ? phrase(rulebook, locale, 'answer.skipped') : (options.find((option) => option.id === id)?.label ?? id);
  return { question: title, answer: values.map(label).join(' · ') };
}

/** Option ids of an answer, as the boxes on the page are marked. Nothing is marked for a silence other than "not sure". */
export function markedOptions(given: Answer | null): readonly string[] {
  if (given === null) return [];
  return (Array.isArray(given) ? given : [given]).map(String).filter((id) => id !== 'skipped');
}
