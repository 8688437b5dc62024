import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtInRulebook } from '../rulebook.js';
import { flat, inProcess } from '../testing.js';

const RULES = fileURLToPath(new URL('../../../../rules/', import.meta.url));
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'retrust-check-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function copy(name: string): string {
  const target = join(folder, name);
  cpSync(RULES, target, { recursive: true, filter: (source) => !/[\\/](node_modules|dist)$/.test(source) });
  return target;
}
const edit = (path: string, change: (text: string) => string): void => {
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`nothing to change in ${path}`);
  writeFileSync(path, after);
};

describe('retrust check', () => {
  it('finds no problem in the built-in rulebook, and counts what is in it', async () => {
    const { status, stdout, stderr } = await inProcess(['check']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const { questions, rules, steps } = builtInRulebook();
    expect(flat(stdout)).toContain(
      `: ${String(questions.length)} questions, ${String(rules.length)} rules, ${String(steps.length)} steps, `,
    );
    expect(flat(stdout).trimEnd()).toMatch(/: no problems$/);
  });

  it('finds the same in the folder that it was built from', async () => {
    const { status, stdout } = await inProcess(['check', copy('good'), '--json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, counts: { questions: expect.any(Number) as number } });
  });

  it('lists the problems of a broken folder by file, and ends with 1', async () => {
    const broken = copy('broken');
    edit(join(broken, 'safety/rules.json'), (text) => text.replace('"fact": "afraid"', '"fact": "afrayd"'));
    edit(join(broken, 'common/words.en.json'), (text) => text.replace('"result.title"', '"result.titel"'));
    const { status, stdout, stderr } = await inProcess(['check', broken]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toMatch(/^safety\/rules\.json \(\d+\)$/m);
    expect(stdout).toContain('did you mean `afraid`?');
    expect(stdout).toMatch(/^common\/words\.en\.json \(\d+\)$/m);
    expect(stdout).toMatch(/^\d+ problems in \d+ files$/m);
    const json = await inProcess(['check', broken, '--json']);
    expect(json.status).toBe(1);
    const listed: unknown = JSON.parse(json.stdout);
    expect(listed).toMatchObject({
      ok: false,
      problems: expect.arrayContaining([expect.objectContaining({ code: 'unknown-fact' })]) as unknown,
    });
  });

  it('runs the cases: who, what was expected, what came, and why', async () => {
    const broken = copy('cases');
    edit(join(broken, 'maintenance/cases.json'), (text) => text.replace('"state": "maintenance"', '"state": "paused"'));
    edit(join(broken, 'story/cases.json'), (text) => text.replace('"talk-it-over"', '"talk-it-ovr"'));
    const { status, stdout } = await inProcess(['check', broken]);
    expect(status).toBe(1);
    expect(flat(stdout)).toContain(
      'Expected: the state `paused`. Came: `maintenance` [case-fails] `maintenance` because every exit before it is met',
    );
    expect(flat(stdout)).toContain(
      '`first` names `talk-it-ovr`, which is no referral of the rulebook [unknown-id] did you mean `talk-it-over`?',
    );
    expect(stdout).toContain('2 problems in 2 files\n');
    edit(join(broken, 'story/cases.json'), (text) => text.slice(0, 100));
    expect((await inProcess(['check', broken])).stdout).toContain('story/cases.json (1)\n');
  });

  it('checks content of a publisher’s own as an addition to the built-in rulebook, with people of its own', async () => {
    const own = join(folder, 'own');
    const step = {
      id: 'our-evening',
      why: 'ours',
      sources: ['retrust-design'],
      reviewed: null,
      for: ['hurt', 'broke', 'both'],
      in: ['maintenance'],
      classes: ['self-care'],
      minutes: 10,
    };
    const part = { 'step.our-evening.title': 'An evening', 'step.our-evening.do': 'Come by.', 'step.our-evening.because': 'It is good.' };
    const files = {
      'rulebook.json': { id: 'own', version: '1', topics: ['ours'] },
      'ours/steps.json': { steps: [step] },
      'ours/words.en.json': { locale: 'en', words: part },
      'ours/cases.json': {
        cases: [
          {
            id: 'nobody',
            tells: 'Nobody said a thing.',
            answers: {},
            expect: { state: 'acknowledgment', level: 'check', shows: ['our-evening'] },
          },
        ],
      },
    };
    mkdirSync(join(own, 'ours'), { recursive: true });
    for (const [path, content] of Object.entries(files)) writeFileSync(join(own, path), JSON.stringify(content));
    const failing = await inProcess(['check', own]);
    expect(flat(failing.stdout)).toContain(
      'Expected: `our-evening`. Came: it is not there [case-fails] `our-evening`: it is for maintenance, and this is `acknowledgment`',
    );
    edit(join(own, 'ours/cases.json'), (text) => text.replace('"shows"', '"hides"'));
    const good = await inProcess(['check', own]);
    expect(good.status).toBe(0);
    expect(flat(good.stdout)).toMatch(/, 1 person: no problems $/);
  });

  it('names a file that is not JSON', async () => {
    const broken = copy('cut-off');
    edit(join(broken, 'crisis/steps.json'), (text) => text.slice(0, 100));
    const { status, stdout } = await inProcess(['check', broken]);
    expect(status).toBe(1);
    expect(stdout).toContain('crisis/steps.json (1)\n');
    expect(stdout).toContain('the file is not JSON');
    expect(stdout).toContain('1 problem in 1 file\n');
  });

  it('ends with 2 where there is no rulebook to read', async () => {
    const nowhere = await inProcess(['check', join(folder, 'nowhere')]);
    expect(nowhere).toMatchObject({ status: 2, stdout: '' });
    expect(flat(nowhere.stderr)).toContain('nothing of that name is there');
    const other = await inProcess(['check', folder]);
    expect(other.status).toBe(2);
    expect(flat(other.stderr)).toContain('it has no file `rulebook.json`');
  });
});
