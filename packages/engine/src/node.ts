import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RulebookFile, RulebookInput } from './assemble.js';
import { parseCases, type WrittenCase } from './cases.js';
import { RulebookError } from './errors.js';
import { manifestFile } from './model/schema.js';
import { problem, type Problem } from './problems.js';

export { caseProblems, checkCases, parseCases, type CaseProblem, type Expectation, type WrittenCase } from './cases.js';
export { jsonSchemas } from './model/schema.js';
export type { RulebookFile, RulebookInput } from './assemble.js';

/**
 * Reads a rulebook folder: `rulebook.json` and, topic by topic, every other `.json` file.
 * Throws a RulebookError that names each file that is missing or is not JSON.
 */
export function readRulebookFolder(folder: string): RulebookInput {
  const problems: Problem[] = [];
  const { id, version, topics } = readManifest(folder, problems);
  const files = topics.flatMap((topic): RulebookFile[] =>
    filesOf(folder, topic, problems).map((name) => ({ path: `${topic}/${name}`, content: readJson(folder, `${topic}/${name}`, problems) })),
  );
  if (problems.length > 0) throw new RulebookError(UNREADABLE, problems);
  return { id, version, files };
}

/** Reads `cases.json` of every topic that has one, unchecked: what `parseCases` takes. Throws a RulebookError that names each file that is not JSON. */
export function readCaseFiles(folder: string): readonly RulebookFile[] {
  const problems: Problem[] = [];
  const paths = readManifest(folder, problems).topics.map((topic) => `${topic}/${CASES}`);
  const files = paths.filter((path) => existsSync(join(folder, path))).map((path) => ({ path, content: readJson(folder, path, problems) }));
  if (problems.length > 0) throw new RulebookError(UNREADABLE, problems);
  return files;
}

/** The people of a rulebook folder, topic by topic. Throws a RulebookError with every problem. */
export function readCases(folder: string): readonly WrittenCase[] {
  return parseCases(readCaseFiles(folder));
}

const CASES = 'cases.json';
const UNREADABLE = 'the rulebook folder could not be read';

function readManifest(
  folder: string,
  problems: Problem[],
): { readonly id: string; readonly version: string; readonly topics: readonly string[] } {
  const manifest = manifestFile.safeParse(readJson(folder, 'rulebook.json', problems));
  if (manifest.success) return manifest.data;
  const issues = manifest.error.issues.map(({ path, message }) =>
    problem('bad-shape', ['rulebook.json', ...path.map(String)].join(' › '), {
      detail: message,
      expected: 'give `id`, `version` and `topics`',
    }),
  );
  throw new RulebookError(UNREADABLE, problems.length > 0 ? problems : issues);
}

function filesOf(folder: string, topic: string, problems: Problem[]): readonly string[] {
  try {
    return readdirSync(join(folder, topic))
      .filter((name) => name.endsWith('.json') && name !== CASES)
      .sort();
  } catch {
    problems.push(
      problem('bad-shape', `rulebook.json › topics`, {
        detail: `the folder \`${topic}\` can not be read`,
        expected: 'add the folder, or take the topic out of the list',
      }),
    );
    return [];
  }
}

function readJson(folder: string, path: string, problems: Problem[]): unknown {
  try {
    return JSON.parse(readFileSync(join(folder, path), 'utf8'));
  } catch (error) {
    const why = error instanceof SyntaxError ? 'the file is not JSON' : 'the file can not be read';
    problems.push(
      problem('bad-shape', path, {
        detail: why,
        expected: error instanceof SyntaxError ? error.message : 'check its name and its permissions',
      }),
    );
    return null;
  }
}
