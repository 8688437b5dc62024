import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { inRoot } from '../lib/root.js';

// Looked for from the engine on: npm may nest a library there, beside another version at the root.
const ENGINE = inRoot('packages/engine');
const require = createRequire(inRoot('packages/engine/package.json'));
const FOLDER = '/__retrust/npm/';

/**
 * Serves some npm packages to the browser test runner as one ES module each, with their real named exports:
 * CommonJS ones, which a browser can't load, and those of a hundred files.
 * @param {readonly string[]} names
 * @returns {import('@web/dev-server-core').Plugin}
 */
export function prebundle(names) {
  /** @type {Map<string, Promise<string>>} */
  const made = new Map();
  return {
    name: 'retrust-prebundle',
    resolveImport: ({ source }) => (names.includes(source) ? `${FOLDER}${source}.js` : undefined),
    async serve(context) {
      const name = names.find((one) => context.path === `${FOLDER}${one}.js`);
      if (name === undefined) return undefined;
      const code = made.get(name) ?? bundle(name);
      made.set(name, code);
      return { body: await code, type: 'js' };
    },
  };
}

/**
 * @param {string} name
 * @returns {Promise<string>}
 */
async function bundle(name) {
  const names = Object.keys(await import(pathToFileURL(require.resolve(name)).href));
  const named = names.filter((one) => !['default', '__esModule', 'module.exports'].includes(one) && /^[\w$]+$/.test(one));
  const from = JSON.stringify(name);
  const { outputFiles } = await build({
    stdin: {
      contents: `export { ${named.join(', ')} } from ${from};\n${names.includes('default') ? `export { default } from ${from};` : ''}`,
      resolveDir: ENGINE,
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"development"' },
  });
  return outputFiles[0]?.text ?? '';
}
