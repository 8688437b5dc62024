import { chromeLauncher } from '@web/test-runner-chrome';
import { findBrowser } from '../find-browser.js';
import { firefox } from './firefox.js';
import { webkit } from './webkit.js';

/** @typedef {{ launcher: import('@web/test-runner-core').BrowserLauncher, from: string }} Launched */

/** @type {Record<string, () => Promise<Launched>>} */
const ENGINES = { chromium, firefox, webkit };

/**
 * The browsers of one test run. Chromium is always required; the others run when they are here, and must be here when `required` names them.
 * @param {{ required?: readonly string[], only?: readonly string[] }} options
 * @returns {Promise<{ browsers: import('@web/test-runner-core').BrowserLauncher[], notRun: { name: string, why: string }[], report: string[] }>}
 * @throws {Error} when a required browser is missing
 */
export async function launchers({ required = ['chromium'], only = [] }) {
  const unknown = [...required, ...only].filter((name) => !(name in ENGINES));
  if (unknown.length > 0) throw new Error(`unknown browser \`${unknown.join('`, `')}\`: known are ${Object.keys(ENGINES).join(', ')}`);
  const browsers = [];
  const notRun = [];
  const report = [];
  for (const [name, launch] of Object.entries(ENGINES)) {
    if (only.length > 0 && !only.includes(name)) continue;
    try {
      const { launcher, from } = await launch();
      browsers.push(launcher);
      report.push(`${name}: ${from}`);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      if (required.includes(name) || only.includes(name)) throw new Error(`the browser tests need ${name}: ${why}`, { cause: error });
      notRun.push({ name, why });
      report.push(`${name}: NOT RUN, ${why}`);
    }
  }
  return { browsers, notRun, report };
}

/** @returns {Promise<Launched>} */
async function chromium() {
  const { path, from, args, env } = await findBrowser();
  const launcher = chromeLauncher({ launchOptions: { executablePath: path, headless: true, args, env: { ...process.env, ...env } } });
  return { launcher, from: `${path} (${from})` };
}
