/** A line of a file. `text` is null where the line is longer than the limit: it was skipped without being held. */
export interface Line {
  /** Counted from 1, empty lines too. */
  readonly number: number;
  readonly text: string | null;
  /** Bytes of the file up to the end of this line. */
  readonly end: number;
  /** False for a last line without a line break behind it. */
  readonly whole: boolean;
}

/** No set of answers is nearly as long; a file without line breaks must not fill the memory. */
export const LONGEST_LINE = 1_048_576;

const NEWLINE = 10;

/** Cuts bytes into lines. Holds one line at most, and of a line beyond `longest` nothing. */
export async function* linesOf(bytes: AsyncIterable<Uint8Array>, longest = LONGEST_LINE): AsyncGenerator<Line, void, undefined> {
  const decoder = new TextDecoder();
  let held: Uint8Array[] = [];
  let length = 0; // of what is held and of what was thrown away
  let number = 1;
  let end = 0;
  const hold = (part: Uint8Array): void => {
    length += part.length;
    if (length > longest) held = [];
    else if (part.length > 0) held.push(part);
  };
  const finish = (whole: boolean): Line => {
    const [only = new Uint8Array()] = held;
    const text = length > longest ? null : decoder.decode(held.length > 1 ? Buffer.concat(held) : only);
    end += length + (whole ? 1 : 0);
    held = [];
    length = 0;
    return { number: number++, text, end, whole };
  };
  for await (const chunk of bytes) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      hold(chunk.subarray(from, at));
      yield finish(true);
      from = at + 1;
    }
    hold(chunk.subarray(from));
  }
  if (length > 0) yield finish(false);
}
