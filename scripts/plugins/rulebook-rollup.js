import { OPENING_MODULE, openingModule, RULEBOOK_MODULE, rulebookModule, WORDS_MODULE, wordsModule } from '../rulebook-module.js';

/** @type {Readonly<Record<string, () => Promise<string>>>} */
const MODULES = {
  [OPENING_MODULE]: () => openingModule('built'),
  [RULEBOOK_MODULE]: () => rulebookModule('built'),
  [WORDS_MODULE]: () => wordsModule('built'),
};

/**
 * Gives rollup the modules `virtual:retrust-opening`, `virtual:retrust-rulebook` and `virtual:retrust-words`, checked and prepared by the engine that was built
 * just before. A rulebook with problems ends the build.
 * @returns {import('rollup').Plugin}
 */
export function rulebookForRollup() {
  /** @type {Map<string, Promise<string>>} */
  const made = new Map();
  return {
    name: 'retrust-rulebook',
    resolveId: (source) => (Object.hasOwn(MODULES, source) ? { id: `\0${source}`, moduleSideEffects: false } : null),
    load(id) {
      const name = id.slice(1);
      const make = id.startsWith('\0') && Object.hasOwn(MODULES, name) ? MODULES[name] : undefined;
      if (make === undefined) return null;
      const code = made.get(name) ?? make();
      made.set(name, code);
      return code;
    },
  };
}
