// Builds every package, in the order in which they need each other.
import { readFileSync, rmSync } from 'node:fs';
import { ensureInstalled } from './lib/install.js';
import { writeBuildStamp } from './lib/build-stamp.js';
import { inRoot } from './lib/root.js';
import { run, seconds, tool } from './lib/run.js';

/** @param {string} name */
const rollup = (name) => () => run(tool('rollup'), ['--config', '--silent'], { cwd: inRoot('packages', name) });
/** @param {string} name */
const script = (name) => () => run(process.execPath, [inRoot('scripts', name)]);

/** @type {readonly (readonly [string, () => Promise<number>])[]} */
const STEPS = [
  ['engine', rollup('engine')],
  ['schemas', script('build-schemas.js')],
  ['rules', script('build-rules.js')],
  ['widget', rollup('widget')],
  ['cli', rollup('cli')],
  ['verify', rollup('verify')],
  ['promises’ schema', script('build-promises-schema.js')],
];

if (!(await ensureInstalled())) process.exit(1);
for (const folder of ['packages/engine', 'packages/widget', 'packages/verify', 'packages/cli', 'rules']) {
  rmSync(inRoot(folder, 'dist'), { recursive: true, force: true });
}
for (const [name, step] of STEPS) {
  const begun = performance.now();
  if ((await step()) !== 0) {
    console.error(`build: ${name} failed`);
    process.exit(1);
  }
  console.log(`build: ${name} ${seconds(performance.now() - begun)}`);
}
writeBuildStamp();

const { preloadOf, scriptTagOf } = await import('./rollup/manifest.js');
/** @type {import('./rollup/manifest.js').Manifest} */
const manifest = JSON.parse(readFileSync(inRoot('packages/widget/dist/cdn/manifest.json'), 'utf8'));
const kilobytes = (manifest.brotli / 1000).toFixed(1);
console.log(`\nThe widget is one file of ${kilobytes} kB (brotli): packages/widget/dist/cdn/${manifest.file}\n${scriptTagOf(manifest)}\n`);
for (const [locale, file] of Object.entries(manifest.locales)) {
  console.log(`${locale}: ${(file.brotli / 1000).toFixed(1)} kB more, for a page in that language alone: ${preloadOf(file)}`);
}
