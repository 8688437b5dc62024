import { describe, expect, it } from 'vitest';
import { linesOf, type Line } from './batch-lines.js';

async function* chunks(parts: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) {
    await Promise.resolve();
    yield part;
  }
}
async function linesIn(text: string, size: number, longest?: number): Promise<readonly Line[]> {
  const bytes = Buffer.from(text);
  const parts = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => bytes.subarray(i * size, (i + 1) * size));
  const lines: Line[] = [];
  for await (const line of linesOf(chunks(parts), longest)) lines.push(line);
  return lines;
}

describe('linesOf', () => {
  it.each([1, 2, 3, 7, 100])('cuts the same lines whatever the chunks: %i bytes each', async (size) => {
    const text = 'first\n\nñandú – 信頼\nlast';
    const lines = await linesIn(text, size);
    expect(lines.map((line) => line.text)).toEqual(text.split('\n'));
    expect(lines.map((line) => line.number)).toEqual([1, 2, 3, 4]);
    expect(lines.map((line) => line.whole)).toEqual([true, true, true, false]);
    expect(lines.at(-1)?.end).toBe(Buffer.byteLength(text));
  });

  it('has no line behind the last line break, and none in nothing', async () => {
    expect(await linesIn('one\n', 2)).toEqual([{ number: 1, text: 'one', end: 4, whole: true }]);
    expect(await linesIn('', 2)).toEqual([]);
  });

  it('holds nothing of a line beyond the limit, and goes on behind it', async () => {
    const lines = await linesIn(`${'x'.repeat(50)}\nafter\n${'y'.repeat(11)}`, 4, 10);
    expect(lines.map(({ text, end }) => ({ text, end }))).toEqual([
      { text: null, end: 51 },
      { text: 'after', end: 57 },
      { text: null, end: 68 },
    ]);
  });
});
