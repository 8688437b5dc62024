import type { NumberedText } from './batch-line.js';
import type { Line } from './batch-lines.js';

/** Lines that travel to a worker together. */
export interface Block {
  readonly lines: readonly NumberedText[];
  /** Bytes of the input up to the end of this block. */
  readonly end: number;
}

/** Large enough that the way to a worker and back costs little, small enough that few are held. */
const LIMIT = { lines: 64, characters: 262_144 };

/** Lines with something on them. A byte order mark at the start of a file is taken away. */
export async function* filledLines(lines: AsyncIterable<Line>): AsyncGenerator<Line, void, undefined> {
  for await (const line of lines) {
    const text = line.number === 1 ? (line.text?.replace(/^\ufeff/, '') ?? null) : line.text;
    if (text?.trim() !== '') yield { ...line, text };
  }
}

/** Cuts lines into blocks. */
export async function* blocksOf(lines: AsyncIterable<Line>): AsyncGenerator<Block, void, undefined> {
  let held: NumberedText[] = [];
  let characters = 0;
  let reached = 0;
  for await (const { number, text, end } of lines) {
    held.push({ number, text });
    characters += text?.length ?? 0;
    reached = end;
    if (held.length < LIMIT.lines && characters < LIMIT.characters) continue;
    yield { lines: held, end };
    held = [];
    characters = 0;
  }
  if (held.length > 0) yield { lines: held, end: reached };
}

/** Works on several items at a time, hands over the results in the order of the source, and reads no further than it works. */
export async function inOrder<Item, Result>(
  source: AsyncIterable<Item>,
  atOnce: number,
  work: (item: Item) => Promise<Result>,
  take: (item: Item, result: Result) => Promise<void>,
): Promise<void> {
  const underWay: { readonly item: Item; readonly result: Promise<Result> }[] = [];
  const takeFirst = async (): Promise<void> => {
    const first = underWay.shift();
    if (first) await take(first.item, await first.result);
  };
  for await (const item of source) {
    const result = work(item);
    result.catch(() => undefined); // a failure is met where the result is taken, in its order
    underWay.push({ item, result });
    if (underWay.length >= atOnce) await takeFirst();
  }
  while (underWay.length > 0) await takeFirst();
}
