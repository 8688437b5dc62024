import { parseAnswers, questionText, type Answers, type Question, type Rulebook } from '@retrust/engine';
import { readdirSync, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { readAnswerFile } from './answer-file.js';
import { keysOf } from './interview/reply.js';
import type { Io } from './io.js';
import { run } from './program.js';
import { builtInRulebook } from './rulebook.js';

const FOLDER = new URL('../../../examples/answers/', import.meta.url);

/** What only tests need. The people of `examples/answers`, by file name without its ending. */
export const PEOPLE: readonly string[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace('.json', ''));

export const pathOf = (person: string): string => new URL(`${person}.json`, FOLDER).pathname;

/** Runs a command line in this process, without a terminal, and returns what the real one would leave behind. */
export async function inProcess(
  args: readonly string[],
  input = '',
): Promise<{ readonly status: number; readonly stdout: string; readonly stderr: string }> {
  let stdout = '';
  let stderr = '';
  const io: Io = {
    out: (text) => void (stdout += text),
    err: (text) => void (stderr += text),
    readStdin: () => Promise.resolve(input),
    stdin: () => Readable.from([Buffer.from(input)]),
    write: (text) => Promise.resolve(void (stdout += text)),
    errIsTerminal: false,
    prompter: null,
    colour: false,
    width: 88,
  };
  const status = await run(args, io);
  return { status, stdout, stderr };
}

/** A text without its line breaks. */
export const flat = (text: string): string => text.replace(/\s+/g, ' ');

/** What stands in the file of a person, as the engine reads it. */
export function fileOf(person: string): { readonly country: string | undefined; readonly answers: Answers } {
  const { answers, country } = readAnswerFile(readFileSync(pathOf(person), 'utf8'));
  const parsed = parseAnswers(builtInRulebook(), answers);
  if (!parsed.ok) throw new Error(`examples/answers/${person}.json has problems: ${JSON.stringify(parsed.problems)}`);
  return { country, answers: parsed.answers };
}

/** Types what a person would answer on the page of a question; Enter on every other page. Needs pages too wide to wrap. */
export function typist(rulebook: Rulebook, answers: Answers): (page: string) => string {
  const byTitle = new Map(rulebook.questions.map((question) => [questionText(rulebook, question.id).title, question]));
  return (page) => {
    if (!page.startsWith('Question ')) return '';
    const question = page
      .split('\n')
      .map((line) => byTitle.get(line))
      .find((found) => found !== undefined);
    if (!question) throw new Error(`no question is on this page:\n${page}`);
    return typed(rulebook, question, answers[question.id] ?? 'skipped');
  };
}

function typed(rulebook: Rulebook, question: Question, answer: Answers[string]): string {
  if (answer === 'skipped') return 's';
  const text = questionText(rulebook, question.id);
  const keys = keysOf(question, text);
  const given = typeof answer === 'object' ? answer : [String(answer)];
  return given.map((id) => keys[text.options.findIndex((option) => option.id === id)]).join(' ');
}
