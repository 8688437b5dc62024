import inventory from '@retrust/rules/inventory.json' with { type: 'json' };
import { expect, it } from 'vitest';
import { texts } from './passages.js';

const RUN = 8;

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
/** Every run of eight words in a row. */
function runs(text: string): readonly string[] {
  const words = wordsOf(text);
  return words.slice(RUN - 1).map((_, i) => words.slice(i, i + RUN).join(' '));
}

/** The articles themselves are not ours to carry along: what stands for them is their inventory, told in other words. */
const theirs = new Set(inventory.items.flatMap(({ says }) => runs(says)));

it('no eight words in a row of ours stand in the inventory of the source articles', () => {
  expect(theirs.size).toBeGreaterThan(500);
  expect(texts.filter(({ text }) => runs(text).some((run) => theirs.has(run))).map(({ key }) => key)).toEqual([]);
});
