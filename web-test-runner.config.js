// Browser tests (`*.browser.test.ts`) in every browser engine that is here: Chromium always, Firefox and WebKit when they are installed.
//   REQUIRE_BROWSERS=chromium,firefox,webkit   fail when one of these is missing
//   BROWSERS=chromium                          run in these only
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { launchers } from './scripts/browsers/launchers.js';
import { inRoot, ROOT } from './scripts/lib/root.js';
import { countReporter } from './scripts/plugins/count-wtr.js';
import { prebundle } from './scripts/plugins/prebundle-wtr.js';
import { rulebookForTestRunner } from './scripts/plugins/rulebook-wtr.js';

/** @param {string | undefined} list */
const names = (list = '') =>
  list
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);

const required = names(process.env.REQUIRE_BROWSERS ?? 'chromium');
const { browsers, notRun, report } = await launchers({ required, only: names(process.env.BROWSERS) }).catch((error) => {
  console.error(error.message);
  process.exit(1);
});
console.log(report.join('\n'));

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  rootDir: ROOT,
  files: ['packages/widget/src/**/*.browser.test.ts', 'tests/browser/**/*.browser.test.ts'],
  browsers,
  // INVARIANT: one page at a time. With two, axe runs out of time and WebKit's pages fight over the focus.
  concurrency: 1,
  concurrentBrowsers: 2,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 120_000,
  testFramework: { config: { timeout: 10_000 } },
  nodeResolve: { exportConditions: ['source', 'browser', 'development'] },
  plugins: [
    a11ySnapshotPlugin(),
    prebundle({
      modules: ['@retrust/engine', 'lit', 'lit/decorators.js', 'lit/directives/keyed.js', 'lit/directives/live.js'],
      commonJs: ['axe-core'],
    }),
    rulebookForTestRunner(),
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: inRoot('tsconfig.base.json') }),
  ],
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: [
    defaultReporter({ reportTestProgress: process.stdout.isTTY === true }),
    countReporter({ file: inRoot('reports/browser.json'), note: notRun.map(({ name }) => `${name} NOT RUN`).join(', ') }),
  ],
  coverageConfig: { reportDir: inRoot('coverage/browser'), include: ['packages/*/src/**/*.ts'], exclude: ['**/node_modules/**'] },
};
