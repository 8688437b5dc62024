import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
