import {
  LOCALE_MODULE,
  localeModule,
  OPENING_MODULE,
  openingModule,
  RULEBOOK_MODULE,
  rulebookModule,
  WORDS_MODULE,
  wordsModule,
} from '../rulebook-module.js';

const FOLDER = '/__retrust/made/';

/** @type {Readonly<Record<string, () => Promise<string>>>} */
const MODULES = {
  [OPENING_MODULE]: () => openingModule('source'),
  [RULEBOOK_MODULE]: () => rulebookModule('source'),
  [WORDS_MODULE]: () => wordsModule('source'),
};

/** @param {string} name */
function makerOf(name) {
  if (Object.hasOwn(MODULES, name)) return MODULES[name];
  return name.startsWith(LOCALE_MODULE) ? () => localeModule('source', name.slice(LOCALE_MODULE.length)) : undefined;
}

/**
 * Gives the browser test runner the modules `virtual:retrust-opening`, `virtual:retrust-rulebook`, `virtual:retrust-words` and `virtual:retrust-locale/<locale>`
 * (also of a pseudo-locale), from the engine's source and the rules as they stand: no build needed.
 * @returns {import('@web/dev-server-core').Plugin}
 */
export function rulebookForTestRunner() {
  /** @type {Map<string, Promise<string>>} */
  const made = new Map();
  return {
    name: 'retrust-rulebook',
    resolveImport: ({ source }) => (makerOf(source) ? `${FOLDER}${encodeURIComponent(source)}.js` : undefined),
    async serve(context) {
      if (!context.path.startsWith(FOLDER)) return undefined;
      const name = decodeURIComponent(context.path.slice(FOLDER.length)).replace(/\.js$/, '');
      const code = made.get(name) ?? makerOf(name)?.();
      if (code === undefined) return undefined;
      made.set(name, code);
      return { body: await code, type: 'js' };
    },
  };
}
