import { certifyPromises, loadZ3, textReport, verify, type Report, type SatSolver } from '@retrust/verify';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { promises, rulebook } from './rulebook.js';

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

  it('every promise for any publisher is proved with anything in the place of the open part', async () => {
    const open = await verify(rulebook, promises, { solver, open: true });
    expect(open.ok, textReport(open)).toBe(true);
    expect(open.promises.length).toBeGreaterThan(30);
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
