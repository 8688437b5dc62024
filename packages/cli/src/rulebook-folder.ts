import { checkRulebook, extend, RulebookError, type Rulebook } from '@retrust/engine';
import { readRulebookFolder } from '@retrust/engine/node';
import { parsePromises, type Promises } from '@retrust/verify';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { builtInRulebook } from './rulebook.js';
import { UsageError } from './usage.js';

/**
 * The rulebook of a folder: a whole one, or a publisher's own content that extends the built-in one. Without a folder, the built-in one.
 * Throws a UsageError with every problem.
 */
export function rulebookOf(folder: string | undefined): Rulebook {
  if (folder === undefined) return builtInRulebook();
  if (!existsSync(join(folder, 'rulebook.json'))) throw new UsageError(`the folder \`${folder}\` has no file \`rulebook.json\``);
  try {
    const input = readRulebookFolder(folder);
    const whole = checkRulebook(input);
    if (whole.ok) return whole.rulebook;
    // Only a whole rulebook sets levels; anything else adds to the built-in one.
    if (setsLevels(input.files)) throw new RulebookError('the rulebook was refused', whole.problems);
    return extend(builtInRulebook(), input);
  } catch (error) {
    if (error instanceof RulebookError) throw new UsageError(`the rulebook in \`${folder}\` can not be used`, error.problems);
    throw error;
  }
}

/** True for the files of a whole rulebook. */
export const setsLevels = (files: readonly { readonly content: unknown }[]): boolean =>
  files.some(({ content }) => JSON.stringify(content).includes('"layer":"level"'));

/** The promises of a folder that has some of its own, else those of the built-in rulebook. */
export function promisesOf(folder: string | undefined): Promises {
  const own = folder === undefined ? null : join(folder, 'promises', 'promises.json');
  const path = own !== null && existsSync(own) ? own : createRequire(import.meta.url).resolve('@retrust/rules/promises.json');
  try {
    const read: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return parsePromises(read);
  } catch (error) {
    if (error instanceof TypeError || error instanceof SyntaxError) throw new UsageError(`\`${path}\`: ${error.message}`);
    throw error;
  }
}
