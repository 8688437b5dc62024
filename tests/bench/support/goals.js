// The goals, and whether this run met them. `--check` fails below a floor: half of the goal, so that noise does not fail a build.
import { KINDS } from '../sections/cold-start.js';
import { FIRED, WHOLE, WHY } from './ours.js';

/** @typedef {{ readonly goal: string, readonly measured: string, readonly met: boolean, readonly aboveFloor: boolean }} Goal */

/**
 * A goal that more is better for.
 * @param {string} goal @param {number} measured @param {number} wanted @param {string} unit
 * @param {number} [floor]
 * @returns {Goal}
 */
export const atLeast = (goal, measured, wanted, unit, floor = wanted / 2) => ({
  goal: `${goal} ≥ ${wanted}${unit}`,
  measured: `${figure(measured)}${unit}`,
  met: measured >= wanted,
  aboveFloor: measured >= floor,
});
/**
 * A goal that less is better for.
 * @param {string} goal @param {number} measured @param {number} wanted @param {string} unit
 * @returns {Goal}
 */
export const atMost = (goal, measured, wanted, unit) => ({
  goal: `${goal} ≤ ${wanted}${unit}`,
  measured: `${figure(measured)}${unit}`,
  met: measured <= wanted,
  aboveFloor: measured <= wanted * 2,
});

/** Fails the run for what is below its floor. @param {readonly Goal[]} goals */
export function failBelowFloor(goals) {
  const failed = goals.filter(({ aboveFloor }) => !aboveFloor);
  if (failed.length === 0) return;
  console.error(`below the floor of its goal:\n${failed.map(({ goal, measured }) => `  ${goal}: ${measured}`).join('\n')}`);
  process.exitCode = 1;
}

/** Three digits. @param {number} value */
export const figure = (value) => (value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(value >= 10 ? 1 : 2));

/** @param {import('./report.js').Results} results @returns {readonly Goal[]} */
export function goalsOf({ builtin, growth, memory, cold }) {
  /** @type {Goal[]} */
  const goals = [];
  if (builtin) {
    const ratio = (/** @type {string} */ name) => builtin.rows.find((row) => row.name === name)?.ratio ?? 0;
    goals.push(
      atLeast('fired, against json-rules-engine', ratio(FIRED), 150, ' ×'),
      atLeast('fired + why', ratio(WHY), 100, ' ×'),
      atLeast('whole result with explanation', ratio(WHOLE), 40, ' ×'),
    );
    const { name: peer, ratios } = builtin.best;
    // A whole result is fifty times as large as the list of flags that this peer gives, and so it suffers most where the machine is busy.
    for (const [name, floor] of /** @type {const} */ ([[FIRED], [WHY], [WHOLE, 0.3]]))
      goals.push(atLeast(`${name.replace('retrust: ', '')} against the fastest peer (${peer})`, ratios[name] ?? 0, 1, ' ×', floor));
  }
  if (growth) {
    const forRule = growth.books.map(({ size, rows }) => ({
      size,
      time: rows.find(({ name }) => name === FIRED)?.nanosecondsForRule ?? NaN,
    }));
    const [first, last] = [forRule[0], forRule.at(-1)];
    if (first && last)
      goals.push(atMost(`time for one rule at ${last.size} rules, against ${first.size} rules`, last.time / first.time, 1, ' ×'));
  }
  if (memory) goals.push(atMost('allocated by fired + why', memory.why, 10, ' KiB'));
  if (cold) {
    const share = 1 / (cold.rows.find(({ name }) => name === KINDS.fired)?.ratio ?? NaN);
    goals.push(atMost('cold start to the first fired rules, against json-rules-engine', share, 0.25, ' ×'));
  }
  return goals;
}
