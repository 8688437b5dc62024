import { library } from '../../scripts/rollup/library.js';
import { oneFile } from '../../scripts/rollup/one-file.js';

export default [
  ...library(import.meta.dirname, {
    index: 'src/index.ts',
    node: 'src/node.ts',
    'json-rules-engine': 'src/json-rules-engine.ts',
    prepared: 'src/prepared.ts',
    verdict: 'src/verdict.ts',
  }),
  oneFile('src/prepared.ts', 'dist/prepared.js'),
  oneFile('src/verdict.ts', 'dist/verdict.js'),
];
