import { LOCALES, RULEBOOK_MODULE } from '../rulebook-module.js';
import { inRoot } from '../lib/root.js';

const FOLDER = JSON.stringify(inRoot('rules'));
const READ = `import { readRulebookFolder } from '@retrust/engine/node';\nconst input = await readRulebookFolder(${FOLDER});\n`;

/** @type {Record<string, string>} */
const MODULES = {
  '@retrust/rules': `${READ}export default input;\n`,
  [RULEBOOK_MODULE]:
    `${READ}import { parseRulebook, prepare } from '@retrust/engine';\n` +
    `export default prepare(parseRulebook(input), ${JSON.stringify({ locales: LOCALES })});\n`,
};

/**
 * Lets tests import `@retrust/rules` and `virtual:retrust-rulebook` from the rules and the engine's source as they stand,
 * so that no test passes on an older build.
 * @returns {import('vite').Plugin}
 */
export function rulebookForVitest() {
  return {
    name: 'retrust-rulebook',
    enforce: 'pre',
    resolveId: (source) => (Object.hasOwn(MODULES, source) ? `\0${source}` : null),
    load: (id) => (id.startsWith('\0') ? (MODULES[id.slice(1)] ?? null) : null),
  };
}
