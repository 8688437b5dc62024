import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import { inRoot } from '../lib/root.js';
import { fail } from './library.js';

/**
 * An entry in one file that imports nothing, the libraries that it needs included. Reading many
 * small files is most of what a start costs, and of the rest half is reading what a minifier takes out.
 * @param {string} input
 * @param {string} file
 * @returns {import('rollup').RollupOptions}
 */
export function oneFile(input, file) {
  return {
    input,
    plugins: [
      nodeResolve({ exportConditions: ['production', 'module', 'import', 'default'] }),
      esbuild({ target: 'es2022', charset: 'utf8', tsconfig: inRoot('tsconfig.base.json') }),
      terser({ ecma: 2020, module: true, compress: { passes: 2 }, format: { comments: false } }),
    ],
    onwarn: fail,
    output: { file, format: 'es', sourcemap: true },
  };
}
