import { spawnSync } from 'node:child_process';
import { firstThatExists } from './first.js';

const PATHS = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/snap/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];

/**
 * A Firefox that starts, from `FIREFOX_PATH` or where the systems put it.
 * @throws {Error} that says how to get one
 */
export function firefoxPath() {
  const path = firstThatExists(process.env.FIREFOX_PATH, ...PATHS);
  if (path === null) throw new Error('no Firefox was found (Debian: apt-get install -y firefox-esr; or set FIREFOX_PATH)');
  // On Debian `firefox` is a script that stays behind when the browser is gone.
  const { status } = spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 });
  if (status !== 0) throw new Error(`the Firefox at ${path} does not start (Debian: apt-get install -y firefox-esr; or set FIREFOX_PATH)`);
  return path;
}
