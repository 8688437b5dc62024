import {
  assess,
  parseAnswers,
  phrase,
  whatWouldChange,
  type Answers,
  type Assessment,
  type AssessOptions,
  type Rulebook,
} from '@retrust/engine';
import { readFileSync } from 'node:fs';
import { readAnswerFile } from '../answer-file.js';
import type { Io } from '../io.js';
import { explanation } from '../render/explanation.js';
import { result } from '../render/result.js';
import { asText, sheetFor } from '../render/sheet.js';
import { UsageError } from '../usage.js';
import { speak, word } from '../words/words.js';

export interface AssessFlags {
  readonly json?: boolean | undefined;
  readonly explain?: boolean | undefined;
  readonly locale?: string | undefined;
  readonly country?: string | undefined;
}

/** `retrust assess <file|->`: prints the result of a file of answers. Throws a UsageError that lists every problem of the file. */
export async function assessCommand(io: Io, rulebook: Rulebook, path: string, flags: AssessFlags): Promise<void> {
  const { answers, country } = await parsedAnswers(io, rulebook, path);
  const options: AssessOptions = { locale: flags.locale, country: flags.country ?? country };
  const assessment = assess(rulebook, answers, options);
  if (flags.json) {
    io.out(`${JSON.stringify(assessment, null, 2)}\n`);
    return;
  }
  speak(assessment.locale);
  const sheet = sheetFor(io);
  const lines = result(sheet, assessment, resultWords(rulebook, assessment, word('help.country-assess')));
  const changes = flags.explain ? whatWouldChange(rulebook, answers, options) : [];
  io.out(asText([...lines, ...(flags.explain ? explanation(sheet, rulebook, assessment, changes) : [])]));
}

/** The answers in a file (or from standard input, for `-`). Throws a UsageError that lists every problem of the file. */
export async function parsedAnswers(
  io: Io,
  rulebook: Rulebook,
  path: string,
): Promise<{ readonly answers: Answers; readonly country: string | undefined }> {
  const file = readAnswerFile(await textOf(io, path));
  const parsed = parseAnswers(rulebook, file.answers);
  const problems = [...file.problems, ...(parsed.ok ? [] : parsed.problems)];
  if (!parsed.ok || problems.length > 0) throw new UsageError(`${shownPath(path)} can not be used`, problems);
  return { answers: parsed.answers, country: file.country };
}

/** What the result needs to say besides the assessment. */
export const resultWords = (rulebook: Rulebook, { locale }: Pick<Assessment, 'locale'>, howToName: string) => ({
  localEmergency: phrase(rulebook, locale, 'help.local-emergency'),
  howToName,
});

async function textOf(io: Io, path: string): Promise<string> {
  if (path === '-') return io.readStdin();
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(`${shownPath(path)} can not be read: ${reason(error)}`);
  }
}

const shownPath = (path: string): string => (path === '-' ? 'the answers from standard input' : `\`${path}\``);

/** What the system said, in words. */
export function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'nothing of that name is there; check it and the folder you are in';
  if (code === 'EISDIR') return 'it is a folder; name a file';
  if (code === 'ENOTDIR') return 'it is not a folder';
  if (code === 'EACCES') return 'you may not read it; check its permissions';
  return typeof code === 'string' ? `the system says ${code}` : 'the system gave no reason';
}
