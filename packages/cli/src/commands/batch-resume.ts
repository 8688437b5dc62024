import { closeSync, createReadStream, existsSync, ftruncateSync, openSync, statSync } from 'node:fs';
import { UsageError } from '../usage.js';
import { linesOf, type Line } from './batch-lines.js';

/** What an earlier run left behind, after its torn last line was cut off. */
export interface Finished {
  /** Number of the last line that was assessed; 0 when there is none. */
  readonly upTo: number;
  readonly lines: number;
  readonly refused: number;
  /** The last line of results, to hold against the input. */
  readonly last: string | null;
}

export const NOTHING: Finished = { upTo: 0, lines: 0, refused: 0, last: null };

const RESULT = /^\{"line":(\d{1,15}),"(state|assessment|problems)":.*\}$/;
/** A whole assessment is far shorter. */
const LONGEST_RESULT = 16_777_216;

/**
 * Reads the results of a run that was cut off, and cuts off what was written of its last line. A result is whole when a line break stands
 * behind it. Throws a UsageError for a file that is not made of results in their order: nothing of it is touched then.
 */
export async function finishedIn(path: string): Promise<Finished> {
  if (!existsSync(path) || statSync(path).size === 0) return NOTHING;
  let upTo = 0;
  let lines = 0;
  let refused = 0;
  let last: string | null = null;
  let end = 0;
  for await (const line of linesOf(createReadStream(path), LONGEST_RESULT)) {
    if (!line.whole) break;
    const found = RESULT.exec(line.text ?? '');
    const number = Number(found?.[1]);
    if (!found || number <= upTo)
      throw new UsageError(
        `\`${path}\` can not be resumed: its line ${String(line.number)} is no result of this command; name another file`,
      );
    upTo = number;
    lines++;
    if (found[2] === 'problems') refused++;
    last = line.text;
    end = line.end;
  }
  cutAt(path, end);
  return { upTo, lines, refused, last };
}

/**
 * The lines that are still to do. The last line that was done is assessed again: where the result is another than the one that stands in the
 * file, it came of other answers, rules or options, and a UsageError is thrown before anything is added.
 */
export async function* linesAfter(
  lines: AsyncIterable<Line>,
  { upTo, last }: Finished,
  assessed: (line: Line) => string,
): AsyncGenerator<Line, void, undefined> {
  let isSame = last === null;
  for await (const line of lines) {
    if (line.number === upTo) isSame = assessed(line) === last;
    if (line.number < upTo) continue;
    if (!isSame) break;
    if (line.number > upTo) yield line;
  }
  if (!isSame)
    throw new UsageError(
      'the results can not be resumed: they came of other answers, another rulebook or other options; name another file',
    );
}

function cutAt(path: string, length: number): void {
  const file = openSync(path, 'r+');
  try {
    ftruncateSync(file, length);
  } finally {
    closeSync(file);
  }
}
