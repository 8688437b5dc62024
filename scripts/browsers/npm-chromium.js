import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { inRoot } from '../lib/root.js';

/** @typedef {{ path: string, env: Record<string, string> }} Launch */

/**
 * The Chromium that travels inside the npm package @sparticuz/chromium (Linux x64), unpacked once into `node_modules/.cache`.
 * It brings its own libraries and a font, so that a bare machine needs nothing from its package manager.
 * @returns {Promise<Launch | { why: string }>}
 */
export async function npmChromium() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return { why: `it has no build for ${process.platform} ${process.arch}` };
  const home = packageFolder();
  if (home === null) return { why: 'it is not installed (run `npm ci`)' };
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const folder = inRoot('node_modules/.cache', `chromium-${version}`);
  if (!existsSync(folder)) await unpackTo(folder);
  const libraries = [join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  const fonts = process.env.FONTCONFIG_PATH ?? join(folder, 'fonts');
  return { path: join(folder, 'chromium'), env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: fonts } };
}

function packageFolder() {
  const entry = resolved('@sparticuz/chromium');
  if (entry === null) return null;
  let folder = dirname(entry);
  while (!existsSync(join(folder, 'bin/chromium.br'))) {
    if (folder === dirname(folder)) return null;
    folder = dirname(folder);
  }
  return folder;
}

/** @param {string} name */
function resolved(name) {
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch {
    return null;
  }
}

/**
 * The package unpacks into the temp folder and trusts whatever lies there, so it gets an empty one, renamed when all is done.
 * @param {string} folder
 */
async function unpackTo(folder) {
  mkdirSync(dirname(folder), { recursive: true });
  const empty = mkdtempSync(join(dirname(folder), 'unpack-'));
  const before = { ...process.env };
  // With AWS_LAMBDA_JS_RUNTIME it unpacks its own NSS libraries too. It also writes LD_LIBRARY_PATH and others: put them back.
  Object.assign(process.env, { TMPDIR: empty, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' });
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
  } finally {
    for (const name of ['TMPDIR', 'AWS_LAMBDA_JS_RUNTIME', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH', 'HOME']) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  }
  writeFileSync(join(empty, 'fonts/fonts.conf'), fontsConf(join(folder, 'fonts-cache')));
  try {
    renameSync(empty, folder);
  } catch {
    rmSync(empty, { recursive: true, force: true }); // another process was first
  }
}

/**
 * Its own configuration names the temp folder. Without a font, text has no size, and axe says nothing about contrast.
 * @param {string} cache
 */
const fontsConf = (cache) =>
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>` +
  `<dir prefix="relative">fonts</dir><dir>/usr/share/fonts</dir><cachedir>${cache}</cachedir></fontconfig>\n`;
