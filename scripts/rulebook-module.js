import { build } from 'esbuild';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inRoot, ROOT } from './lib/root.js';
import { compiled, localeOf, namesIn } from './locales/locale-of.js';
import { wordsFile } from './locales/words-files.js';

/** The name under which the widget imports the opening half of its rulebook, */
export const OPENING_MODULE = 'virtual:retrust-opening';

/** and the name of the other half. */
export const RULEBOOK_MODULE = 'virtual:retrust-rulebook';

/** The name under which it imports its own English words, read. */
export const WORDS_MODULE = 'virtual:retrust-words';

/** The name under which its script tag imports the names of the other languages' files. */
export const LOCALES_MODULE = 'virtual:retrust-locales';

/** The name of the module of one locale: its words of the rulebook and the widget's own. */
export const LOCALE_MODULE = 'virtual:retrust-locale/';

/** The locales whose words travel with the widget's own file. Every other travels alone: see `locales/`. */
export const LOCALES = ['en'];

/** @typedef {{ '.': typeof import('@retrust/engine'), './node': typeof import('@retrust/engine/node') }} EngineEntries */

/**
 * The engine as it was built, or as its source stands now.
 * @param {'built' | 'source'} which
 */
export async function engine(which) {
  return which === 'built' ? fromFiles(inRoot('packages/engine/dist/index.js'), inRoot('packages/engine/dist/node.js')) : fromSource();
}

/**
 * A JavaScript module whose default export is the prepared opening half of the rulebook, and about how many questions a reader is asked.
 * @param {'built' | 'source'} which
 * @returns {Promise<string>}
 */
export async function openingModule(which) {
  const { main, rulebook } = await builtIn(which);
  return moduleOf(openingOf(main, rulebook));
}

/**
 * A JavaScript module whose default export is the rest of the rulebook, prepared.
 * @param {'built' | 'source'} which
 * @returns {Promise<string>}
 */
export async function rulebookModule(which) {
  const { main, rulebook } = await builtIn(which);
  return moduleOf(main.prepare(main.halve(rulebook).rest, { locales: LOCALES }));
}

/**
 * @param {EngineEntries['.']} main
 * @param {import('@retrust/engine').Rulebook} rulebook
 */
export const openingOf = (main, rulebook) => ({
  rulebook: main.prepare(main.halve(rulebook).opening, { locales: LOCALES }),
  // As many as one side of the story is asked; before anybody has said which, the questions of neither side would count.
  questions: main.startInterview(rulebook, { role: 'hurt' }).progress.of,
  ...namesIn(main, rulebook, 'en'),
});

/** @param {'built' | 'source'} which */
async function builtIn(which) {
  const { main, node } = await engine(which);
  return { main, rulebook: main.parseRulebook(await node.readRulebookFolder(inRoot('rules'))) };
}

/**
 * A JavaScript module whose default export is the widget's English words, with their marks and plurals read.
 * @param {'built' | 'source'} which
 * @returns {Promise<string>}
 */
export async function wordsModule(which) {
  const { main } = await engine(which);
  const { words } = await wordsFile('widget', 'en');
  return moduleOf(compiled(main, words, 'packages/widget/src/words/en.ts'));
}

/**
 * A JavaScript module whose default export is all the words of one locale, or of a pseudo-locale.
 * @param {'built' | 'source'} which
 * @param {string} locale
 * @returns {Promise<string>}
 */
export async function localeModule(which, locale) {
  const { main, node } = await engine(which);
  return moduleOf(await localeOf(main, await node.readRulebookFolder(inRoot('rules')), locale));
}

/**
 * `JSON.parse` of a string is read faster than the same object literal, and asks nothing of a content policy. Browsers keep two bytes for each
 * letter of a text in which but one needs two: where such letters are few, they are escaped, and half the memory is enough.
 * @param {unknown} value
 */
export function moduleOf(value) {
  const json = JSON.stringify(value);
  const wide = json.match(WIDE)?.length ?? 0;
  const narrow =
    wide / json.length > FEW ? json : json.replace(WIDE, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const text = narrow.replaceAll('\\', '\\\\').replaceAll("'", "\\'");
  return `export default /*#__PURE__*/ JSON.parse('${text}');\n`;
}
const WIDE = /[^\0-\xff]/g;
const FEW = 0.05;

/** Bundles the engine's source for Node, into a folder inside its package so that its own dependencies are found, and imports it. */
async function fromSource() {
  mkdirSync(inRoot('packages/engine/node_modules'), { recursive: true });
  const folder = mkdtempSync(inRoot('packages/engine/node_modules/.source-'));
  try {
    await build({
      absWorkingDir: ROOT,
      entryPoints: { index: 'packages/engine/src/index.ts', node: 'packages/engine/src/node.ts' },
      outdir: folder,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      splitting: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      target: 'node20',
      logLevel: 'warning',
    });
    return await fromFiles(join(folder, 'index.mjs'), join(folder, 'node.mjs'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} index
 * @param {string} nodeEntry
 * @returns {Promise<{ main: EngineEntries['.'], node: EngineEntries['./node'] }>}
 */
async function fromFiles(index, nodeEntry) {
  const [main, node] = await Promise.all([import(pathToFileURL(index).href), import(pathToFileURL(nodeEntry).href)]);
  return { main, node };
}
