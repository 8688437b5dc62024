// npm run shots: pictures of every state × theme × width in reports/shots, with a page to look at them side by side. Needs what `npm run build` makes.
import { build } from 'esbuild';
import { pathToFileURL } from 'node:url';
import { inRoot } from './lib/root.js';

const outfile = inRoot('node_modules/.cache/shots.mjs');
await build({
  entryPoints: [inRoot('tests/e2e/support/shots.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  // For what finds files from where it lies itself.
  define: { 'import.meta.url': JSON.stringify(pathToFileURL(inRoot('scripts/lib/root.js')).href) },
});
await import(outfile);
