import { describe, expect, it } from 'vitest';
import { builtInRulebook } from '../rulebook.js';
import { flat, inProcess } from '../testing.js';

const { help, worldwide } = builtInRulebook();
const lines = [...Object.values(help).flatMap(({ helplines }) => helplines), ...worldwide];

describe('retrust helplines', () => {
  it('lists every entry with its source, and that nobody dialled it', async () => {
    const { status, stdout } = await inProcess(['helplines', '--on', '2026-11-22']);
    expect(status).toBe(0);
    for (const { id, name } of lines) for (const said of [id, name]) expect(flat(stdout)).toContain(said);
    expect(stdout).toContain('not dialled');
    expect(stdout).toMatch(new RegExp(`${String(lines.length)} of ${String(lines.length)} entries\n$`));
  });

  it('counts a month from its first day, and names only what is older than it was told', async () => {
    const day = async (on: string): Promise<{ readonly status: number; readonly ids: readonly string[] }> => {
      const { status, stdout } = await inProcess(['helplines', '--stale', '30d', '--on', on, '--json']);
      return { status, ids: (JSON.parse(stdout) as { id: string }[]).map(({ id }) => id) };
    };
    const read = lines.filter(({ sourceReadOn }) => sourceReadOn === '2026-11').map(({ id }) => id);
    expect(read.length).toBeGreaterThan(0);
    const still = await day('2026-12-01');
    for (const id of read) expect(still.ids).not.toContain(id);
    const past = await day('2026-12-02');
    expect(past.status).toBe(1);
    expect(past.ids).toEqual(expect.arrayContaining(read));
  });

  it.each([
    ['--stale', 'soon'],
    ['--on', '2026-13-40'],
    ['--on', 'today'],
  ])('refuses %s %s', async (flag, value) => {
    expect(await inProcess(['helplines', flag, value])).toMatchObject({ status: 2, stdout: '' });
  });
});
