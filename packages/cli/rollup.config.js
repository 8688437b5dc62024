import { library } from '../../scripts/rollup/library.js';

export default library(import.meta.dirname, { main: 'src/main.ts' });
