import { checkRulebook, RulebookError, type Problem, type Rulebook } from '@retrust/engine';
import { readRulebookFolder } from '@retrust/engine/node';
import { accessSync, constants, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT, type ExitCode, type Io } from '../io.js';
import { problemLines, splitPath } from '../render/problems.js';
import { asText, paragraph, sheetFor, spaced, type Lines, type Sheet } from '../render/sheet.js';
import { builtInInput } from '../rulebook.js';
import { UsageError } from '../usage.js';
import { reason } from './assess.js';

export interface CheckFlags {
  readonly json?: boolean | undefined;
}

/** `retrust check [folder]`: every problem of a rulebook, by file. Without a folder it checks the built-in one. */
export function checkCommand(io: Io, folder: string | undefined, flags: CheckFlags): ExitCode {
  const checked = folder === undefined ? checkRulebook(builtInInput) : checkFolder(folder);
  if (flags.json) {
    io.out(`${JSON.stringify(checked.ok ? { ok: true, counts: counts(checked.rulebook) } : checked, null, 2)}\n`);
  } else {
    const sheet = sheetFor(io);
    io.out(asText(checked.ok ? noProblems(sheet, checked.rulebook) : byFile(sheet, checked.problems)));
  }
  return checked.ok ? EXIT.done : EXIT.problems;
}

/** A folder that is no rulebook at all is bad usage; a file inside that is not JSON is a problem of the rulebook. */
function checkFolder(folder: string): ReturnType<typeof checkRulebook> {
  try {
    readdirSync(folder);
  } catch (error) {
    throw new UsageError(`the folder \`${folder}\` can not be read: ${reason(error)}`);
  }
  try {
    accessSync(join(folder, 'rulebook.json'), constants.R_OK);
  } catch {
    throw new UsageError(`the folder \`${folder}\` can not be read as a rulebook: it has no file \`rulebook.json\` that can be read`);
  }
  try {
    return checkRulebook(readRulebookFolder(folder));
  } catch (error) {
    if (error instanceof RulebookError) return { ok: false, problems: error.problems };
    throw error;
  }
}

function noProblems(sheet: Sheet, rulebook: Rulebook): Lines {
  const list = Object.entries(counts(rulebook)).map(([what, count]) => `${String(count)} ${count === 1 ? singular(what) : what}`);
  return paragraph(sheet, `${rulebook.id} ${rulebook.version}: ${list.join(', ')}: no problems`);
}

function counts(rulebook: Rulebook): Readonly<Record<string, number>> {
  const { questions, rules, steps, referrals, notices, withholdings, sources, help, worldwide, words } = rulebook;
  return {
    questions: questions.length,
    rules: rules.length,
    steps: steps.length,
    referrals: referrals.length,
    notices: notices.length,
    withholdings: withholdings.length,
    sources: Object.keys(sources).length,
    countries: Object.keys(help).length,
    helplines: Object.values(help).reduce((sum, { helplines }) => sum + helplines.length, worldwide.length),
    locales: Object.keys(words).length,
  };
}

const singular = (plural: string): string => plural.replace(/ies$/, 'y').replace(/s$/, '');

function byFile(sheet: Sheet, problems: readonly Problem[]): Lines {
  const files = new Map<string, Problem[]>();
  for (const one of problems) {
    const { file } = splitPath(one.path);
    files.set(file, [...(files.get(file) ?? []), one]);
  }
  const inner = { ...sheet, width: sheet.width - 2 };
  const groups = [...files].map(([file, found]) => [
    ...paragraph(sheet, `${file} (${String(found.length)})`).map(sheet.mark),
    ...found.flatMap((one) => problemLines(inner, { ...one, path: splitPath(one.path).rest || file })).map((line) => `  ${line}`),
  ]);
  return spaced([...groups, paragraph(sheet, plural(problems.length, files.size))]);
}

const plural = (problems: number, files: number): string =>
  `${String(problems)} ${problems === 1 ? 'problem' : 'problems'} in ${String(files)} ${files === 1 ? 'file' : 'files'}`;
