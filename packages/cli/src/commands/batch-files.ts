import { createReadStream, existsSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Io } from '../io.js';
import { UsageError } from '../usage.js';
import { reason } from './assess.js';

export interface BatchInput {
  readonly bytes: () => AsyncIterable<Uint8Array>;
  /** In bytes; `null` when it is not known. */
  readonly size: number | null;
}

/** A file of answers, or standard input for `-`. Throws a UsageError for what is not there. */
export function inputOf(io: Io, path: string): BatchInput {
  if (path === '-') return { bytes: io.stdin, size: null };
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) throw new UsageError(`\`${path}\` can not be read: it is a folder; name a file`);
    return { bytes: () => createReadStream(path), size: stats.isFile() ? stats.size : null };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`\`${path}\` can not be read: ${reason(error)}`);
  }
}

export interface BatchOutput {
  /** Settles when there is room for more. */
  readonly write: (text: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The end of a file, or standard output. Throws a UsageError for a file that holds something already, unless it is resumed. */
export async function outputOf(io: Io, path: string | undefined, resume: boolean): Promise<BatchOutput> {
  if (path === undefined) return { write: io.write, close: () => Promise.resolve() };
  if (!resume && existsSync(path) && statSync(path).size > 0)
    throw new UsageError(`\`${path}\` is there already: add --resume to go on with it, or name another file`);
  const told = (error: unknown): UsageError => new UsageError(`\`${path}\` can not be written: ${reason(error)}`);
  const file = await open(path, 'a').catch((error: unknown) => {
    throw told(error);
  });
  return {
    write: async (text) => {
      await file.appendFile(text).catch((error: unknown) => {
        throw told(error);
      });
    },
    close: () => file.close(),
  };
}
