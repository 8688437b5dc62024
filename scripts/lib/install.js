// Node's own modules only: this runs before there is a dependency.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.js';
import { run } from './run.js';

/**
 * Why the dependencies must be installed, or `null` when they are as the lockfile says.
 * npm writes down what it installed in `node_modules/.package-lock.json`; that is compared entry by entry, since a clone gives every file a new date.
 * @param {string} [root]
 * @returns {string | null}
 */
export function whyInstall(root = ROOT) {
  const installed = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return 'node_modules is missing';
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const here = packagesOf(installed);
  for (const [path, entry] of Object.entries(wanted)) {
    if (!path.startsWith('node_modules/')) continue;
    const found = here[path];
    if (found === undefined && entry.optional === true) continue; // a binary for another platform
    if (found === undefined) return `${path} is missing`;
    if (found.version !== entry.version || found.link !== entry.link) return `${path} is not the version of package-lock.json`;
  }
  return null;
}

/**
 * Installs the dependencies when they are missing or older than the lockfile. Resolves to false when that fails.
 * @returns {Promise<boolean>}
 */
export async function ensureInstalled() {
  const why = whyInstall();
  if (why === null) return true;
  console.log(`${why}: npm ci (about a minute)`);
  return (await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])) === 0;
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, link?: boolean, optional?: boolean }>}
 */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}
