import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import { inRoot } from '../lib/root.js';
import { fail } from './library.js';
import { manifest } from './manifest.js';
import { refuseModules } from './refuse-modules.js';
import { twoFiles } from './two-files.js';

// The oldest that have `Object.hasOwn`, which the engine asks for throughout. They have private fields too: written out for older ones, those
// would cost 2 kB and would not make the rest of it run there.
export const BROWSERS = ['chrome93', 'edge93', 'firefox92', 'safari15.4'];

/**
 * The build for a script tag: two minified ES modules, named by their content, with a manifest beside them. The entry asks for the rest at once.
 * INVARIANT: no third one. Everything any result needs is asked for before the first answer, so that no request can tell of an answer.
 * The words of other languages are assets beside them, of which a page loads at most one, before its first page is shown.
 * @param {string} input the entry
 * @param {string} rest
 * @param {import('rollup').Plugin[]} plugins
 * @returns {import('rollup').RollupOptions}
 */
export function scriptTag(input, rest, plugins) {
  return {
    input: { retrust: input },
    preserveEntrySignatures: false,
    plugins: [
      ...plugins,
      resolve({ browser: true, exportConditions: ['source', 'production', 'browser', 'module', 'default'], extensions: ['.ts', '.js'] }),
      esbuild({
        target: BROWSERS,
        charset: 'utf8',
        tsconfig: inRoot('tsconfig.base.json'),
        define: { 'process.env.NODE_ENV': '"production"' },
      }),
      refuseModules(['/zod/', 'json-rules-engine', 'jsonpath-plus', '/@formatjs/', 'icu-minify/dist/esm/production/compile']),
      // Nothing but ASCII in the code, so that a browser keeps the file in one byte for each letter: see `moduleOf`.
      terser({ ecma: 2020, module: true, compress: { passes: 2 }, format: { comments: false, ascii_only: true } }),
      twoFiles(rest),
      manifest(),
    ],
    onwarn: fail,
    output: {
      dir: 'dist/cdn',
      format: 'es',
      sourcemap: true,
      hashCharacters: 'hex',
      entryFileNames: '[name].[hash].js',
      chunkFileNames: 'retrust-[name].[hash].js',
    },
  };
}
