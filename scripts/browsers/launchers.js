import { chromeLauncher } from '@web/test-runner-chrome';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { findBrowser } from '../find-browser.js';
import { firefoxPath } from './firefox.js';
import { webkitDriver } from './webkit.js';

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

/**
 * The Chrome launcher is Puppeteer, and Puppeteer speaks WebDriver BiDi with Firefox.
 * @returns {Promise<Launched>}
 */
async function firefox() {
  const path = firefoxPath();
  const launcher = chromeLauncher({ concurrency: 1, launchOptions: { browser: 'firefox', executablePath: path, headless: true } });
  launcher.name = 'Firefox';
  return { launcher, from: path };
}

/**
 * Only with `concurrency: 1`: two of its pages fight over the focus.
 * @returns {Promise<Launched>}
 */
async function webkit() {
  const { port, capabilities, from } = await webkitDriver();
  const launcher = webdriverLauncher({
    hostname: '127.0.0.1',
    port,
    path: '/',
    logLevel: 'error',
    capabilities: { ...capabilities, 'wdio:enforceWebDriverClassic': true },
  });
  return { launcher, from };
}
