import { assess } from '@retrust/engine';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtInRulebook } from '../rulebook.js';
import { fileOf, inProcess, PEOPLE } from '../testing.js';

const rulebook = builtInRulebook();
const people = PEOPLE.map(fileOf);
const lines = people.map(({ answers, country }) => JSON.stringify({ answers, country }));
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'retrust-batch-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs `retrust batch` in this thread. */
const batch = (args: readonly string[], input = '') => inProcess(['batch', '--workers', '0', ...args], input);
const parsed = (text: string): unknown[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as unknown);
const compact = (i: number, line = i + 1) => {
  const { state, level, role, flags, plan, referrals, mayKeep } = assess(rulebook, people[i]?.answers, { country: people[i]?.country });
  const week = plan.week.map(({ id }) => id);
  return { line, state, level, role, flags, today: plan.today.id, week, referrals: referrals.map(({ id }) => id), mayKeep };
};
const fileWith = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

describe('retrust batch', () => {
  it('gives a line of results for each line of answers, in their order', async () => {
    const { status, stdout, stderr } = await batch(['-'], `${lines.join('\n')}\n`);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(parsed(stdout)).toEqual(people.map((_, i) => compact(i)));
    expect(stdout.endsWith('}\n')).toBe(true);
  });

  it('gives with --full what assess gives, in the language and for the country asked for', async () => {
    const bare = JSON.stringify(people[0]?.answers);
    const { stdout } = await batch(['-', '--full', '--country', 'NZ', '--locale', 'en-NZ'], bare);
    const assessment = assess(rulebook, people[0]?.answers, { country: 'NZ', locale: 'en-NZ' });
    expect(parsed(stdout)).toEqual([{ line: 1, assessment: JSON.parse(JSON.stringify(assessment)) as unknown }]);
  });

  it('takes the country of a line before that of the option', async () => {
    const { stdout } = await batch(['-', '--full', '--country', 'US'], `${JSON.stringify({ country: 'GB', answers: {} })}\n{}`);
    expect(parsed(stdout)).toMatchObject([{ assessment: { country: 'GB' } }, { assessment: { country: 'US' } }]);
  });

  it('passes over empty lines, and counts them', async () => {
    const { stdout } = await batch(['-'], `\ufeff${lines[0] ?? ''}\r\n\n  \n${lines[1] ?? ''}`);
    expect(parsed(stdout)).toEqual([compact(0, 1), compact(1, 4)]);
  });

  it('names a refused line with its number and every problem, repeats no answer, goes on and ends with 1', async () => {
    const secret = 'something-nobody-may-read';
    const bad = JSON.stringify({ country: secret, answers: { role: secret, agee: 1 } });
    const { status, stdout, stderr } = await batch(['-'], [lines[0], `{"role": ${secret}`, bad, '[]', lines[1]].join('\n'));
    expect(status).toBe(1);
    expect(parsed(stdout)).toMatchObject([
      compact(0),
      { line: 2, problems: [{ code: 'not-json', path: 'column 10' }] },
      { line: 3, problems: [{ path: 'country' }, { code: 'unknown-option', path: 'role' }, { code: 'unknown-question', path: 'agee' }] },
      { line: 4, problems: [{ code: 'not-an-object' }] },
      compact(1, 5),
    ]);
    expect(stderr).toMatch(/line 2 was refused: column 10: .*\n.*line 3 was refused: country: .*, and 2 more\n.*line 4 was refused/);
    expect(stdout + stderr).not.toContain(secret);
  });

  it('names the first refused lines only, so that standard error stays short', async () => {
    const { stdout, stderr } = await batch(['-'], 'no\n'.repeat(200));
    expect(parsed(stdout)).toHaveLength(200);
    expect(stderr.split('\n').filter(Boolean)).toHaveLength(21);
    expect(stderr).toContain('named in the results only');
  });

  it('refuses a line without end, without holding it', async () => {
    const { status, stdout } = await batch(['-'], `${' '.repeat(1_048_577)}{}\n${lines[0] ?? ''}`);
    expect(status).toBe(1);
    expect(parsed(stdout)).toMatchObject([{ line: 1, problems: [{ code: 'too-large' }] }, compact(0, 2)]);
  });

  it('tells lines, refused ones, rate and peak memory with --stats', async () => {
    const { stderr } = await batch(['-', '--stats'], `${lines.join('\n')}\n`);
    expect(JSON.parse(stderr)).toMatchObject({ lines: lines.length, refused: 0, inThisRun: lines.length, workers: 0 });
    expect(JSON.parse(stderr)).toMatchObject({ seconds: expect.any(Number) as number, peakMiB: expect.any(Number) as number });
  });
});

describe('retrust batch -o --resume', () => {
  const input = [...lines, '', 'not json', ...lines].join('\n');
  /** The results of an uninterrupted run. */
  const whole = async (): Promise<string> => (await batch(['-'], input)).stdout;

  it('goes on behind any byte at which a run was cut off, without a lost or doubled line', async () => {
    const from = fileWith('in.jsonl', input);
    const all = await whole();
    const bytes = Buffer.from(all);
    const cuts = [0, 1, bytes.indexOf('\n'), bytes.indexOf('\n') + 1, bytes.length - 1, bytes.length];
    for (let i = 1; i < 20; i++) cuts.push(Math.floor((bytes.length * i) / 20));
    for (const cut of cuts) {
      const to = fileWith('out.jsonl', bytes.subarray(0, cut).toString());
      const { status } = await batch([from, '-o', to, '--resume']);
      expect(status, `cut at ${String(cut)}`).toBe(1); // one line is not JSON, whichever run met it
      expect(readFileSync(to, 'utf8'), `cut at ${String(cut)}`).toBe(all);
    }
  });

  it('writes nothing over a file that is there, and touches none that is not its own', async () => {
    const from = fileWith('in.jsonl', input);
    const mine = fileWith('diary.txt', 'dear diary\nmore');
    const there = await batch([from, '-o', mine]);
    expect(there).toMatchObject({ status: 2, stdout: '' });
    expect(there.stderr).toContain('add --resume');
    const foreign = await batch([from, '-o', mine, '--resume']);
    expect(foreign.status).toBe(2);
    expect(foreign.stderr).toContain('line 1');
    expect(readFileSync(mine, 'utf8')).toBe('dear diary\nmore');
  });

  it.each([
    ['other answers', [lines[3] ?? '', ...lines].join('\n'), []],
    ['fewer answers', lines[0] ?? '', []],
    ['other options', input, ['--full']],
  ])('refuses to go on with %s', async (_, other, flags) => {
    const results = (await whole()).split('\n').slice(0, 3).join('\n');
    const to = fileWith('out.jsonl', `${results}\n`);
    const { status, stderr } = await batch([fileWith('other.jsonl', other), '-o', to, '--resume', ...flags]);
    expect(status).toBe(2);
    expect(stderr.replace(/\s+/g, ' ')).toContain('they came of other answers, another rulebook or other options');
    expect(readFileSync(to, 'utf8')).toBe(`${results}\n`);
  });

  it('refuses results that are out of order', async () => {
    const [first = '', second = ''] = (await whole()).split('\n');
    const to = fileWith('out.jsonl', `${second}\n${first}\n`);
    expect(await batch([fileWith('in.jsonl', input), '-o', to, '--resume'])).toMatchObject({ status: 2 });
  });

  it('needs a file to go on with, and a file of answers', async () => {
    expect((await batch(['-', '--resume'])).stderr).toContain('-o <file>');
    const path = join(folder, 'nobody.jsonl');
    expect((await batch([path, '-o', join(folder, 'new.jsonl')])).stderr.replace(/\s+/g, ' ')).toContain('nothing of that name is there');
    expect((await batch([folder])).stderr).toContain('it is a folder');
    expect(existsSync(join(folder, 'new.jsonl'))).toBe(false);
  });
});
