import type { Answer } from '../model/answers.js';
import type { Question } from '../model/rulebook.js';

/** Answers to a question that between them use every option: each alone, all together, each number of a scale, and both silences. */
export function valuesOf(question: Question): readonly Answer[] {
  const silences: readonly Answer[] = ['not-sure', 'skipped'];
  switch (question.kind) {
    case 'single':
      return [...question.options, ...silences];
    case 'multiple':
      return [...question.options.map((option) => [option]), question.options.filter((option) => option !== question.none), ...silences];
    case 'scale':
      return [...Array.from({ length: question.max - question.min + 1 }, (_, i) => question.min + i), ...silences];
  }
}
