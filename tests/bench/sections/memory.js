// What one call allocates, in a process of its own.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const CHILD = fileURLToPath(new URL('../children/allocation.js', import.meta.url));
/** In MiB: a young generation that no sample fills. */
const YOUNG = ['--min-semi-space-size=256', '--max-semi-space-size=256'];

/** KiB that one call allocates. @returns {{ readonly fired: number, readonly why: number, readonly whole: number, readonly 'json-rules-engine': number }} */
export const memory = () => JSON.parse(execFileSync(process.execPath, ['--expose-gc', ...YOUNG, CHILD], { encoding: 'utf8' }));
