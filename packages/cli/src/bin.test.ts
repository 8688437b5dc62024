// The real command, as a person runs it. It runs what was built: `npm run build` comes before this file.
import { assess } from '@retrust/engine';
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { builtInRulebook } from './rulebook.js';
import { fileOf, flat, inProcess, pathOf, PEOPLE } from './testing.js';

const FOLDER = fileURLToPath(new URL('..', import.meta.url));
const BIN = join(FOLDER, 'bin', 'retrust.js');

function retrust(
  args: readonly string[],
  { input = '', env = {}, bin = BIN }: { input?: string; env?: NodeJS.ProcessEnv; bin?: string } = {},
) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    input,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, stdout, stderr };
}
/** Runs with an empty folder that is gone afterwards. */
function inFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'retrust-bin-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const STATES: Readonly<Record<string, string>> = {
  afraid: 'safety-first',
  'almost-empty': 'acknowledgment',
  'both-money-and-lies': 'acknowledgment',
  'broke-ashamed': 'acknowledgment',
  'broke-still-hiding': 'acknowledgment',
  crisis: 'crisis',
  'hurt-early': 'stabilisation',
  'hurt-later': 'consistency',
  'much-later': 'maintenance',
  'own-conduct': 'own-conduct',
  parting: 'separating-well',
  pause: 'paused',
  'under-18': 'safety-first',
  urgent: 'urgent',
};

describe('the command retrust', () => {
  it.each(PEOPLE)('prints the result of %s: plain, no wider than 88 columns', (person) => {
    const { status, stdout, stderr } = retrust(['assess', pathOf(person)], { env: { COLUMNS: '200', FORCE_COLOR: '1' } });
    const { answers, country } = fileOf(person);
    const { place, plan, state, help } = assess(builtInRulebook(), answers, { country });
    expect({ status, stderr, state }).toEqual({ status: 0, stderr: '', state: STATES[person] });
    expect(stdout.startsWith('Your next steps\n')).toBe(true);
    for (const said of [place.name, place.text, plan.today.do, plan.today.because]) expect(flat(stdout)).toContain(said);
    for (const { show } of help.emergency) expect(stdout).toContain(show);
    expect(stdout).not.toContain('\u001b');
    for (const line of stdout.split('\n')) if (!/https?:/.test(line)) expect(line.length, line).toBeLessThanOrEqual(88);
  });

  it('prints JSON from standard input, whole also when it is long', () => {
    const { status, stdout } = retrust(['assess', '-', '--json'], { input: readFileSync(pathOf('urgent'), 'utf8') });
    const { answers, country } = fileOf('urgent');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(assess(builtInRulebook(), answers, { country }))));
  });

  it('ends with 2 and every problem of a bad file, without a stack trace', () => {
    const { status, stdout, stderr } = retrust(['assess', '-'], { input: '{ "role": "secret-thing", "agee": 3 }' });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/\nrole\n[^]*\nagee\n/);
    expect(stderr).not.toContain('secret-thing');
    expect(stderr).not.toMatch(/\n\s+at |Error/);
  });

  it('is quiet when the reader of its output goes away', async () => {
    const child = spawn(process.execPath, [BIN, 'assess', pathOf('urgent'), '--json'], { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('checks the built-in rulebook with 0, a broken copy with 1 and no folder with 2', async () => {
    expect(retrust(['check'])).toEqual({ ...(await inProcess(['check'])), stdout: expect.stringMatching(/no\s+problems\n$/) as string });
    inFolder((folder) => {
      cpSync(join(FOLDER, '../../rules'), folder, { recursive: true, filter: (source) => !/[\\/](node_modules|dist)$/.test(source) });
      const path = join(folder, 'safety/rules.json');
      writeFileSync(path, readFileSync(path, 'utf8').replace('"operator": "in"', '"operator": "within"'));
      const broken = retrust(['check', folder]);
      expect(broken).toMatchObject({ status: 1, stderr: '' });
      expect(broken.stdout).toMatch(/^safety\/rules\.json \(\d+\)$/m);
      expect(retrust(['check', join(folder, 'nowhere')])).toMatchObject({ status: 2, stdout: '' });
    });
  });

  it('ends with 2 where there is no terminal, and for an option that it does not know', () => {
    expect(retrust([])).toEqual({ status: 2, stdout: '', stderr: expect.stringContaining('retrust assess <answers.json|->') as string });
    expect(retrust(['assess', 'a', '--jsn'])).toEqual({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('Did you mean --json?') as string,
    });
  });

  it('prints the version of its package', () => {
    const { version } = JSON.parse(readFileSync(join(FOLDER, 'package.json'), 'utf8')) as { version: string };
    expect(retrust(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('says in one line that it is not built', () => {
    inFolder((folder) => {
      cpSync(join(FOLDER, 'bin'), join(folder, 'bin'), { recursive: true });
      writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
      const { status, stdout, stderr } = retrust([], { bin: join(folder, 'bin', 'retrust.js') });
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toMatch(/^retrust: .*`npm run build`.*\n$/);
    });
  });
});
