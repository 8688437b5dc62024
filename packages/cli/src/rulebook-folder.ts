import { checkRulebook, extend, RulebookError, type CheckedRulebook, type Rulebook } from '@retrust/engine';
import { readRulebookFolder, type RulebookInput } from '@retrust/engine/node';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { builtInRulebook } from './rulebook.js';
import { UsageError } from './usage.js';

/**
 * The rulebook of a folder: a whole one, or a publisher's own content that extends the built-in one. Without a folder, the built-in one.
 * Throws a UsageError with every problem.
 */
export function rulebookOf(folder: string | undefined): Rulebook {
  return folder === undefined ? builtInRulebook() : fromFolder(folder, (input) => sound(wholeOrAddition(input)));
}

/** The files of a folder that holds a whole rulebook, and the rulebook. Throws a UsageError with every problem. */
export const wholeRulebookOf = (folder: string): { readonly input: RulebookInput; readonly rulebook: Rulebook } =>
  fromFolder(folder, (input) => ({ input, rulebook: sound(checkRulebook(input)) }));

/** The rulebook of a folder, and whether it is a whole one. Throws a UsageError with every problem. */
export const ownRulebookOf = (folder: string): { readonly isWhole: boolean; readonly rulebook: Rulebook } =>
  fromFolder(folder, (input) => ({ isWhole: setsLevels(input.files), rulebook: sound(wholeOrAddition(input)) }));

/** Only a whole rulebook sets levels; anything else adds to the built-in one. Throws a RulebookError for an addition that is refused. */
export function wholeOrAddition(input: RulebookInput): CheckedRulebook {
  const whole = checkRulebook(input);
  return whole.ok || setsLevels(input.files) ? whole : { ok: true, rulebook: extend(builtInRulebook(), input) };
}

const setsLevels = (files: RulebookInput['files']): boolean =>
  files.some(({ content }) => JSON.stringify(content).includes('"layer":"level"'));

function sound(checked: CheckedRulebook): Rulebook {
  if (checked.ok) return checked.rulebook;
  throw new RulebookError('the rulebook was refused', checked.problems);
}

function fromFolder<T>(folder: string, make: (input: RulebookInput) => T): T {
  if (!existsSync(join(folder, 'rulebook.json'))) throw new UsageError(`the folder \`${folder}\` has no file \`rulebook.json\``);
  try {
    return make(readRulebookFolder(folder));
  } catch (error) {
    if (error instanceof RulebookError) throw new UsageError(`the rulebook in \`${folder}\` can not be used`, error.problems);
    throw error;
  }
}
