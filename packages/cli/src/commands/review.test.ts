import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtInRulebook } from '../rulebook.js';
import { flat, inProcess } from '../testing.js';

const RULES = fileURLToPath(new URL('../../../../rules/', import.meta.url));
const rulebook = builtInRulebook();
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'retrust-review-'));
  cpSync(RULES, folder, { recursive: true, filter: (source) => !/[\\/](node_modules|dist)$/.test(source) });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const change = (file: string, from: string, to: string): void => {
  const before = readFileSync(join(folder, file), 'utf8');
  expect(before).toContain(from);
  writeFileSync(join(folder, file), before.replace(from, to));
};

describe('retrust review', () => {
  it('finds each REVIEW.md as new as the rules', async () => {
    const { status, stderr } = await inProcess(['review', RULES, '--check']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('names every entry of the rulebook, once', async () => {
    const { stdout } = await inProcess(['review', RULES]);
    const named = stdout.match(/^### `[^`]+`/gm)?.map((line) => line.slice(5, -1)) ?? [];
    const { questions, rules, steps, referrals, notices, faqs, withholdings } = rulebook;
    const ids = [...questions, ...rules, ...steps, ...referrals, ...notices, ...faqs, ...withholdings].map(({ id }) => id);
    expect(named.toSorted()).toEqual(ids.toSorted());
  });

  it('says a condition in the words of the questionnaire', async () => {
    const { stdout } = await inProcess(['review', RULES, '--topic', 'safety']);
    const rule = stdout.slice(stdout.indexOf('### `afraid-of-partner`'));
    expect(rule.slice(0, rule.indexOf('###', 5))).toMatch(
      /A sign of the tier \*\*red\*\*.*\n\nWhen:\n\n- “[^”]+\?” is “[^”]+”, or “[^”]+”\n/s,
    );
    expect(stdout).not.toMatch(/undefined|\[object/);
  });

  it('names the people of the cases whom a rule holds of', async () => {
    const { stdout } = await inProcess(['review', RULES, '--topic', 'safety']);
    const rule = stdout.slice(stdout.indexOf('### `afraid-of-partner`'));
    expect(rule.slice(0, rule.indexOf('###', 5))).toMatch(/Holds of `[a-z-]+`/);
  });

  it('ends with 1 after a change of rules or words, until it is written anew', async () => {
    await inProcess(['review', folder, '--write']);
    change('safety/rules.json', 'fear of the partner', 'dread of the partner');
    const stale = await inProcess(['review', folder, '--check']);
    expect(stale.status).toBe(1);
    expect(stale.stderr).toBe(`safety/REVIEW.md is older than the rules: run \`npx retrust review ${folder} --write\`\n`);
    expect((await inProcess(['review', folder, '--write'])).status).toBe(0);
    expect((await inProcess(['review', folder, '--check'])).status).toBe(0);
    expect(readFileSync(join(folder, 'safety/REVIEW.md'), 'utf8')).toContain('dread of the partner');
  });

  it('counts what a reviewer has signed', async () => {
    change('crisis/rules.json', '"reviewed": null', '"reviewed": { "by": "Dr A. Example", "role": "psychologist", "on": "2026-12-01" }');
    const { stdout } = await inProcess(['review', folder, '--topic', 'crisis']);
    expect(stdout).toContain('Signed: Dr A. Example, psychologist, 2026-12-01.');
    expect(stdout).toMatch(/^1 of \d+ entries are signed/m);
  });

  it('refuses a topic that is not there, and a folder without rules', async () => {
    expect(await inProcess(['review', RULES, '--topic', 'nothing'])).toMatchObject({ status: 2, stdout: '' });
    const none = await inProcess(['review', tmpdir()]);
    expect(none.status).toBe(2);
    expect(flat(none.stderr)).toContain('has no file `rulebook.json`');
  });
});

describe('the notice that nobody has reviewed this', () => {
  it('stands as long as an entry of the locked core is not signed', () => {
    const { questions, rules, steps, referrals, notices, withholdings, core } = rulebook;
    const locked = [...questions, ...rules, ...steps, ...referrals, ...notices, ...withholdings].filter(({ id }) => core.includes(id));
    const unsigned = locked.some(({ reviewed }) => reviewed === null);
    expect(notices.some(({ id, when }) => id === 'not-yet-reviewed' && when === 'always')).toBe(unsigned);
  });
});
