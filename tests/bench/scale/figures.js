// The figures of docs/scale.md: sizes of the files as they were built, visits over a real connection, the time of an assessment.
import { assess, parseRulebook, prepare } from '@retrust/engine';
import builtIn from '@retrust/rules';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { coldStart, KINDS } from '../sections/cold-start.js';
import { people } from '../support/people.js';
import { inTurns, quantile } from '../support/turns.js';
import { BrowserCache, serve } from './visits.js';

const widgetFolder = join(dirname(createRequire(import.meta.url).resolve('@retrust/widget/package.json')), 'dist/cdn');

/** @param {string | Buffer} content */
export function sizesOf(content) {
  const bytes = Buffer.from(content);
  return { bytes: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes).length };
}

/** The widget's two files, and what visits to a page with them take. */
export async function page() {
  /** @type {{ file: string, rest: { file: string } }} */
  const { file, rest } = JSON.parse(readFileSync(join(widgetFolder, 'manifest.json'), 'utf8'));
  const names = [file, rest.file];
  const later = (/** @type {string} */ name) => name.replace(/\.[0-9a-f]{8}\./, '.00000000.'); // what the next release would be called
  const server = await serve(
    names.flatMap((name) => [name, later(name)].map((served) => ({ name: served, path: join(widgetFolder, name) }))),
  );
  const reader = new BrowserCache();
  const visit = async (/** @type {readonly string[]} */ wanted) => {
    const total = { requests: 0, bytes: 0 };
    for (const name of wanted) {
      const { requests, bytes } = await reader.load(`${server.origin}/${name}`);
      total.requests += requests;
      total.bytes += bytes;
    }
    return total;
  };
  const [cold, warm, released] = [await visit(names), await visit(names), await visit(names.map(later))];
  server.close();
  return { files: names.map((name) => ({ name, ...sizesOf(readFileSync(join(widgetFolder, name))) })), cold, warm, released };
}

/** What a server or an edge worker carries: the engine in one file, and the prepared rulebook. */
export function edge() {
  const rulebook = parseRulebook(builtIn);
  return {
    engine: sizesOf(readFileSync(fileURLToPath(import.meta.resolve('@retrust/engine/prepared')))),
    rulebook: sizesOf(JSON.stringify(prepare(rulebook, { locales: ['en'] }))),
    start:
      Object.fromEntries(coldStart({ quick: true }).rows.map(({ name, microseconds }) => [name, microseconds / 1000]))[KINDS.whole] ?? NaN,
  };
}

/** Microseconds of processor time for one assessment, and the bytes of its result as JSON. */
export async function assessment() {
  const rulebook = parseRulebook(builtIn);
  const all = people(rulebook, 50);
  const run = () => {
    for (const answers of all) assess(rulebook, answers, { country: 'GB' });
  };
  const samples = await inTurns([{ name: 'assess', units: all.length, run }], { rounds: 15, fill: 40 });
  const bytes = all.map((answers) => JSON.stringify(assess(rulebook, answers, { country: 'GB' })).length);
  return { microseconds: quantile(samples.get('assess') ?? [], 0.5), resultBytes: quantile(bytes, 0.5) };
}
