// Many visits of each candidate as one row.
import { quantile } from '../support/turns.js';

/** @typedef {import('./visit.js').Visited} Visited */
/** @typedef {{ readonly middle: number, readonly low: number, readonly high: number }} Middle the median, 10th and 90th percentile */
/** @typedef {'painted' | 'introduced' | 'works' | 'onwards' | 'blocking' | 'script' | 'shift' | 'select' | 'next' | 'result' | 'heap'} Timed */
/** @typedef {Pick<Visited, 'untilWorks' | 'loaded' | 'untilEnd' | 'afterFirstAnswer'> & Readonly<Record<Timed, Middle>>} Summary */
/** @typedef {{ readonly name: string, readonly mobile: Summary, readonly cpu4: Summary, readonly axe: readonly string[] }} Row */
/** @typedef {{ readonly name: string, readonly mobile: Visited[], readonly cpu4: Visited[], readonly axe: string[] }} VisitedOf in the same rounds, turn by turn */
/** @typedef {ReturnType<typeof figuresOf>} Figures */

/** @type {readonly Timed[]} */
const TIMED = ['painted', 'introduced', 'works', 'onwards', 'blocking', 'script', 'shift', 'select', 'next', 'result', 'heap'];

/** @param {readonly number[]} list @returns {Middle} */
const middleOf = (list) => ({ middle: quantile(list, 0.5), low: quantile(list, 0.1), high: quantile(list, 0.9) });

/** @param {readonly Visited[]} visits @returns {Summary} */
function summaryOf(visits) {
  const byBytes = visits.map(({ untilWorks }) => untilWorks).sort((a, b) => a.brotli - b.brotli);
  const last = visits.at(-1);
  const untilWorks = byBytes[Math.floor(byBytes.length / 2)];
  if (!last || !untilWorks) throw new Error('nobody has visited');
  const timed = /** @type {Record<Timed, Middle>} */ ({});
  for (const key of TIMED) timed[key] = middleOf(visits.map((visited) => visited[key]));
  const { loaded, untilEnd } = last;
  return { ...timed, untilWorks, loaded, untilEnd, afterFirstAnswer: Math.max(...visits.map((visited) => visited.afterFirstAnswer)) };
}

/** @param {readonly VisitedOf[]} visited */
export function figuresOf(visited) {
  const works = (/** @type {string} */ name) => visited.find((one) => one.name === name)?.mobile.map((visit) => visit.works) ?? [];
  return {
    rounds: visited[0]?.mobile.length ?? 0,
    /** @type {readonly Row[]} */
    rows: visited.map(({ name, mobile, cpu4, axe }) => ({ name, axe, mobile: summaryOf(mobile), cpu4: summaryOf(cpu4) })),
    /** How long until the first question works, round by round against another. @param {string} name @param {string} base @returns {Middle} */
    ratio: (name, base) => middleOf(works(name).map((value, i) => value / (works(base)[i] ?? NaN))),
  };
}
