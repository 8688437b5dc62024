import type { Rulebook } from '@retrust/engine';
import { availableParallelism } from 'node:os';
import { EXIT, type ExitCode, type Io } from '../io.js';
import { UsageError } from '../usage.js';
import { blocksOf, filledLines, inOrder, type Block } from './batch-blocks.js';
import { inputOf, outputOf } from './batch-files.js';
import { assessLine, type BatchOptions, type BlockResult } from './batch-line.js';
import { linesOf } from './batch-lines.js';
import { keepingMemorySmall } from './batch-memory.js';
import { createPool } from './batch-pool.js';
import { progressOn } from './batch-progress.js';
import { finishedIn, linesAfter, NOTHING } from './batch-resume.js';

export interface BatchFlags {
  readonly output?: string | undefined;
  readonly resume?: boolean | undefined;
  readonly full?: boolean | undefined;
  /** Worker threads; 0 works in this one. */
  readonly workers?: number | undefined;
  readonly locale?: string | undefined;
  readonly country?: string | undefined;
  readonly progress?: boolean | undefined;
  readonly stats?: boolean | undefined;
}

/**
 * `retrust batch <file|->`: a line of results for each line of answers, in order, in constant memory. Refused lines are named and the run goes
 * on. Ends with 1 when a line was refused. Throws a UsageError for files that can't be read, written or resumed.
 */
export async function batchCommand(io: Io, rulebook: Rulebook, path: string, flags: BatchFlags): Promise<ExitCode> {
  const begun = performance.now();
  const options: BatchOptions = { full: flags.full === true, locale: flags.locale, country: flags.country };
  const input = inputOf(io, path);
  const finished = await finishedBefore(flags);
  const output = await outputOf(io, flags.output, flags.resume === true);
  const workers = flags.workers ?? Math.min(availableParallelism(), MOST_WORKERS);
  const pool = createPool(rulebook, options, workers);
  const { err, errIsTerminal: terminal } = io;
  const progress = progressOn({ err, terminal, shown: flags.progress ?? terminal, now: () => performance.now() });
  const keepSmall = keepingMemorySmall();
  let { lines, refused } = finished;

  const take = async ({ end }: Block, block: BlockResult): Promise<void> => {
    await output.write(block.text);
    lines += block.lines;
    refused += block.refused.length;
    for (const { number, problems } of block.refused) progress.refused(number, problems);
    keepSmall(end);
    progress.update({ lines, refused, share: input.size === null ? null : end / input.size });
  };
  try {
    const filled = filledLines(linesOf(input.bytes()));
    const fresh = linesAfter(filled, finished, (line) => assessLine(rulebook, line, options).text);
    await inOrder(blocksOf(fresh), pool.atOnce, (block) => pool.assess(block.lines), take);
  } finally {
    progress.end();
    await pool.close();
    await output.close();
  }
  if (flags.stats) err(`${JSON.stringify(statsOf(lines, refused, lines - finished.lines, workers, begun))}\n`);
  return refused > 0 ? EXIT.problems : EXIT.done;
}

/** More threads than this would starve on the one that reads and writes. */
const MOST_WORKERS = 8;

async function finishedBefore({ output, resume }: BatchFlags) {
  if (!resume) return NOTHING;
  if (output === undefined) throw new UsageError('--resume needs the file to go on with: add -o <file>');
  return finishedIn(output);
}

function statsOf(lines: number, refused: number, fresh: number, workers: number, begun: number) {
  const seconds = (performance.now() - begun) / 1_000;
  const peakMiB = Math.round(process.resourceUsage().maxRSS / 1_024);
  return {
    lines,
    refused,
    inThisRun: fresh,
    seconds: Number(seconds.toFixed(2)),
    perSecond: Math.round(fresh / seconds),
    workers,
    peakMiB,
  };
}
