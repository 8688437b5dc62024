import { createHash } from 'node:crypto';
import { localesOf } from '../locales/words-files.js';
import { engine, LOCALES_MODULE, localeModule } from '../rulebook-module.js';
import { inRoot } from '../lib/root.js';
import { integrityOf } from '../rollup/manifest.js';

const ID = `\0${LOCALES_MODULE}`;
const TYPES = "import type { WidgetLocale } from '../index.js';\n\ndeclare const locale: WidgetLocale;\nexport default locale;\n";

/**
 * The locales that the widget and the rulebook both have words in, besides English.
 * @returns {Promise<string[]>}
 */
async function shippedLocales() {
  const { main, node } = await engine('built');
  const { words } = main.parseRulebook(await node.readRulebookFolder(inRoot('rules')));
  return localesOf('widget').filter((locale) => Object.hasOwn(words, locale));
}

/**
 * For the script tag: a file for each locale beside the widget's own, named by its content, and the module that knows their names and hashes.
 * They are modules of data, and nothing is loaded from them before a page in that language asks.
 * @param {{ codes?: Readonly<Record<string, string>> }} [options] modules by locale; default: all that there are words for
 * @returns {import('rollup').Plugin}
 */
export function localesBeside({ codes: given } = {}) {
  /** @type {Promise<Map<string, string>> | undefined} */
  let codes;
  return {
    name: 'retrust-locales-beside',
    resolveId: (source) => (source === LOCALES_MODULE ? { id: ID, moduleSideEffects: false } : null),
    async load(id) {
      if (id !== ID) return null;
      codes ??= given ? Promise.resolve(new Map(Object.entries(given))) : codesOf();
      const files = [...(await codes)].map(([locale, code]) => [locale, [fileName(locale, code), integrityOf(code)]]);
      return `export default ${JSON.stringify(Object.fromEntries(files))};\n`;
    },
    async generateBundle() {
      for (const [locale, code] of (await codes) ?? []) this.emitFile({ type: 'asset', fileName: fileName(locale, code), source: code });
    },
  };
}

/**
 * For npm: `locales/<locale>.js`, to import and register.
 * @returns {import('rollup').Plugin}
 */
export function localesForNpm() {
  return {
    name: 'retrust-locales-npm',
    async generateBundle() {
      for (const [locale, code] of await codesOf()) this.emitFile({ type: 'asset', fileName: `locales/${locale}.js`, source: code });
      this.emitFile({ type: 'asset', fileName: 'locales/locale.d.ts', source: TYPES });
    },
  };
}

/** @returns {Promise<Map<string, string>>} */
async function codesOf() {
  const wanted = await shippedLocales();
  return new Map(await Promise.all(wanted.map(async (locale) => /** @type {const} */ ([locale, await localeModule('built', locale)]))));
}

/**
 * @param {string} locale
 * @param {string} code
 */
const fileName = (locale, code) => `retrust.${locale}.${createHash('sha256').update(code).digest('hex').slice(0, 8)}.js`;
