import { AnswersError, assess, parseAnswers, type Assessment, type Rulebook } from '@retrust/engine/prepared';
import { answersIn, readAnswerFile, type AnswerFile } from '../answer-file.js';
import type { FoundProblem } from '../usage.js';

/** How lines are assessed; the same for all lines of a run. */
export interface BatchOptions {
  /** The whole assessment in place of the compact result. */
  readonly full: boolean;
  readonly locale: string | undefined;
  /** For lines that name no country. */
  readonly country: string | undefined;
}

/** A line of input, and its number. */
export interface NumberedText {
  readonly number: number;
  readonly text: string | null;
}

/** The line of output, without a line break; and why the answers were refused, `null` when they were not. */
export interface BatchResult {
  readonly text: string;
  readonly problems: readonly FoundProblem[] | null;
}

/** What became of a block of lines: their results in one text, each with its line break. */
export interface BlockResult {
  readonly text: string;
  readonly lines: number;
  readonly refused: readonly { readonly number: number; readonly problems: readonly FoundProblem[] }[];
}

/** Assesses lines in their order. */
export function assessLines(rulebook: Rulebook, lines: readonly NumberedText[], options: BatchOptions): BlockResult {
  let text = '';
  const refused: { number: number; problems: readonly FoundProblem[] }[] = [];
  for (const line of lines) {
    const result = assessLine(rulebook, line, options);
    text += `${result.text}\n`;
    if (result.problems) refused.push({ number: line.number, problems: result.problems });
  }
  return { text, lines: lines.length, refused };
}

/** Assesses one line of JSON. INVARIANT: no output repeats an answer but through the flags that it raised. */
export function assessLine(rulebook: Rulebook, { number, text }: NumberedText, options: BatchOptions): BatchResult {
  const { answers, country, problems } = text === null ? TOO_LONG : read(text);
  const refused = (found: readonly FoundProblem[]): BatchResult => ({
    text: JSON.stringify({ line: number, problems: found }),
    problems: found,
  });
  if (problems.length > 0) {
    // Everything that is wrong is said at once.
    const parsed = text === null ? null : parseAnswers(rulebook, answers);
    return refused(parsed?.ok === false ? [...problems, ...parsed.problems] : problems);
  }
  try {
    const assessment = assess(rulebook, answers, { locale: options.locale, country: country ?? options.country });
    const result = options.full ? { line: number, assessment } : { line: number, ...compact(assessment) };
    return { text: JSON.stringify(result), problems: null };
  } catch (error) {
    if (error instanceof AnswersError) return refused(error.problems);
    throw error;
  }
}

/** What a count or a chart needs: ids alone, no texts. */
function compact({ state, level, role, flags, plan, referrals, mayKeep }: Assessment) {
  const ids = (items: readonly { readonly id: string }[]): readonly string[] => items.map(({ id }) => id);
  return { state, level, role, flags, today: plan.today.id, week: ids(plan.week), referrals: ids(referrals), mayKeep };
}

/** JSON.parse is many times as fast as the parser that finds the place of a mistake: that one is asked only where there is one. */
function read(text: string): AnswerFile {
  try {
    const value: unknown = JSON.parse(text);
    return answersIn(value);
  } catch {
    const file = readAnswerFile(text);
    return { ...file, problems: file.problems.map((found) => ({ ...found, path: found.path.replace(/^line 1, /, '') })) };
  }
}

const TOO_LONG: AnswerFile = {
  answers: {},
  country: undefined,
  problems: [
    {
      code: 'too-large',
      path: 'answers',
      message: 'the line is longer than a set of answers can be',
      hint: 'give one set of answers a line',
    },
  ],
};
