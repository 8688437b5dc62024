import { defineConfig } from 'vitest/config';

// The engine's unit tests alone: what `npm run test:mutation` breaks is the engine's core.
const conditions = ['source', 'node', 'module', 'default'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: { include: ['packages/engine/src/**/*.test.ts'], environment: 'node', server: { deps: { inline: [/@retrust\//] } } },
});
