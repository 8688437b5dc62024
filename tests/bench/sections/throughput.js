// Answer sets a second, from a line of JSON to a line of results, on 1 and 2 worker threads of the same pool. And the real command, whole.
import { parseRulebook, prepare } from '@retrust/engine';
import builtIn from '@retrust/rules';
import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import { bookOf, factsOf } from '../support/book.js';
import { people } from '../support/people.js';
import { against, inTurns } from '../support/turns.js';

const BLOCK = 64;
/** @param {string} name */
const file = (name) => fileURLToPath(new URL(`../children/${name}`, import.meta.url));

/** @param {{ readonly quick: boolean }} options */
export async function throughput({ quick }) {
  const rulebook = parseRulebook(builtIn);
  const all = people(rulebook, BLOCK * 8);
  const answers = all.map((one) => JSON.stringify(one));
  const facts = all.map((one) => JSON.stringify(factsOf(rulebook, one)));
  const prepared = prepare(rulebook, { locales: ['en'] });
  const kinds = [
    {
      name: 'json-rules-engine: fired',
      filename: file('throughput-json-rules-engine.js'),
      lines: facts,
      workerData: { book: bookOf(rulebook) },
    },
    { name: 'retrust: fired', filename: file('throughput-ours.js'), lines: answers, workerData: { prepared, kind: 'fired' } },
    { name: 'retrust: whole result', filename: file('throughput-ours.js'), lines: answers, workerData: { prepared, kind: 'whole' } },
  ];
  const pools = [1, 2].flatMap((threads) =>
    kinds.map(({ name, filename, lines, workerData }) => {
      const pool = new Piscina({ filename, workerData, minThreads: threads, maxThreads: threads });
      const blocks = Array.from({ length: Math.ceil(lines.length / BLOCK) }, (_, i) => lines.slice(i * BLOCK, (i + 1) * BLOCK));
      const run = () => Promise.all(blocks.map((block) => pool.run(block)));
      return { name, threads, pool, candidate: { name: `${name}, ${threads}`, units: lines.length, run } };
    }),
  );
  const samples = await inTurns(
    pools.map(({ candidate }) => candidate),
    { rounds: quick ? 3 : 9, fill: 150, clock: 'wall' },
  );
  for (const { pool } of pools) await pool.destroy();
  const rows = [1, 2].flatMap((threads) => {
    const figures = against(samples, `json-rules-engine: fired, ${threads}`);
    return pools
      .filter((pool) => pool.threads === threads)
      .map(({ name, candidate }) => {
        const { microseconds, ratio, low, high } = figures.get(candidate.name) ?? { microseconds: NaN, ratio: NaN, low: NaN, high: NaN };
        return { name, workers: threads, perSecond: Math.round(1_000_000 / microseconds), ratio, low, high };
      });
  });
  return { rows, command: [1, 2].map((workers) => command(workers, quick ? 2_000 : 20_000)) };
}

/** `retrust batch` as a person runs it, its start included. @param {number} workers @param {number} lines */
function command(workers, lines) {
  const folder = mkdtempSync(join(tmpdir(), 'retrust-bench-'));
  const input = join(folder, 'answers.jsonl');
  const bin = join(dirname(createRequire(import.meta.url).resolve('@retrust/cli/package.json')), 'bin/retrust.js');
  const made = openSync(input, 'w');
  try {
    const generator = fileURLToPath(new URL('../answers.js', import.meta.url));
    execFileSync(process.execPath, [generator, String(lines)], { stdio: ['ignore', made, 'inherit'] });
    const flags = ['batch', input, '-o', join(folder, 'results.jsonl'), '--workers', String(workers), '--stats'];
    const { status, stderr } = spawnSync(process.execPath, [bin, ...flags], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`retrust batch ended with ${status}: ${stderr}`);
    const { perSecond, peakMiB, seconds } = JSON.parse(stderr);
    return { workers, lines, seconds, perSecond, peakMiB };
  } finally {
    closeSync(made);
    rmSync(folder, { recursive: true, force: true });
  }
}
