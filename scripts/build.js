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
  ['editor data', script('build-editor-data.js')],
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
const kilobytes = (/** @type {import('./rollup/manifest.js').Described} */ { brotli }) => `${(brotli / 1000).toFixed(1)} kB`;
console.log(
  `\nThe widget, in packages/widget/dist/cdn: ${kilobytes(manifest)} (brotli), and ${kilobytes(manifest.rest)} that it asks for at once.`,
);
console.log(`${scriptTagOf(manifest)}\n`);
for (const [locale, file] of Object.entries(manifest.locales)) {
  console.log(`${locale}: ${kilobytes(file)} more, for a page in that language alone: ${preloadOf(file)}`);
}
