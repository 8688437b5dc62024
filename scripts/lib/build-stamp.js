// Node's own modules only: this runs before there is a dependency.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './root.js';

const STAMP = 'node_modules/.cache/retrust-build';
const INPUTS = ['packages', 'rules', 'scripts', 'package-lock.json', 'tsconfig.base.json'];
const OUTPUTS = [
  'packages/engine/dist/index.js',
  'packages/widget/dist/cdn/manifest.json',
  'packages/cli/dist/main.js',
  'rules/dist/index.js',
];
const LEFT_OUT = new Set(['dist', 'node_modules', 'schema']);

/**
 * Whether a build is missing or older than what it was made from. Contents are compared: a clone gives every file a new date.
 * @param {string} [root]
 */
export function buildIsStale(root = ROOT) {
  if (OUTPUTS.some((file) => !existsSync(join(root, file)))) return true;
  const stamp = join(root, STAMP);
  return !existsSync(stamp) || readFileSync(stamp, 'utf8') !== fingerprint(root);
}

/**
 * Notes what the build that just ended was made from.
 * @param {string} [root]
 */
export function writeBuildStamp(root = ROOT) {
  mkdirSync(dirname(join(root, STAMP)), { recursive: true });
  writeFileSync(join(root, STAMP), fingerprint(root));
}

/** @param {string} root */
function fingerprint(root) {
  const hash = createHash('sha256');
  for (const file of INPUTS.flatMap((input) => filesUnder(root, input))) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/**
 * @param {string} root
 * @param {string} path
 * @returns {string[]}
 */
function filesUnder(root, path) {
  if (!existsSync(join(root, path))) return [];
  if (/\.[^./]+$/.test(path)) return path.includes('.test.') ? [] : [path];
  return readdirSync(join(root, path), { withFileTypes: true })
    .filter((entry) => !LEFT_OUT.has(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() || entry.isFile() ? filesUnder(root, join(path, entry.name)) : []));
}
