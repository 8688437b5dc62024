import { defineConfig } from 'vitest/config';

// What `npm run test:mutation` breaks is the engine's core. These are the unit tests that touch it; the long ones on strange input are left out.
const conditions = ['source', 'node', 'module', 'default'];
const TESTS = [
  'assess',
  'check-in',
  'compile',
  'condition-problems',
  'crosscheck-conditions',
  'evaluate',
  'explain',
  'operators',
  'plan',
  'plan-open-content',
  'read-answers',
  'ruleset',
  'stage',
  'stage-exits',
  'tally',
  'trace-conditions',
  'what-would-change',
];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    include: TESTS.map((name) => `packages/engine/src/${name}.test.ts`),
    environment: 'node',
    server: { deps: { inline: [/@retrust\//] } },
  },
});
