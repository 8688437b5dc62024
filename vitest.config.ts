import { defineConfig } from 'vitest/config';
import { bundledForVitest } from './scripts/plugins/bundled-vitest.js';
import { rulebookForVitest } from './scripts/plugins/rulebook-vitest.js';

// The packages export their TypeScript under the condition `source`, so that these tests need no build.
const SOURCE = ['source', 'node', 'module', 'default'];
const BROWSER_TESTS = '**/*.browser.test.ts';

/** Tests of the source as it stands. */
function ofSource(name: string, include: readonly string[], timeout: number) {
  return {
    plugins: [rulebookForVitest()],
    resolve: { conditions: SOURCE },
    ssr: { resolve: { conditions: SOURCE, externalConditions: SOURCE } },
    test: {
      name,
      include: [...include],
      exclude: ['**/node_modules/**', '**/dist/**', BROWSER_TESTS],
      testTimeout: timeout,
      server: { deps: { inline: [/@retrust\//] } },
    },
  };
}

/** For tests that decide about millions of people: the packages bundled, and one worker for file after file. No test changes what another reads. */
function inOneBundle(project: ReturnType<typeof ofSource>) {
  return {
    ...project,
    plugins: [bundledForVitest(), ...project.plugins],
    test: { ...project.test, isolate: false, maxWorkers: 2, sequence: { groupOrder: 1 } },
  };
}

export default defineConfig({
  test: {
    projects: [
      ofSource('unit', ['packages/*/src/**/*.test.ts', 'rules/**/*.test.ts', 'scripts/**/*.test.{js,ts}'], 10_000),
      inOneBundle(ofSource('proofs', ['tests/{invariants,reference,cases,proofs,words,content}/**/*.test.ts'], 120_000)),
      // From outside: the packages as they were built, as a developer gets them.
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          exclude: ['**/node_modules/**', BROWSER_TESTS],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
    coverage: { provider: 'v8', include: ['packages/*/src/**/*.ts'], reportsDirectory: 'coverage/node' },
  },
});
