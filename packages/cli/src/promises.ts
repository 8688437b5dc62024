import { parsePromises, type Promises } from '@retrust/verify';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { UsageError } from './usage.js';

/** The promises of a folder that has some of its own, else those of the built-in rulebook. Loads the verifier: for the command that proves. */
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
