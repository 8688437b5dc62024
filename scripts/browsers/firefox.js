import { spawnSync } from 'node:child_process';
import { chromeLauncher } from '@web/test-runner-chrome';
import { firstThatExists } from './first.js';

const PATHS = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/snap/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];

/**
 * Firefox for the browser tests, from `FIREFOX_PATH` or where the systems put it.
 * The Chrome launcher is Puppeteer, and Puppeteer speaks WebDriver BiDi with Firefox.
 * @returns {Promise<import('./launchers.js').Launched>}
 */
export async function firefox() {
  const path = firstThatExists(process.env.FIREFOX_PATH, ...PATHS);
  if (path === null) throw new Error('no Firefox was found (Debian: apt-get install -y firefox-esr; or set FIREFOX_PATH)');
  // On Debian `firefox` is a script that stays behind when the browser is gone.
  const { status } = spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 });
  if (status !== 0) throw new Error(`the Firefox at ${path} does not start (Debian: apt-get install -y firefox-esr; or set FIREFOX_PATH)`);
  const launcher = chromeLauncher({ concurrency: 1, launchOptions: { browser: 'firefox', executablePath: path, headless: true } });
  launcher.name = 'Firefox';
  return { launcher, from: path };
}
