import { spawn } from 'node:child_process';
import { inRoot, ROOT } from './root.js';

const windows = process.platform === 'win32';

/**
 * Runs a command with its output on this terminal. Resolves to its exit code; a signal, or no such command, counts as 1.
 * @param {string} command
 * @param {readonly string[]} [args]
 * @param {{ cwd?: string, env?: Record<string, string> }} [options]
 * @returns {Promise<number>}
 */
export function run(command, args = [], { cwd = ROOT, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, [...args], {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: windows,
    });
    child.on('error', (error) => {
      console.error(`${command} does not start: ${error.message}`);
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/**
 * The path of a tool that npm installed.
 * @param {string} name
 */
export const tool = (name) => inRoot('node_modules/.bin', windows ? `${name}.cmd` : name);

/**
 * A time for people: `0.4 s`, `12.3 s`.
 * @param {number} milliseconds
 */
export const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;
