import { RULEBOOK_MODULE, rulebookModule } from '../rulebook-module.js';

const ID = `\0${RULEBOOK_MODULE}`;

/**
 * Gives rollup the module `virtual:retrust-rulebook`, checked and prepared by the engine that was built just before.
 * A rulebook with problems ends the build.
 * @returns {import('rollup').Plugin}
 */
export function rulebookForRollup() {
  /** @type {Promise<string> | undefined} */
  let code;
  return {
    name: 'retrust-rulebook',
    resolveId: (source) => (source === RULEBOOK_MODULE ? { id: ID, moduleSideEffects: false } : null),
    load(id) {
      if (id !== ID) return null;
      return (code ??= rulebookModule('built'));
    },
  };
}
