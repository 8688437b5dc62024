import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import esbuild from 'rollup-plugin-esbuild';
import { inRoot } from '../lib/root.js';
import { fail } from './library.js';
import { describe, scriptTagOf } from './manifest.js';
import { BROWSERS } from './script-tag.js';

/**
 * The build of one of the two small scripts of the iframe page: its own, and that of the page around it.
 * @param {string} name of the file
 * @param {string} input
 * @param {import('rollup').Plugin[]} [plugins]
 * @returns {import('rollup').RollupOptions}
 */
export const smallScript = (name, input, plugins = []) => ({
  input: { [name]: input },
  plugins: [
    resolve({ browser: true, exportConditions: ['source', 'production', 'browser', 'default'], extensions: ['.ts', '.js'] }),
    esbuild({ target: BROWSERS, charset: 'utf8', tsconfig: inRoot('tsconfig.base.json') }),
    terser({ ecma: 2020, module: true, compress: { passes: 2 }, format: { comments: false } }),
    ...plugins,
  ],
  onwarn: fail,
  output: { dir: 'dist/cdn', format: 'es', hashCharacters: 'hex', entryFileNames: '[name].[hash].js' },
});

/**
 * Notes a script in `manifest.json`, under `frame`.
 * @param {'script' | 'around'} as
 * @returns {import('rollup').Plugin}
 */
export const noted = (as) => ({
  name: 'retrust-noted',
  writeBundle({ dir = '' }, bundle) {
    const [file = ''] = Object.keys(bundle);
    note(dir, { [as]: describe(file, readFileSync(join(dir, file))) });
  },
});

/**
 * Writes the iframe page, when everything else has been built: its scripts by their hashes, a strict content policy, and in the place of the
 * widget the help of the whole world, for readers without JavaScript.
 * @returns {import('rollup').Plugin}
 */
export const framePage = () => ({
  name: 'retrust-frame-page',
  async writeBundle({ dir = '' }) {
    const { helpOf, ROOM } = await import(pathToFileURL(join(dir, '../embed/index.js')).href);
    const { words, emergency, list } = helpOf({});
    const style = `body { margin: 0 } ${ROOM}`;
    const policy = [
      "default-src 'none'",
      "script-src 'self'",
      `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
    ].join('; ');
    const { frame, ...widget } = note(dir, { page: 'retrust-frame.html', policy });
    const html = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <meta name="referrer" content="no-referrer">
    <meta name="robots" content="noindex">
    <meta name="color-scheme" content="light dark">
    <title>${words.name}</title>
    <style>${style}</style>
    ${scriptTagOf(frame.script)}
    ${scriptTagOf(widget)}
  </head>
  <body>
    <retrust-assessment>
      <p>${words['help.without']}</p>
      ${`${emergency}\n${list}`.replaceAll('\n', '\n      ')}
    </retrust-assessment>
  </body>
</html>
`;
    writeFileSync(join(dir, frame.page), html);
  },
});

/**
 * @param {string} dir
 * @param {object} more
 */
function note(dir, more) {
  const path = join(dir, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  manifest.frame = { ...manifest.frame, ...more };
  writeFileSync(path, `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}
