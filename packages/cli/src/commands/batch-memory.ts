import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Between two collections, in bytes of input: often enough to keep the heap small, seldom enough to cost nothing that can be measured. */
const BETWEEN = 8_388_608;

/**
 * Keeps this thread's heap small while lines pass through it. Left alone, V8 lets tens of MiB of lines pile up before it looks: with little
 * alive it sees no hurry. Returns what to call with the bytes read so far.
 */
export function keepingMemorySmall(): (read: number) => void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  let last = 0;
  return (read) => {
    if (!isCollector(collect) || read - last < BETWEEN) return;
    last = read;
    collect();
  };
}

const isCollector = (value: unknown): value is () => void => typeof value === 'function';
