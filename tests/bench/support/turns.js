// Interleaved timing: every candidate in every round, turn by turn, so that whatever else the machine does falls on all of them alike.

/** @typedef {{ readonly name: string, readonly run: () => unknown, readonly units: number }} Candidate `units`: how many answer sets one call works on */
/** @typedef {{ readonly microseconds: number, readonly ratio: number, readonly low: number, readonly high: number }} Figure */
/** @typedef {'processor' | 'wall'} Clock the time that this process's threads worked, or the time that went by */

/** In milliseconds: long enough that what will be compiled was compiled. */
const WARM_UP = 1_500;
/** In milliseconds: what goes before every turn, untimed. */
const LEAD = 15;

/**
 * Times candidates in rounds. Returns microseconds for one unit, by candidate, a sample for each round. Processor time leaves out what other
 * programs took in between, and counts the helper threads of a candidate as its own.
 * @param {readonly Candidate[]} candidates
 * @param {{ rounds: number, fill: number, clock?: Clock }} options `fill`: the shortest turn, in milliseconds
 */
export async function inTurns(candidates, { rounds, fill, clock = 'processor' }) {
  /** @type {Map<string, number[]>} */
  const samples = new Map(candidates.map(({ name }) => [name, []]));
  for (const candidate of candidates) await turn(candidate, WARM_UP, clock);
  for (let round = 0; round < rounds; round++)
    for (const candidate of candidates) samples.get(candidate.name)?.push(await turn(candidate, fill, clock));
  return samples;
}

/** @param {Candidate} candidate @param {number} fill @param {Clock} clock */
async function turn({ run, units }, fill, clock) {
  const now = clock === 'wall' ? () => performance.now() : processorTime;
  // What V8 has thrown away during the turns of others is compiled again before it counts.
  for (const ready = performance.now() + LEAD; performance.now() < ready;) await run();
  let repeats = 0;
  let took;
  const start = now();
  do {
    const made = run();
    if (made instanceof Promise) await made;
    repeats++;
    took = now() - start;
  } while (took < fill);
  return (took * 1000) / repeats / units;
}

/** In milliseconds. */
function processorTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** @param {readonly number[]} list @param {number} q */
export const quantile = (list, q) => [...list].sort((a, b) => a - b)[Math.round(q * (list.length - 1))] ?? NaN;

/**
 * Medians, and how many times as fast as the base, round by round (median, 10th and 90th percentile).
 * @param {ReadonlyMap<string, readonly number[]>} samples
 * @param {string} base
 * @returns {Map<string, Figure>}
 */
export function against(samples, base) {
  const based = samples.get(base) ?? [];
  return new Map(
    [...samples].map(([name, list]) => {
      const ratios = list.map((value, i) => (based[i] ?? NaN) / value);
      return [
        name,
        { microseconds: quantile(list, 0.5), ratio: quantile(ratios, 0.5), low: quantile(ratios, 0.1), high: quantile(ratios, 0.9) },
      ];
    }),
  );
}
