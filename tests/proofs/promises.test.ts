import { certifyPromises, loadZ3, promisesSchema, textReport, verify, type Report, type SatSolver } from '@retrust/verify';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { promises, rulebook } from './rulebook.js';

/** Numbers that may grow; one that shrinks was made smaller by somebody. */
const ANYTHING = 69;
const ADDITIONS = 22;

describe('over every possible set of answers', () => {
  let solver: SatSolver;
  let report: Report;
  beforeAll(async () => {
    solver = await loadZ3();
    report = await verify(rulebook, promises, { solver, replays: 1_000 });
  }, 120_000);
  afterAll(() => solver.close());

  it('every promise of the built-in rulebook is proved, and its rules are sound', () => {
    expect(report.ok, textReport(report)).toBe(true);
    expect(report.promises.map(({ id }) => id)).toEqual(promises.promises.map(({ id }) => id));
  });

  it('every promise is proved for any publisher: most with anything in the place of the open part, the others whatever is added', async () => {
    const open = await verify(rulebook, promises, { solver, open: true });
    expect(open.ok, textReport(open)).toBe(true);
    const proved = (strength: string): number => open.promises.filter(({ publisher }) => publisher === strength).length;
    expect([proved('anything'), proved('additions')]).toEqual([ANYTHING, ADDITIONS]);
  });

  it('what speaks of the open part is no promise on danger, and says why it is asked for additions alone', () => {
    const others = promises.promises.filter(({ publisher }) => publisher !== 'anything');
    for (const { id, because } of others) expect(because, id).toMatch(/^(It|Where) .*\.$/);
  });

  it('the schema of the promises is that of the verifier', () => {
    const file = join(import.meta.dirname, '../../rules/promises/promises.schema.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(promisesSchema())));
  });

  it('every proof has a certificate that the checker follows', () => {
    const certified = certifyPromises(rulebook, promises);
    expect(certified.filter(({ valid }) => !valid)).toEqual([]);
    expect(certified).toHaveLength(promises.promises.filter(({ kind }) => kind !== 'possible').length);
  });

  it('every promise names sources that the rulebook knows', () => {
    for (const { id, sources } of promises.promises)
      for (const source of sources) expect(Object.keys(rulebook.sources), id).toContain(source);
  });

  it('docs/proofs.md lists every promise, with its sentence', () => {
    const page = readFileSync(join(import.meta.dirname, '../../docs/proofs.md'), 'utf8');
    for (const { id, sentence } of promises.promises) expect(page).toContain(`| \`${id}\` | ${sentence} |`);
    expect([...page.matchAll(/^\| `([a-z0-9-]+)` \| .* \| \d+ ms \|/gm)].map(([, id]) => id)).toEqual(
      promises.promises.map(({ id }) => id),
    );
  });
});
