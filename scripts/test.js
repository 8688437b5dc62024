// npm test: everything that says whether Retrust is right, from a fresh clone on. Node's own modules only, until the dependencies are there.
// Ends with a table of the stages and the line `N passed, N failed`; exits 1 on any failure.
import { mkdirSync, rmSync } from 'node:fs';
import { ensureInstalled } from './lib/install.js';
import { inRoot } from './lib/root.js';
import { run, tool } from './lib/run.js';
import { runStages, table, totals } from './lib/stages.js';
import { readCount, readVitestCount } from './lib/counts.js';

/** @param {string} name @param {readonly string[]} projects */
const vitest = (name, ...projects) => {
  const report = inRoot('reports', `${name}.json`);
  const args = [
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  return { name, run: () => run(tool('vitest'), args), count: () => readVitestCount(report) };
};
/** @param {string} name */
const script = (name) => () => run('npm', ['run', '--silent', name]);

/** Every part of the benchmarks that has a goal: ratios in one run, against floors that noise does not reach. */
const SPEED = ['builtin', 'growth', 'memory', 'cold', '--quick', '--check'];

/** @type {readonly import('./lib/stages.js').Stage[]} */
const STAGES = [
  { name: 'install', run: async () => ((await ensureInstalled()) ? 0 : 1) },
  { name: 'build', needs: ['install'], run: script('build') },
  { name: 'typecheck', needs: ['install'], run: script('typecheck') },
  { name: 'lint', needs: ['install'], run: script('lint') },
  { ...vitest('unit', 'unit', 'proofs'), needs: ['install'] },
  { name: 'packages', needs: ['build'], run: () => run(process.execPath, [inRoot('scripts/check-packages.js')]) },
  { name: 'size', needs: ['build'], run: script('size') },
  { name: 'speed', needs: ['build'], run: () => run(process.execPath, [inRoot('tests/bench/run.js'), ...SPEED]) },
  { name: 'browser', needs: ['install'], run: script('test:browser'), count: () => readCount(inRoot('reports/browser.json')) },
  { ...vitest('e2e', 'e2e'), needs: ['build'] },
];

rmSync(inRoot('reports'), { recursive: true, force: true });
mkdirSync(inRoot('reports'), { recursive: true });
const results = await runStages(STAGES);
const { passed, failed, skipped } = totals(results);
console.log(`\n${table(results)}\n`);
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = results.every(({ status }) => status === 'passed') ? 0 : 1;
