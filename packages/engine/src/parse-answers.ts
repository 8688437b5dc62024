import type { Answer, Answers } from './model/answers.js';
import type { Rulebook } from './model/rulebook.js';
import type { QuestionOutline } from './outline.js';
import { isRecord, type Plain } from './plain.js';
import { plainCopy } from './plain-copy.js';
import { inputProblem, shown, suggest, type Problem } from './problems.js';
import { questionsById } from './questions.js';

export type ParsedAnswers =
  { readonly ok: true; readonly answers: Answers } | { readonly ok: false; readonly problems: readonly Problem[] };

const LIMITS = { text: 200, items: 2_000, depth: 4, named: 1 } as const;

/**
 * Checks answers of unknown origin against the questionnaire: every problem is named by question, none repeats an answer.
 * A question that is absent, `null` or `"unanswered"` is unanswered.
 */
export function parseAnswers(rulebook: Rulebook, input: unknown): ParsedAnswers {
  return parseAnswersTo(questionsById(rulebook), input);
}

/** The same for questions by their ids. */
export function parseAnswersTo(byId: ReadonlyMap<string, QuestionOutline>, input: unknown): ParsedAnswers {
  const copied = plainCopy(input, LIMITS, 'answers');
  if (!copied.ok) return copied;
  if (!isRecord(copied.value)) return { ok: false, problems: [inputProblem('not-an-object', 'answers')] };
  const answers: Record<string, Answer> = {};
  const problems: Problem[] = [];
  for (const [id, value] of Object.entries(copied.value)) {
    const question = byId.get(id);
    if (!question)
      problems.push(inputProblem('unknown-question', shown(id), { question: shown(id) }, suggest(shown(id), [...byId.keys()])));
    else if (value !== null && value !== 'unanswered') {
      const parsed = parseAnswer(question, value);
      if ('code' in parsed) problems.push(parsed);
      else answers[id] = parsed.answer;
    }
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, answers };
}

/** Checks one answer to one question. */
export function parseAnswer(question: QuestionOutline, value: Plain): { readonly answer: Answer } | Problem {
  if (value === 'skipped' || value === 'not-sure') return { answer: value };
  switch (question.kind) {
    case 'single': {
      if (typeof value !== 'string') return wrongType(question);
      return question.options.includes(value) ? { answer: value } : unknownOption(question);
    }
    case 'scale': {
      if (typeof value !== 'number') return wrongType(question);
      const fits = Number.isInteger(value) && value >= question.min && value <= question.max;
      return fits ? { answer: value } : inputProblem('out-of-range', question.id, { min: String(question.min), max: String(question.max) });
    }
    case 'multiple': {
      if (!Array.isArray(value) || value.length === 0) return wrongType(question);
      const given = value.filter((v): v is string => typeof v === 'string');
      if (given.length !== value.length) return wrongType(question);
      const [only] = given;
      if (given.length === 1 && (only === 'skipped' || only === 'not-sure')) return { answer: only };
      if (!given.every((v) => question.options.includes(v))) return unknownOption(question);
      if (new Set(given).size !== given.length) return inputProblem('repeated-option', question.id);
      if (given.length > 1 && given.includes(question.none))
        return inputProblem('exclusive-option', question.id, { option: question.none });
      return { answer: question.options.filter((option) => given.includes(option)) };
    }
  }
}

const EXPECTED = {
  single: 'give the id of one option, as text',
  multiple: 'give a list of option ids, at least one',
  scale: 'give a whole number',
} as const;
const wrongType = (question: QuestionOutline): Problem =>
  inputProblem('wrong-type', question.id, { kind: question.kind, expected: `${EXPECTED[question.kind]}, or "not-sure" or "skipped"` });
const unknownOption = (question: QuestionOutline & { readonly options: readonly string[] }): Problem =>
  inputProblem('unknown-option', question.id, { options: [...question.options, 'not-sure', 'skipped'].map((o) => `\`${o}\``).join(', ') });
