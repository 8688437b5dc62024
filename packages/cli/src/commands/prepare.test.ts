import { assess, extend, loadPrepared, ownRulebook, prepare } from '@retrust/engine';
import { readRulebookFolder } from '@retrust/engine/node';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtInRulebook } from '../rulebook.js';
import { fileOf, flat, inProcess } from '../testing.js';

const at = (path: string): string => fileURLToPath(new URL(`../../../../${path}`, import.meta.url));
const EXAMPLE = at('examples/own-content');
/** As a page has it. */
const builtIn = loadPrepared(prepare(builtInRulebook(), { locales: ['en'] }));
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'retrust-prepare-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function edited(from: string, file: string, change: (text: string) => string): string {
  const target = mkdtempSync(join(folder, 'x-'));
  cpSync(from, target, { recursive: true, filter: (source) => !/[\\/](node_modules|dist)$/.test(source) });
  const before = readFileSync(join(target, file), 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`nothing to change in ${file}`);
  writeFileSync(join(target, file), after);
  return target;
}

describe('retrust prepare', () => {
  it('writes what an addition adds, and a page takes it', async () => {
    const { status, stdout, stderr } = await inProcess(['prepare', EXAMPLE]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.length).toBeLessThan(2_500);
    const taken = ownRulebook(builtIn, JSON.parse(stdout));
    if (!taken.ok) throw new Error(JSON.stringify(taken.problems));
    const whole = extend(builtInRulebook(), readRulebookFolder(EXAMPLE));
    expect([taken.rulebook.id, taken.rulebook.version]).toEqual([whole.id, whole.version]);
    const { answers } = fileOf('hurt-early');
    expect(assess(taken.rulebook, answers).plan).toEqual(assess(whole, answers).plan);
  });

  it('writes to a file, and says how to put it into a page', async () => {
    const file = join(folder, 'ours.json');
    const { status, stdout } = await inProcess(['prepare', EXAMPLE, '-o', file]);
    expect(status).toBe(0);
    expect(stdout).toContain('<script type="application/json" id="our-rulebook">');
    expect(ownRulebook(builtIn, JSON.parse(readFileSync(file, 'utf8'))).ok).toBe(true);
    expect((await inProcess(['prepare', EXAMPLE, '-o', join(folder, 'no', 'such.json')])).stderr).toContain('can not be written');
  });

  it('writes nothing that could end the block it stands in', async () => {
    const mine = edited(EXAMPLE, 'evening/steps.json', (text) => text.replace('The Long Evening, What', '</script><!-- What'));
    const { stdout } = await inProcess(['prepare', mine]);
    expect(stdout).not.toContain('<');
    expect(ownRulebook(builtIn, JSON.parse(stdout)).ok).toBe(true);
  });

  it('writes a whole rulebook around the same core, in the languages that are asked for', async () => {
    const mine = edited(at('rules'), 'story/words.en.json', (text) => text.replace(/("step\.[\w-]+\.title": ")/, '$1Ours: '));
    const { status, stdout } = await inProcess(['prepare', mine, '--locale', 'es']);
    expect(status).toBe(0);
    const taken = ownRulebook(builtIn, JSON.parse(stdout));
    expect(taken.ok && Object.keys(taken.rulebook.words)).toEqual(['en', 'es']);
    expect(stdout).toContain('Ours: ');
  });

  it.each<[string, () => string, readonly string[]]>([
    [
      'a touch on the locked core',
      () => edited(EXAMPLE, 'evening/words.en.json', (text) => text.replace('"step.read', '"result.title": "Mine", "step.read')),
      ['can not be used', 'evening/words.en.json › result.title', '[locked]', 'never changed'],
    ],
    [
      'a signal of its own',
      () => edited(EXAMPLE, 'evening/steps.json', (text) => text.replace('"steps"', '"locked": true, "steps"')),
      ['evening/steps.json › read-on-sorry', '[not-open]'],
    ],
    [
      'a whole rulebook with another core',
      () => edited(at('rules'), 'safety/rules.json', (text) => text.replace('"tier": "red"', '"tier": "mark"')),
      ['a page would refuse', '[core-differs]', 'is not as the locked core has it'],
    ],
    ['a folder that is none', () => join(folder, 'nowhere'), ['has no file `rulebook.json`']],
  ])('refuses %s, with where and how to mend it', async (_, make, said) => {
    const { status, stdout, stderr } = await inProcess(['prepare', make()]);
    expect([status, stdout]).toEqual([2, '']);
    for (const words of said) expect(flat(stderr)).toContain(words);
  });

  it('refuses a language that is not there', async () => {
    const { status, stderr } = await inProcess(['prepare', EXAMPLE, '--locale', 'tlh']);
    expect([status, flat(stderr)]).toEqual([2, 'retrust: the rulebook has no words in tlh ']);
  });
});
