import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { flat, inProcess, pathOf } from '../testing.js';

const RULES = fileURLToPath(new URL('../../../../rules/', import.meta.url));
const SOLVING = 120_000;
let folder = '';
let edited = '';
let own = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'retrust-verify-'));
  edited = join(folder, 'edited');
  cpSync(RULES, edited, { recursive: true, filter: (source) => !/[\\/](node_modules|dist)$/.test(source) });
  const rules = join(edited, 'safety/rules.json');
  const before = readFileSync(rules, 'utf8');
  // Somebody edits the locked core: "sometimes afraid" no longer counts.
  const after = before.replace(/("fact": "afraid",\s*"operator": "in",\s*"value": \[)\s*"sometimes",\s*/, '$1');
  if (after === before) throw new Error('the rule on fear is written another way: edit this test');
  writeFileSync(rules, after);

  own = join(folder, 'own');
  mkdirSync(join(own, 'retreats'), { recursive: true });
  const step = {
    id: 'couples-retreat',
    why: 'We sell them.',
    sources: ['own'],
    reviewed: null,
    for: ['hurt', 'broke', 'both'],
    minutes: 600,
  };
  const everywhere = ['urgent', 'safety-first', 'crisis', 'own-conduct', 'acknowledgment', 'maintenance'];
  const content = {
    sources: [{ id: 'own', title: 'Our own' }],
    steps: [{ ...step, in: everywhere, classes: ['joint-exercise', 'intimacy'] }],
  };
  const words = Object.fromEntries(['title', 'do', 'because'].map((part) => [`step.couples-retreat.${part}`, 'A weekend for two']));
  writeFileSync(join(own, 'rulebook.json'), JSON.stringify({ id: 'own', version: '1.0.0', topics: ['retreats'] }));
  writeFileSync(join(own, 'retreats/steps.json'), JSON.stringify(content));
  writeFileSync(join(own, 'retreats/words.en.json'), JSON.stringify({ locale: 'en', words }));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('retrust verify', () => {
  it(
    'shows whom an edit of the locked core would harm: the answer in words, and the engine confirms it',
    async () => {
      const { status, stdout } = await inProcess(['verify', edited, '--quick', '--quiet', '--solver', 'own']);
      expect(status).toBe(1);
      expect(flat(stdout)).toContain(
        'broken: One answer that names danger leads to help first, whatever else is answered. [one-danger-answer-is-enough] afraid-sometimes: CONFIRMED by the engine',
      );
      expect(flat(stdout)).toMatch(
        /the smallest example answers: Do you feel fear around your partner\? [^.]* then: state acknowledgment, level check /,
      );
    },
    SOLVING,
  );

  it(
    'proves the promises for a publisher who adds a couples retreat for everybody, and says what withholds it',
    async () => {
      const { status, stdout, stderr } = await inProcess(['verify', own, '--quick', '--json', '--solver', 'own']);
      expect(JSON.parse(stdout)).toMatchObject({ ok: true, rulebook: { id: 'retrust-own' } });
      expect(status).toBe(0);
      expect(stderr).toContain('danger-shows-nothing-joint');
      const why = await inProcess(['why', 'couples-retreat', pathOf('afraid'), '--rulebook', own]);
      expect(why.stdout).toMatch(/^couples-retreat is withheld by [a-z-]+: /);
    },
    SOLVING,
  );

  it(
    'prints annotations for GitHub',
    async () => {
      const { stdout } = await inProcess(['verify', '--open', '--quiet', '--solver', 'own', '--format', 'github']);
      expect(stdout).toMatch(/^::notice title=retrust verify::\d+ promises proved over \d\.\d × 10\^\d+ sets of answers\n$/);
    },
    SOLVING,
  );

  it('refuses a folder that is no rulebook', async () => {
    const { status, stderr } = await inProcess(['verify', join(folder, 'nowhere')]);
    expect(status).toBe(2);
    expect(stderr).toContain('has no file `rulebook.json`');
  });
});

describe('retrust diff', () => {
  it(
    'names who gets another level, with the fewest answers and both results',
    async () => {
      const { status, stdout } = await inProcess(['diff', RULES, edited]);
      expect(status).toBe(1);
      expect(flat(stdout)).toMatch(
        /level: concern → none, check; the smallest example answers Do you feel fear around your partner\? Sometimes before: state safety-first, level concern[^.]* after: state acknowledgment, level check,/,
      );
    },
    SOLVING,
  );
  it(
    'finds no difference between a rulebook and itself',
    async () => {
      expect(await inProcess(['diff', RULES, RULES])).toMatchObject({
        status: 0,
        stdout: 'Nobody gets another level, state or referral.\n',
      });
    },
    SOLVING,
  );
});

describe('retrust graph', () => {
  it('draws the stages, the layers and an SVG', async () => {
    expect((await inProcess(['graph'])).stdout).toContain('acknowledgment --> stabilisation: truth-is-told');
    expect((await inProcess(['graph', '--as', 'layers'])).stdout).toContain('subgraph signal_layer');
    expect((await inProcess(['graph', '--as', 'svg'])).stdout).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
  });
});

describe('retrust why', () => {
  it('says for a step that is not shown which of its grounds is missing', async () => {
    const { stdout } = await inProcess(['why', 'monthly-talk', pathOf('hurt-early')]);
    expect(stdout).toContain('monthly-talk is not shown.');
    expect(stdout).toMatch(/^no {3}it is shown in maintenance; the reader is in stabilisation$/m);
  });
  it('names an unknown step', async () => {
    expect(await inProcess(['why', 'monthly-tlak', pathOf('hurt-early')])).toMatchObject({ status: 2 });
  });
});
