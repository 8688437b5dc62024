import { checkRulebook, RulebookError, type Rulebook } from '@retrust/engine';
import { checkCases, parseCases, readCases, readRulebookFolder, type CaseProblem, type WrittenCase } from '@retrust/engine/node';
import { accessSync, constants, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT, type ExitCode, type Io } from '../io.js';
import { problemLines, splitPath } from '../render/problems.js';
import { asText, paragraph, sheetFor, spaced, type Lines, type Sheet } from '../render/sheet.js';
import { wholeOrAddition } from '../rulebook-folder.js';
import { builtInInput } from '../rulebook.js';
import { UsageError } from '../usage.js';
import { reason } from './assess.js';
import { lacks, localeCounts, localeLines } from './check-locales.js';

export interface CheckFlags {
  readonly json?: boolean | undefined;
  /** Lists the languages and what each lacks. */
  readonly locales?: boolean | undefined;
  /** Languages that have to be whole. */
  readonly require?: readonly string[] | undefined;
}

type Checked =
  | { readonly ok: true; readonly rulebook: Rulebook; readonly people: number }
  | { readonly ok: false; readonly problems: readonly CaseProblem[] };

/**
 * `retrust check [folder]`: every problem of a rulebook, by file; where there is none, every person of its `cases.json` who sees something else
 * than expected. Without a folder it checks the built-in rulebook.
 */
export async function checkCommand(io: Io, folder: string | undefined, flags: CheckFlags): Promise<ExitCode> {
  const checked = folder === undefined ? await checkBuiltIn() : checkFolder(folder);
  const locales = checked.ok && (flags.locales || flags.require) ? localeCounts(checked.rulebook, flags.require) : null;
  if (flags.json) {
    const said = checked.ok ? { ok: true, counts: counts(checked), ...(locales ? { locales } : {}) } : checked;
    io.out(`${JSON.stringify(said, null, 2)}\n`);
  } else {
    const sheet = sheetFor(io);
    const more = locales ? localeLines(sheet, locales) : [];
    io.out(asText(checked.ok ? [...noProblems(sheet, checked), ...more] : byFile(sheet, checked.problems)));
  }
  return checked.ok && !lacks(locales ?? [], flags.require) ? EXIT.done : EXIT.problems;
}

/** The people of the built-in rulebook are many and are read only here. */
async function checkBuiltIn(): Promise<Checked> {
  const { default: files } = await import('@retrust/rules/cases');
  return withPeople(checkRulebook(builtInInput), () => parseCases(files));
}

/** A folder that is no rulebook at all is bad usage; a file inside that is not JSON is a problem of the rulebook. */
function checkFolder(folder: string): Checked {
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
    return withPeople(wholeOrAddition(readRulebookFolder(folder)), () => readCases(folder));
  } catch (error) {
    if (error instanceof RulebookError) return { ok: false, problems: error.problems };
    throw error;
  }
}

function withPeople(checked: ReturnType<typeof checkRulebook>, read: () => readonly WrittenCase[]): Checked {
  if (!checked.ok) return checked;
  const people = read();
  const problems = checkCases(checked.rulebook, people);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, rulebook: checked.rulebook, people: people.length };
}

function noProblems(sheet: Sheet, checked: Extract<Checked, { ok: true }>): Lines {
  const { rulebook } = checked;
  const list = Object.entries(counts(checked)).map(([what, count]) => `${String(count)} ${count === 1 ? singular(what) : what}`);
  return paragraph(sheet, `${rulebook.id} ${rulebook.version}: ${list.join(', ')}: no problems`);
}

function counts({ rulebook, people }: Extract<Checked, { ok: true }>): Readonly<Record<string, number>> {
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
    people,
  };
}

const singular = (plural: string): string => (plural === 'people' ? 'person' : plural.replace(/ies$/, 'y').replace(/s$/, ''));

function byFile(sheet: Sheet, problems: readonly CaseProblem[]): Lines {
  const files = new Map<string, CaseProblem[]>();
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
