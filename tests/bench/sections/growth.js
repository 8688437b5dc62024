// Generated rulebooks of 10 to 10,000 rules: how time grows with the rules. Microseconds for one set of answers, nanoseconds for each rule.
import { bases, peers } from '../peers/index.js';
import { equalOnes } from '../support/equal.js';
import { generatedRulebook } from '../support/generated.js';
import { FIRED, ours, WHY } from '../support/ours.js';
import { people } from '../support/people.js';
import { against, inTurns } from '../support/turns.js';
import { fastest } from './builtin.js';

/** A peer that takes longer than this for one set of answers is left out of the next size: it would take minutes there. */
const TOO_SLOW = 60_000;

/** @param {{ readonly quick: boolean }} options */
export async function growth({ quick }) {
  const sizes = quick ? [10, 100, 1_000] : [10, 100, 1_000, 10_000];
  const books = [];
  let still = [...bases, ...peers];
  /** @type {{ name: string, reason: string }[]} */
  let leftOut = [];
  for (const size of sizes) {
    const book = await measured(size, still, quick);
    books.push({ ...book, refused: [...book.refused, ...leftOut] });
    const slow = book.rows.filter(({ name, microseconds }) => microseconds > TOO_SLOW && name !== book.base);
    const reasonOf = (/** @type {{ name: string, microseconds: number }} */ { name, microseconds }) => ({
      name,
      reason: `takes ${Math.round(microseconds / 1000)} ms at ${size} rules; left out beyond`,
    });
    leftOut = [...leftOut, ...slow.map(reasonOf)];
    // One way of running json-rules-engine is enough for the largest.
    const gone = new Set([
      ...leftOut.map(({ name }) => name),
      ...(size >= 1_000 ? bases.map(({ name }) => name).filter((name) => name !== book.base) : []),
    ]);
    still = still.filter(({ name }) => !gone.has(name));
  }
  return { sizes, books };
}

/** @param {number} size @param {readonly import('../support/layers.js').Peer[]} measuredPeers @param {boolean} quick */
async function measured(size, measuredPeers, quick) {
  const rulebook = generatedRulebook(size);
  const compared = people(rulebook, size > 1_000 ? 2 : 40, []);
  const timed = compared.slice(0, 10);
  const { candidates, refused } = await equalOnes(rulebook, measuredPeers, { timed, compared });
  const own = Object.entries(ours)
    .filter(([name]) => name === FIRED || name === WHY)
    .map(([name, run]) => ({ name, units: timed.length, run: () => timed.forEach((answers) => run(rulebook, answers)) }));
  const samples = await inTurns([...candidates, ...own], { rounds: quick || size > 1_000 ? 5 : 9, fill: 15 });
  const names = bases.map(({ name }) => name);
  const base = fastest(
    names.filter((name) => samples.has(name)),
    samples,
  );
  const rows = [...against(samples, base)].map(([name, figure]) => ({
    name,
    nanosecondsForRule: (figure.microseconds * 1000) / size,
    ...figure,
  }));
  return { size, people: timed.length, base, rows, refused };
}
