import { describe, expect, it } from 'vitest';
import { blocksOf, filledLines, inOrder } from './batch-blocks.js';
import type { Line } from './batch-lines.js';

async function* from<T>(list: readonly T[]): AsyncGenerator<T> {
  for (const item of list) {
    await Promise.resolve();
    yield item;
  }
}
async function all<T>(source: AsyncIterable<T>): Promise<readonly T[]> {
  const list: T[] = [];
  for await (const item of source) list.push(item);
  return list;
}
const line = (number: number, text: string | null): Line => ({ number, text, end: number * 10, whole: true });
/** Lets everything go on that can. */
const settle = async (): Promise<void> => {
  for (let i = 0; i < 50; i++) await Promise.resolve();
};

describe('inOrder', () => {
  it('hands over in the order of the source, whichever is done first, and reads no further than it works', async () => {
    const finish: (() => void)[] = [];
    const taken: number[] = [];
    const ended = inOrder(
      from([0, 1, 2, 3]),
      2,
      (item) => new Promise<number>((resolve) => (finish[item] = () => resolve(item * 10))),
      (_, result) => Promise.resolve(void taken.push(result)),
    );
    await settle();
    expect(finish).toHaveLength(2);
    finish[1]?.();
    await settle();
    expect({ taken, begun: finish.length }).toEqual({ taken: [], begun: 2 });
    finish[0]?.();
    await settle();
    expect({ taken, begun: finish.length }).toEqual({ taken: [0, 10], begun: 4 });
    finish[3]?.();
    finish[2]?.();
    await ended;
    expect(taken).toEqual([0, 10, 20, 30]);
  });

  it('waits with the next until a result was taken', async () => {
    let begun = 0;
    let release = (): void => undefined;
    const ended = inOrder(
      from([0, 1, 2, 3, 4, 5]),
      2,
      () => Promise.resolve(begun++),
      () => new Promise<void>((resolve) => (release = resolve)),
    );
    await settle();
    expect(begun).toBe(2);
    for (let i = 0; i < 6; i++) {
      release();
      await settle();
    }
    await ended;
    expect(begun).toBe(6);
  });

  it('takes what came before a failure, and fails with it', async () => {
    const taken: number[] = [];
    const work = (item: number): Promise<number> => (item === 1 ? Promise.reject(new Error('broken')) : Promise.resolve(item));
    const run = inOrder(from([0, 1, 2]), 3, work, (item) => Promise.resolve(void taken.push(item)));
    await expect(run).rejects.toThrow('broken');
    expect(taken).toEqual([0]);
  });
});

describe('blocks', () => {
  it('hold every line once, in order, few at a time', async () => {
    const lines = Array.from({ length: 300 }, (_, i) => line(i + 1, 'x'));
    const blocks = await all(blocksOf(from(lines)));
    expect(blocks.flatMap((block) => block.lines.map(({ number }) => number))).toEqual(lines.map(({ number }) => number));
    expect(Math.max(...blocks.map((block) => block.lines.length))).toBeLessThanOrEqual(64);
    expect(blocks.at(-1)?.end).toBe(3_000);
  });

  it('are cut earlier where lines are long', async () => {
    const blocks = await all(blocksOf(from(Array.from({ length: 10 }, (_, i) => line(i + 1, 'x'.repeat(200_000))))));
    expect(blocks.map((block) => block.lines.length)).toEqual([2, 2, 2, 2, 2]);
  });

  it('leave out empty lines, but not those that are too long to hold', async () => {
    const filled = await all(filledLines(from([line(1, '\ufeff{}'), line(2, ''), line(3, ' \r'), line(4, null)])));
    expect(filled.map(({ number, text }) => ({ number, text }))).toEqual([
      { number: 1, text: '{}' },
      { number: 4, text: null },
    ]);
  });
});
