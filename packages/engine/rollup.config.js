import { library } from '../../scripts/rollup/library.js';

export default library(import.meta.dirname, {
  index: 'src/index.ts',
  node: 'src/node.ts',
  'json-rules-engine': 'src/json-rules-engine.ts',
});
