import { RULEBOOK_MODULE, rulebookModule } from '../rulebook-module.js';

const ADDRESS = '/__retrust/rulebook.js';

/**
 * Gives the browser test runner the module `virtual:retrust-rulebook`, from the engine's source and the rules as they stand: no build needed.
 * @returns {import('@web/dev-server-core').Plugin}
 */
export function rulebookForTestRunner() {
  /** @type {Promise<string> | undefined} */
  let code;
  return {
    name: 'retrust-rulebook',
    resolveImport: ({ source }) => (source === RULEBOOK_MODULE ? ADDRESS : undefined),
    async serve(context) {
      if (context.path !== ADDRESS) return undefined;
      return { body: await (code ??= rulebookModule('source')), type: 'js' };
    },
  };
}
