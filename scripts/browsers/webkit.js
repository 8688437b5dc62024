import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { firstThatExists } from './first.js';

const LIBRARIES = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib64'];
const MINI_BROWSERS = LIBRARIES.flatMap((folder) => ['4.1', '6.0', '4.0'].map((version) => `${folder}/webkit2gtk-${version}/MiniBrowser`));
const INSTALL = 'Debian: apt-get install -y webkit2gtk-driver xvfb xauth';

/**
 * Starts WebKitGTK's WebDriver, on a display of its own. It ends with this process, or by `stop`.
 * @returns {Promise<{ port: number, capabilities: { browserName: string }, from: string, stop: () => void }>} `capabilities` ask it for a browser
 * @throws {Error} that says how to get one
 */
export async function webkitDriver() {
  const { driver, mini, display } = webkitPaths();
  const port = await freePort();
  const stop = await startDriver(display, [driver, `--port=${port}`, '--host=127.0.0.1'], port);
  const capabilities = { browserName: 'MiniBrowser', ...{ 'webkitgtk:browserOptions': { binary: mini, args: ['--automation'] } } };
  return { port, capabilities, from: mini, stop };
}

/**
 * Where WebKitGTK is: from `WEBKIT_DRIVER` and `WEBKIT_MINIBROWSER`, or where Debian puts it.
 * @throws {Error} that says how to get it
 */
export function webkitPaths() {
  const driver = firstThatExists(process.env.WEBKIT_DRIVER, '/usr/bin/WebKitWebDriver');
  const mini = firstThatExists(process.env.WEBKIT_MINIBROWSER, ...MINI_BROWSERS);
  const display = firstThatExists('/usr/bin/xvfb-run');
  if (driver === null || mini === null) throw new Error(`no WebKitGTK was found (${INSTALL})`);
  if (display === null && !process.env.DISPLAY) throw new Error(`WebKitGTK has no display (${INSTALL})`);
  return { driver, mini, display };
}

/**
 * @param {string | null} display
 * @param {string[]} command
 * @param {number} port
 * @returns {Promise<() => void>} what ends it
 */
async function startDriver(display, command, port) {
  const [program = '', ...args] = display === null ? command : [display, '-a', ...command];
  // A group of its own, so that the display and the driver end together.
  const child = spawn(program, args, { detached: true, stdio: 'ignore' });
  const stop = () => {
    try {
      if (child.pid) process.kill(-child.pid);
    } catch {
      // it has ended already
    }
  };
  process.once('exit', stop);
  for (let tries = 0; tries < 100; tries++) {
    if (await answers(port)) return stop;
    await wait(200);
  }
  stop();
  throw new Error('WebKitWebDriver did not answer within 20 s');
}

/** @param {number} port */
async function answers(port) {
  try {
    return (await fetch(`http://127.0.0.1:${port}/status`)).ok;
  } catch {
    return false;
  }
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
