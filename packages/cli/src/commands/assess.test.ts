import { assess, questionText } from '@retrust/engine';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtInRulebook } from '../rulebook.js';
import { fileOf, flat, inProcess, pathOf, PEOPLE } from '../testing.js';
import { en } from '../words/en.js';

const rulebook = builtInRulebook();
const SAFETY = ['afraid', 'crisis', 'own-conduct', 'under-18', 'urgent'];
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'retrust-assess-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('retrust assess', () => {
  it.each(PEOPLE)('prints with --json exactly what assess() returns for %s', async (person) => {
    const { status, stdout } = await inProcess(['assess', pathOf(person), '--json', '--country', 'nz', '--locale', 'en-NZ']);
    const assessment = assess(rulebook, fileOf(person).answers, { country: 'NZ', locale: 'en-NZ' });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(assessment)));
  });

  it('takes the country of the option before that of the file', async () => {
    expect((await inProcess(['assess', pathOf('urgent')])).stdout).toContain('In danger now? Call 999 or 112.');
    expect((await inProcess(['assess', pathOf('urgent'), '--country', 'US'])).stdout).toContain('In danger now? Call 911.');
  });

  it('takes a country that it has no numbers for, and shows those of no other', async () => {
    const { status, stdout } = await inProcess(['assess', pathOf('urgent'), '--country', 'XX']);
    expect(status).toBe(0);
    expect(stdout).toContain('Call your local emergency number.');
    expect(stdout).toContain(en['help.country-assess']);
    expect(stdout).not.toMatch(/Phone|\b(999|911|112)\b/);
  });

  it('reads bare answers', async () => {
    const bare = JSON.stringify(fileOf('crisis').answers);
    expect(await inProcess(['assess', '-', '--country', 'GB'], bare)).toEqual(await inProcess(['assess', pathOf('crisis')]));
  });

  it.each(['urgent', 'broke-ashamed'])(
    'repeats the answers of %s and names every rule, source and withheld step with --explain alone',
    async (person) => {
      const plain = flat((await inProcess(['assess', pathOf(person)])).stdout);
      const explained = flat((await inProcess(['assess', pathOf(person), '--explain'])).stdout);
      const { explanation } = assess(rulebook, fileOf(person).answers);
      for (const { question } of explanation.state.answers) {
        expect(plain).not.toContain(questionText(rulebook, question).title);
        expect(explained).toContain(questionText(rulebook, question).title);
      }
      expect(explained.startsWith(plain.trim())).toBe(true);
      for (const { id, why, sources } of [...explanation.flags, ...explanation.steps]) {
        expect(explained).toContain(`${id} ${flat(why)}`);
        for (const { title } of sources) expect(explained).toContain(flat(title));
      }
      for (const { what, id, by } of explanation.withheld) expect(explained).toContain(`${en[`explain.${what}`]} ${id}, by ${by}:`);
    },
  );

  it('explains something for each of the two, so that the test above means something', () => {
    expect(assess(rulebook, fileOf('urgent').answers).explanation.state.answers).not.toEqual([]);
    expect(assess(rulebook, fileOf('broke-ashamed').answers).explanation.withheld).not.toEqual([]);
  });

  it('says what would open a later stage, and never in a safety state', async () => {
    expect((await inProcess(['assess', pathOf('hurt-later'), '--explain'])).stdout).toMatch(
      /What would open a later stage\n\n- If the answer to/,
    );
    for (const person of SAFETY)
      expect((await inProcess(['assess', pathOf(person), '--explain'])).stdout).not.toContain(en['explain.changes']);
  });

  it('never prints whom the file is about', async () => {
    const input = JSON.stringify({ who: 'Wilhelmina told us', answers: fileOf('hurt-early').answers });
    for (const option of ['--explain', '--json']) {
      const { status, stdout } = await inProcess(['assess', '-', option], input);
      expect(status).toBe(0);
      expect(stdout).not.toContain('Wilhelmina');
    }
  });

  it('lists every problem of a file with place and hint, ends with 2, and repeats no answer', async () => {
    const secret = 'something-nobody-may-read';
    const answers = {
      role: secret,
      agee: 'adult',
      'daily-life': 7777777,
      physical: ['none', 'neck'],
      'what-happened': [secret],
      afraid: { secret },
    };
    const path = join(folder, 'bad.json');
    writeFileSync(path, JSON.stringify({ country: secret, more: secret, answers }));
    const { status, stdout, stderr } = await inProcess(['assess', path]);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    for (const at of ['role', 'agee', 'daily-life', 'physical', 'what-happened', 'afraid', 'country', 'more'])
      expect(stderr).toContain(`\n${at}\n`);
    expect(stderr).toContain('did you mean `age`?');
    expect(stderr).toContain('[exclusive-option]');
    expect(stderr).not.toContain(secret);
    expect(stderr).not.toContain('7777777');
  });

  it.each([
    ['no JSON', '{ "role": hurt-and-secret }', 'line 1, column 11'],
    ['a list', '["hurt-and-secret"]', '[not-an-object]'],
    ['nothing', '', 'line 1, column 1'],
  ])('says what is wrong with %s, without repeating it', async (_, input, said) => {
    const { status, stderr } = await inProcess(['assess', '-'], input);
    expect(status).toBe(2);
    expect(stderr).toContain(said);
    expect(stderr).not.toContain('hurt-and-secret');
  });

  it('says that a file is not there, or is a folder', async () => {
    const missing = await inProcess(['assess', join(folder, 'nobody.json')]);
    expect(missing.status).toBe(2);
    expect(flat(missing.stderr)).toContain('nothing of that name is there');
    const isFolder = await inProcess(['assess', folder]);
    expect(isFolder.status).toBe(2);
    expect(flat(isFolder.stderr)).toContain('it is a folder');
  });
});
