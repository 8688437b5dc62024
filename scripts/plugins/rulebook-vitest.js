import { LOCALES, OPENING_MODULE, RULEBOOK_MODULE, WORDS_MODULE } from '../rulebook-module.js';
import { inRoot } from '../lib/root.js';
import { TERMINAL_WORDS_MODULE, terminalWords } from './terminal-words.js';

const FOLDER = JSON.stringify(inRoot('rules'));
const WORDS = JSON.stringify(inRoot('packages/widget/src/words/en.ts'));
const MAKING = JSON.stringify(inRoot('scripts/rulebook-module.js'));
const COMPILED = JSON.stringify(inRoot('scripts/locales/locale-of.js'));
const READ = `import { readRulebookFolder } from '@retrust/engine/node';\nconst input = await readRulebookFolder(${FOLDER});\n`;

/** @type {Record<string, string>} */
const MODULES = {
  '@retrust/rules': `${READ}export default input;\n`,
  '@retrust/rules/cases': `import { readCaseFiles } from '@retrust/engine/node';\nexport default readCaseFiles(${FOLDER});\n`,
  [OPENING_MODULE]:
    `${READ}import * as engine from '@retrust/engine';\nimport { openingOf } from ${MAKING};\n` +
    `export default openingOf(engine, engine.parseRulebook(input));\n`,
  [RULEBOOK_MODULE]:
    `${READ}import { halve, parseRulebook, prepare } from '@retrust/engine';\n` +
    `export default prepare(halve(parseRulebook(input)).rest, ${JSON.stringify({ locales: LOCALES })});\n`,
  [TERMINAL_WORDS_MODULE]: terminalWords(),
  [WORDS_MODULE]:
    `import * as engine from '@retrust/engine';\nimport { en } from ${WORDS};\nimport { compiled } from ${COMPILED};\n` +
    `export default compiled(engine, en, 'en.ts');\n`,
};

/**
 * Lets tests import `@retrust/rules`, `virtual:retrust-rulebook` and `virtual:retrust-words` from the rules and the engine's source as they stand,
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
