import { inRoot } from '../lib/root.js';
import { FOLDERS, localesOf } from '../locales/words-files.js';

/** The name under which the command imports its words in every language but English. */
export const TERMINAL_WORDS_MODULE = 'virtual:retrust-terminal-words';

/** A module that gathers `packages/cli/src/words/<locale>.ts`, so that a translator adds a file and edits none. */
export function terminalWords() {
  const locales = localesOf('cli');
  const imports = locales.map(
    (locale, i) => `import { translation as t${i} } from ${JSON.stringify(inRoot(FOLDERS.cli, `${locale}.ts`))};\n`,
  );
  return `${imports.join('')}export default { ${locales.map((locale, i) => `${JSON.stringify(locale)}: t${i}`).join(', ')} };\n`;
}

/**
 * Gives rollup that module.
 * @returns {import('rollup').Plugin}
 */
export const terminalWordsForRollup = () => ({
  name: 'retrust-terminal-words',
  resolveId: (source) => (source === TERMINAL_WORDS_MODULE ? `\0${source}` : null),
  load: (id) => (id === `\0${TERMINAL_WORDS_MODULE}` ? terminalWords() : null),
});
