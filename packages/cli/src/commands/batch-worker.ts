import { loadPrepared } from '@retrust/engine/prepared';
import { workerData } from 'piscina';
import { assessLines, type BatchOptions, type BlockResult, type NumberedText } from './batch-line.js';

/** What each worker thread is given once: a rulebook that was checked, so that no worker checks it again. */
export interface BatchWorkerData {
  readonly prepared: unknown;
  readonly options: BatchOptions;
}

const { prepared, options } = workerData as BatchWorkerData;
const rulebook = loadPrepared(prepared);

/** Assesses a block of lines in a worker thread, in their order. */
export default (lines: readonly NumberedText[]): BlockResult => assessLines(rulebook, lines, options);
