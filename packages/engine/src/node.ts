import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RulebookFile, RulebookInput } from './assemble.js';
import { RulebookError } from './errors.js';
import { manifestFile } from './model/schema.js';
import { problem, type Problem } from './problems.js';

export { jsonSchemas } from './model/schema.js';
export type { RulebookFile, RulebookInput } from './assemble.js';

/**
 * Reads a rulebook folder: `rulebook.json` and, topic by topic, every other `.json` file.
 * Throws a RulebookError that names each file that is missing or is not JSON.
 */
export function readRulebookFolder(folder: string): RulebookInput {
  const problems: Problem[] = [];
  const manifest = manifestFile.safeParse(readJson(folder, 'rulebook.json', problems));
  if (!manifest.success) {
    const issues = manifest.error.issues.map(({ path, message }) =>
      problem('bad-shape', ['rulebook.json', ...path.map(String)].join(' › '), {
        detail: message,
        expected: 'give `id`, `version` and `topics`',
      }),
    );
    throw new RulebookError('the rulebook folder could not be read', problems.length > 0 ? problems : issues);
  }
  const { id, version, topics } = manifest.data;
  const files = topics.flatMap((topic): RulebookFile[] =>
    filesOf(folder, topic, problems).map((name) => ({ path: `${topic}/${name}`, content: readJson(folder, `${topic}/${name}`, problems) })),
  );
  if (problems.length > 0) throw new RulebookError('the rulebook folder could not be read', problems);
  return { id, version, files };
}

function filesOf(folder: string, topic: string, problems: Problem[]): readonly string[] {
  try {
    return readdirSync(join(folder, topic))
      .filter((name) => name.endsWith('.json') && name !== 'cases.json')
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
