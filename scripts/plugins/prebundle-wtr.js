import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { inRoot } from '../lib/root.js';

// Looked for from the widget on: npm may nest a library there, beside another version at the root.
const WIDGET = inRoot('packages/widget');
const require = createRequire(inRoot('packages/widget/package.json'));
const FOLDER = '/__retrust/npm/';

/**
 * Serves some modules to the browser test runner in a few files, since every page of tests loads them anew: one by one they are hundreds. They are bundled
 * together, so that each of them is there once, whoever imports it. Those of CommonJS, which a browser can't load, get their real named exports.
 * @param {{ readonly modules: readonly string[], readonly commonJs: readonly string[] }} names as they are imported
 * @returns {import('@web/dev-server-core').Plugin}
 */
export function prebundle({ modules, commonJs }) {
  /** @type {Promise<ReadonlyMap<string, string>> | undefined} */
  let made;
  return {
    name: 'retrust-prebundle',
    resolveImport: ({ source }) => ([...modules, ...commonJs].includes(source) ? `${FOLDER}${fileOf(source)}` : undefined),
    async serve(context) {
      if (!context.path.startsWith(FOLDER)) return undefined;
      made ??= bundle(modules, commonJs);
      const body = (await made).get(context.path.slice(FOLDER.length));
      return body === undefined ? undefined : { body, type: 'js' };
    },
  };
}

/** @param {string} name */
const fileOf = (name) => `${name.replace(/\.js$/, '').replaceAll('/', '-')}.js`;

/**
 * The text of each file, by its name.
 * @param {readonly string[]} modules
 * @param {readonly string[]} commonJs
 * @returns {Promise<ReadonlyMap<string, string>>}
 */
async function bundle(modules, commonJs) {
  const contents = new Map([
    ...modules.map((name) => /** @type {const} */ ([fileOf(name), `export * from ${JSON.stringify(name)};`])),
    ...(await Promise.all(commonJs.map(async (name) => /** @type {const} */ ([fileOf(name), await namedExportsOf(name)])))),
  ]);
  const { outputFiles } = await build({
    entryPoints: Object.fromEntries([...contents.keys()].map((file) => [file.replace(/\.js$/, ''), `entry:${file}`])),
    plugins: [
      {
        name: 'entries',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^entry:/ }, ({ path }) => ({ path: path.slice('entry:'.length), namespace: 'entry' }));
          onLoad({ filter: /.*/, namespace: 'entry' }, ({ path }) => ({ contents: contents.get(path) ?? '', resolveDir: WIDGET }));
        },
      },
    ],
    bundle: true,
    splitting: true,
    write: false,
    outdir: '/',
    format: 'esm',
    platform: 'browser',
    conditions: ['source', 'development'],
    target: 'es2022',
    charset: 'utf8',
    tsconfig: inRoot('tsconfig.base.json'),
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"development"' },
  });
  return new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
}

/** @param {string} name */
async function namedExportsOf(name) {
  const names = Object.keys(await import(pathToFileURL(require.resolve(name)).href));
  const named = names.filter((one) => !['default', '__esModule', 'module.exports'].includes(one) && /^[\w$]+$/.test(one));
  const from = JSON.stringify(name);
  return `export { ${named.join(', ')} } from ${from};\n${names.includes('default') ? `export { default } from ${from};` : ''}`;
}
