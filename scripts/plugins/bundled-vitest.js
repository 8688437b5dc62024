import { build } from 'esbuild';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inRoot } from '../lib/root.js';

/** @type {Readonly<Record<string, string>>} */
const ENTRIES = {
  '@retrust/engine': 'packages/engine/src/index.ts',
  '@retrust/engine/node': 'packages/engine/src/node.ts',
  '@retrust/engine/json-rules-engine': 'packages/engine/src/json-rules-engine.ts',
  '@retrust/verify': 'packages/verify/src/index.ts',
};

/**
 * Gives tests the engine and the verifier as they stand, bundled once for the whole run and loaded by Node itself.
 * Vitest's own way, module by module with every import looked up at each use, takes twice the time for millions of small calls.
 * @returns {import('vite').Plugin}
 */
export function bundledForVitest() {
  /** @type {Promise<string> | null} */
  let folder = null;
  return {
    name: 'retrust-bundled',
    enforce: 'pre',
    async resolveId(source) {
      if (!Object.hasOwn(ENTRIES, source)) return null;
      folder ??= bundle();
      return { id: pathToFileURL(join(await folder, `${nameOf(source)}.js`)).href, external: true };
    },
  };
}

/** @param {string} source */
const nameOf = (source) => source.slice(1).replaceAll('/', '-');

async function bundle() {
  // Inside the verifier's own folder, so that its dependencies are found; a folder for each run, as several may run at once.
  const parent = inRoot('packages/verify/node_modules/.cache');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'bundled-'));
  process.on('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  await build({
    entryPoints: Object.entries(ENTRIES).map(([source, file]) => ({ in: inRoot(file), out: nameOf(source) })),
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    outdir: folder,
    conditions: ['source'],
    external: ['z3-solver'],
    sourcemap: 'inline',
    logLevel: 'warning',
    banner: { js: "import { createRequire as retrustRequire } from 'node:module'; const require = retrustRequire(import.meta.url);" },
  });
  return folder;
}
