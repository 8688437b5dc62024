import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildIsStale, writeBuildStamp } from './build-stamp.js';

/** @type {string} */
let root;
/** @param {string} path @param {string} text */
function put(path, text) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
const OUTPUTS = [
  'packages/engine/dist/index.js',
  'packages/widget/dist/cdn/manifest.json',
  'packages/cli/dist/main.js',
  'rules/dist/index.js',
];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'retrust-stamp-'));
  put('packages/engine/src/assess.ts', 'one');
  put('rules/safety/rules.json', '{}');
  for (const output of OUTPUTS) put(output, '');
  writeBuildStamp(root);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('buildIsStale', () => {
  it('is false right after a build, and when only dates or tests changed', () => {
    expect(buildIsStale(root)).toBe(false);
    utimesSync(join(root, 'packages/engine/src/assess.ts'), 1, 1);
    put('packages/engine/src/assess.test.ts', 'new');
    put('packages/engine/dist/other.js', 'new');
    expect(buildIsStale(root)).toBe(false);
  });

  it.each(['packages/engine/src/assess.ts', 'rules/safety/rules.json', 'packages/cli/src/new.ts', 'package-lock.json'])(
    'is true when %s changed',
    (path) => {
      put(path, 'two');
      expect(buildIsStale(root)).toBe(true);
    },
  );

  it.each(OUTPUTS)('is true when %s is missing', (path) => {
    rmSync(join(root, path));
    expect(buildIsStale(root)).toBe(true);
  });

  it('is true in a clone that was never built', () => {
    rmSync(join(root, 'node_modules'), { recursive: true });
    expect(buildIsStale(root)).toBe(true);
  });
});
