import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dts } from 'rollup-plugin-dts';
import esbuild from 'rollup-plugin-esbuild';
import { inRoot } from '../lib/root.js';

/**
 * The npm build of a package: ES modules with source maps and one `.d.ts` for each entry. Dependencies stay imports.
 * Every module stays a file of its own, so that a bundler can leave out what a page does not use (a schema library above all).
 * @param {string} folder of the package
 * @param {Record<string, string>} input
 * @param {import('rollup').Plugin[]} [plugins]
 * @param {Record<string, string>} [types] entries that have types only, named after the package whose types they add to
 * @returns {import('rollup').RollupOptions[]}
 */
export function library(folder, input, plugins = [], types = {}) {
  /** @type {{ dependencies?: Record<string, string>, peerDependencies?: Record<string, string> }} */
  const { dependencies = {}, peerDependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const external = [/^node:/, ...Object.keys({ ...dependencies, ...peerDependencies }).map((name) => new RegExp(`^${name}(/|$)`))];
  return [
    {
      input,
      external,
      plugins: [...plugins, esbuild({ target: 'es2022', charset: 'utf8', tsconfig: inRoot('tsconfig.base.json') })],
      onwarn: fail,
      output: {
        dir: 'dist',
        format: 'es',
        sourcemap: true,
        preserveModules: true,
        preserveModulesRoot: 'src',
        entryFileNames: '[name].js',
        virtualDirname: 'virtual',
        sanitizeFileName: (name) => name.replace(/^\0?virtual:/, '').replace(/[\0?*:]/g, '_'),
      },
    },
    {
      input: { ...input, ...types },
      external: [...external, ...Object.keys(types).map((name) => new RegExp(`^${name}(/|$)`)), /^virtual:/],
      plugins: [dts({ tsconfig: 'tsconfig.json' })],
      // An entry that only does something, such as `define`, has no types to tell.
      onwarn: (warning) => (warning.code === 'EMPTY_BUNDLE' ? undefined : fail(warning)),
      output: { dir: 'dist', format: 'es', entryFileNames: '[name].d.ts', chunkFileNames: 'types/[name].d.ts' },
    },
  ];
}

/**
 * A warning about our own files ends the build: an import that was not found, or a circle. One about a dependency's comments does not.
 * @param {import('rollup').RollupLog} warning
 */
export function fail(warning) {
  const about = [warning.id, ...(warning.ids ?? [])];
  if (warning.code !== 'UNRESOLVED_IMPORT' && about.some((id) => id?.includes('/node_modules/'))) return;
  const error = new Error(`${warning.code ?? 'rollup'}: ${warning.message}`);
  error.stack = ''; // where rollup raised it helps nobody
  throw error;
}
