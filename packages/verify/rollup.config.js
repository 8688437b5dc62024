import { library } from '../../scripts/rollup/library.js';

export default library(import.meta.dirname, { index: 'src/index.ts' });
