import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { npmChromium } from './browsers/npm-chromium.js';
import { CHROMIUM_ARGS, whyItDoesNotStart } from './browsers/probe.js';

/** @typedef {{ path: string, from: string, args: string[], env: Record<string, string> }} Browser */

const NAMES = ['chromium', 'google-chrome-stable', 'google-chrome', 'chromium-browser', 'chromium-headless-shell', 'microsoft-edge-stable'];

/**
 * Finds a Chromium that starts: `CHROME_PATH` (a bad one is an error), an installed one, the one in the npm package.
 * For Playwright: `chromium.launch({ executablePath: path, args, env: { ...process.env, ...env } })`.
 * @param {{ env?: NodeJS.ProcessEnv, installed?: readonly string[] }} [where]
 * @returns {Promise<Browser>}
 * @throws {Error} that lists all that was tried
 */
export async function findBrowser({ env = process.env, installed = installedPaths(env) } = {}) {
  /** @type {string[]} */
  const tried = [];
  /**
   * @param {string} path
   * @param {string} from
   * @param {Record<string, string>} [extra]
   * @returns {Promise<Browser | null>}
   */
  const started = async (path, from, extra = {}) => {
    const why = await whyItDoesNotStart(path, extra);
    if (why === null) return { path, from, args: [...CHROMIUM_ARGS], env: extra };
    tried.push(`  ${from} (${path}): ${why}`);
    return null;
  };

  if (env.CHROME_PATH) {
    const own = await started(env.CHROME_PATH, 'CHROME_PATH');
    if (own) return own;
    throw new Error(`CHROME_PATH is set, and that browser does not start:\n${tried.join('\n')}`);
  }
  for (const path of installed.filter((path) => existsSync(path))) {
    const found = await started(path, 'installed');
    if (found) return found;
  }
  const packed = await npmChromium();
  if ('why' in packed) tried.push(`  npm package @sparticuz/chromium: ${packed.why}`);
  else {
    const found = await started(packed.path, 'npm package', packed.env);
    if (found) return found;
  }
  throw new Error(
    `no Chromium that starts was found. Tried:\n${tried.join('\n')}\n` +
      'Install one (Debian: apt-get install -y chromium), or set CHROME_PATH to the path of one.',
  );
}

/**
 * Where the systems put Chrome, Chromium and Edge. `RETRUST_BROWSER=npm` hides them all, to test the one in the npm package.
 * @param {NodeJS.ProcessEnv} env
 * @returns {string[]}
 */
function installedPaths(env) {
  if (env.RETRUST_BROWSER === 'npm') return [];
  switch (process.platform) {
    case 'linux':
      return NAMES.flatMap((name) => [`/usr/bin/${name}`, `/usr/local/bin/${name}`, `/snap/bin/${name}`]);
    case 'darwin':
      return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
    case 'win32':
      return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((folder) =>
        folder ? [`${folder}\\Google\\Chrome\\Application\\chrome.exe`, `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`] : [],
      );
    default:
      return [];
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const { path, from } = await findBrowser();
    console.log(`${path} (${from})`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
