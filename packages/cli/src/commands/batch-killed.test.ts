// The real command with worker threads, killed again and again. It runs what was built: `npm run build` comes before this file.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fileOf, PEOPLE } from '../testing.js';

const BIN = fileURLToPath(new URL('../../bin/retrust.js', import.meta.url));
const LINES = 6_000;
let folder = '';
let input = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'retrust-killed-'));
  input = join(folder, 'in.jsonl');
  const people = PEOPLE.map((person) => JSON.stringify(fileOf(person)));
  const lineOf = (i: number): string => (i % 997 === 5 ? 'not JSON' : i % 500 === 7 ? '' : (people[(i * 7) % people.length] ?? ''));
  writeFileSync(input, `${Array.from({ length: LINES }, (_, i) => lineOf(i)).join('\n')}\n`);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs to the end, or is killed as soon as the results are longer than this. Returns whether it was killed. */
async function run(output: string, killBeyond: number): Promise<boolean> {
  const child = spawn(process.execPath, [BIN, 'batch', input, '-o', output, '--resume', '--workers', '2'], { stdio: 'ignore' });
  const size = (): number => (existsSync(output) ? statSync(output).size : 0);
  const watch = setInterval(() => {
    if (size() > killBeyond) child.kill('SIGKILL');
  }, 1);
  const signal = await new Promise((resolve) => child.on('exit', (_, by) => resolve(by)));
  clearInterval(watch);
  return signal === 'SIGKILL';
}

it('gives byte for byte what one uninterrupted run gives, however often it is killed', { timeout: 120_000 }, async () => {
  const whole = spawnSync(process.execPath, [BIN, 'batch', input, '--workers', '0'], { maxBuffer: 1 << 28 });
  expect(whole.status).toBe(1);
  const expected = whole.stdout;
  const output = join(folder, 'out.jsonl');
  let kills = 0;
  for (let killBeyond = 0; await run(output, killBeyond); kills++) {
    // What a kill in the middle of a write leaves behind: part of a line.
    if (kills % 2 === 1) writeFileSync(output, readFileSync(output).subarray(0, -(kills * 37)));
    killBeyond = statSync(output).size + Math.floor((expected.length / 7) * Math.random());
  }
  expect(kills).toBeGreaterThan(3);
  expect(readFileSync(output).equals(expected)).toBe(true);
  expect(expected.toString().split('\n').filter(Boolean)).toHaveLength(LINES - LINES / 500);
});
