import { processIo, type ExitCode } from './io.js';
import { run } from './program.js';

export { run } from './program.js';
export { EXIT, type ExitCode, type Io } from './io.js';

/** Runs the command of this process and returns its exit code; the output is flushed when the process ends by itself. */
export const main = (process: NodeJS.Process): Promise<ExitCode> => run(process.argv.slice(2), processIo(process));
