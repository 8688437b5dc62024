import { terminalWordsForRollup } from '../../scripts/plugins/terminal-words.js';
import { library } from '../../scripts/rollup/library.js';

export default library(import.meta.dirname, { main: 'src/main.ts', 'commands/batch-worker': 'src/commands/batch-worker.ts' }, [
  terminalWordsForRollup(),
]);
