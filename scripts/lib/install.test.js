import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { whyInstall } from './install.js';

/** @type {string} */
let root;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'retrust-install-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** @param {Record<string, object>} wanted @param {Record<string, object>} [here] */
function lock(wanted, here) {
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: wanted }));
  if (here === undefined) return;
  mkdirSync(join(root, 'node_modules'));
  writeFileSync(join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages: here }));
}
const LIT = { 'node_modules/lit': { version: '3.3.3' } };

describe('whyInstall', () => {
  it('asks for nothing when what is installed is what the lockfile says', () => {
    lock({ '': {}, 'packages/engine': { version: '0.1.0' }, ...LIT }, LIT);
    expect(whyInstall(root)).toBeNull();
  });

  it('asks for an install in a fresh clone', () => {
    lock(LIT);
    expect(whyInstall(root)).toBe('node_modules is missing');
  });

  it('names a package that is missing, or of another version', () => {
    lock({ ...LIT, 'node_modules/zod': { version: '4.6.7' } }, LIT);
    expect(whyInstall(root)).toBe('node_modules/zod is missing');
    lock({ 'node_modules/lit': { version: '3.3.4' } });
    expect(whyInstall(root)).toBe('node_modules/lit is not the version of package-lock.json');
  });

  it('does not miss a binary for another platform', () => {
    lock({ ...LIT, 'node_modules/@esbuild/aix-ppc64': { version: '0.28.2', optional: true } }, LIT);
    expect(whyInstall(root)).toBeNull();
  });
});
