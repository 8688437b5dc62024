import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a Chromium is started with: no sandbox, since tests also run as root and in containers, and nothing that talks to the network. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--mute-audio',
];

const PATIENCE = 20_000;

/**
 * Starts a Chromium once. Resolves to `null` when it opens its DevTools port, else to the reason why not.
 * (A dumped page would say less: the headless build inside @sparticuz/chromium has no `--dump-dom`.)
 * @param {string} path
 * @param {Record<string, string>} [env]
 * @returns {Promise<string | null>}
 */
export function whyItDoesNotStart(path, env = {}) {
  return new Promise((resolve) => {
    const profile = mkdtempSync(join(tmpdir(), 'retrust-probe-'));
    const args = ['--headless', ...CHROMIUM_ARGS, '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'];
    const child = spawn(path, args, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, ...env } });
    let said = '';
    /** @type {string | null} */
    let why = `did not open its DevTools port in ${PATIENCE / 1000} s`;
    const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
    child.stderr.on('data', (data) => {
      said += String(data);
      if (!said.includes('DevTools listening on')) return;
      why = null;
      child.kill('SIGKILL');
    });
    child.on('error', (error) => {
      why = error.message;
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
      if (why !== null && code !== null && code >= 0) why = `exit code ${code}: ${said.trim().split('\n').slice(0, 2).join(' ')}`;
      resolve(why);
    });
  });
}
