import { nearestLocale, prepare, type Rulebook } from '@retrust/engine';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import { assessLines, type BatchOptions, type BlockResult, type NumberedText } from './batch-line.js';
import type { BatchWorkerData } from './batch-worker.js';

/** Assesses blocks of lines, several at a time. */
export interface BatchPool {
  /** Blocks that may be under way at once: one in each thread, and one waiting for it. */
  readonly atOnce: number;
  readonly assess: (lines: readonly NumberedText[]) => Promise<BlockResult>;
  readonly close: () => Promise<void>;
}

/** Heaps of a worker, in MiB: a rulebook and one block of lines fit many times over. */
const HEAP = { maxOldGenerationSizeMb: 48, maxYoungGenerationSizeMb: 4 };

/** A pool of worker threads; with 0 workers the lines are assessed in this thread. */
export function createPool(rulebook: Rulebook, options: BatchOptions, workers: number): BatchPool {
  if (workers === 0)
    return {
      atOnce: 1,
      assess: (lines) => Promise.resolve(assessLines(rulebook, lines, options)),
      close: () => Promise.resolve(),
    };
  // Each worker holds a rulebook of its own: without what no line of results needs.
  const prepared = prepare(rulebook, { reviewerNotes: options.full, locales: [nearestLocale(rulebook, options.locale)] });
  const workerData: BatchWorkerData = { prepared, options };
  const pool = new Piscina<readonly NumberedText[], BlockResult>({
    filename: fileURLToPath(new URL('./batch-worker.js', import.meta.url)),
    minThreads: workers,
    maxThreads: workers,
    resourceLimits: HEAP,
    workerData,
  });
  return { atOnce: workers * 2, assess: (lines) => pool.run(lines), close: () => pool.destroy() };
}
