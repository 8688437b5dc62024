import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { firstThatExists } from './first.js';

const LIBRARIES = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib64'];
const MINI_BROWSERS = LIBRARIES.flatMap((folder) => ['4.1', '6.0', '4.0'].map((version) => `${folder}/webkit2gtk-${version}/MiniBrowser`));
const INSTALL = 'Debian: apt-get install -y webkit2gtk-driver xvfb xauth';

/**
 * WebKitGTK for the browser tests, driven through its WebDriver on a display of its own.
 * Only with `concurrency: 1`: two of its pages fight over the focus.
 * @returns {Promise<import('./launchers.js').Launched>}
 */
export async function webkit() {
  const driver = firstThatExists(process.env.WEBKIT_DRIVER, '/usr/bin/WebKitWebDriver');
  const mini = firstThatExists(process.env.WEBKIT_MINIBROWSER, ...MINI_BROWSERS);
  const display = firstThatExists('/usr/bin/xvfb-run');
  if (driver === null || mini === null) throw new Error(`no WebKitGTK was found (${INSTALL})`);
  if (display === null && !process.env.DISPLAY) throw new Error(`WebKitGTK has no display (${INSTALL})`);
  const port = await freePort();
  await startDriver(display, [driver, `--port=${port}`, '--host=127.0.0.1'], port);
  const launcher = webdriverLauncher({
    hostname: '127.0.0.1',
    port,
    path: '/',
    logLevel: 'error',
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      ...{ 'webkitgtk:browserOptions': { binary: mini, args: ['--automation'] } },
    },
  });
  return { launcher, from: mini };
}

/**
 * @param {string | null} display
 * @param {string[]} command
 * @param {number} port
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
    if (await answers(port)) return;
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
