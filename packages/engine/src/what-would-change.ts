import { checkedAnswers } from './assess.js';
import { askedQuestions, evaluate } from './evaluate.js';
import type { Answer, Answers } from './model/answers.js';
import type { AssessOptions, Change } from './model/assessment.js';
import type { Question, Rulebook } from './model/rulebook.js';
import { STAGES } from './model/terms.js';
import { questionText } from './phrase.js';
import { isStage, settle } from './stage.js';

/**
 * Finds each single change of conduct that would open a later stage: one answer about what somebody does, changed, and nothing else.
 * Empty when no single change is enough, and always in a side state other than `not-viable-now`, so never in a safety state.
 */
export function whatWouldChange(rulebook: Rulebook, input: unknown, { locale = 'en' }: AssessOptions = {}): readonly Change[] {
  const answers = checkedAnswers(rulebook, input);
  const here = settle(evaluate(rulebook, answers));
  if (!isStage(here) && here !== 'not-viable-now') return [];
  const reached = isStage(here) ? STAGES.indexOf(here) : -1;

  return askedQuestions(rulebook, answers).flatMap((question) => {
    const { conductOf } = question;
    if (!conductOf) return [];
    return otherAnswers(question, answers).flatMap((to): readonly Change[] => {
      const opens = settle(evaluate(rulebook, { ...answers, [question.id]: to }));
      if (!isStage(opens) || STAGES.indexOf(opens) <= reached) return [];
      const text = questionText(rulebook, question.id, locale);
      const id = String(typeof to === 'object' ? to[0] : to);
      return [
        {
          question: question.id,
          conductOf,
          to,
          opens,
          text: { question: text.title, option: text.options.find((o) => o.id === id)?.label ?? id },
        },
      ];
    });
  });
}

/** Every answer that could stand there instead. For several choices: each option alone. */
function otherAnswers(question: Question, answers: Answers): readonly Answer[] {
  const given = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined;
  switch (question.kind) {
    case 'single':
      return question.options.filter((option) => option !== given);
    case 'multiple':
      return question.options.map((option) => [option]);
    case 'scale':
      return Array.from({ length: question.max - question.min + 1 }, (_, i) => question.min + i).filter((n) => n !== given);
  }
}
