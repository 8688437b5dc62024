// The goals of the page, and whether this run met them.
import { atMost } from '../support/goals.js';

/** @param {import('./figures.js').Figures} figures @returns {readonly import('../support/goals.js').Goal[]} */
export function pageGoals({ rows, ratio }) {
  const ours = rows.find(({ name }) => name === 'retrust');
  if (!ours) return [];
  const { mobile, cpu4 } = ours;
  const kB = (/** @type {number} */ bytes) => bytes / 1000;
  return [
    atMost('brotli until the first question works', kB(mobile.untilWorks.brotli), 25, ' kB'),
    atMost('brotli in all, everything loaded', kB(mobile.loaded.brotli), 60, ' kB'),
    atMost('first question works, mobile, against SurveyJS', ratio('retrust', 'SurveyJS').middle, 0.4, ' ×'),
    atMost('first question works, mobile, against GOV.UK Frontend', ratio('retrust', 'GOV.UK Frontend').middle, 0.75, ' ×'),
    atMost('total blocking time, mobile', mobile.blocking.middle, 50, ' ms'),
    atMost('layout shift, the whole way', Math.max(mobile.shift.middle, cpu4.shift.middle), 0, ''),
    atMost('interaction latency of a choice, cpu4', cpu4.select.middle, 40, ' ms'),
    atMost('interaction latency of “next”, cpu4', cpu4.next.middle, 40, ' ms'),
    atMost('interaction latency of the result, cpu4', cpu4.result.middle, 40, ' ms'),
    atMost('heap after the result', cpu4.heap.middle / 1e6, 3, ' MB'),
    atMost('findings of axe, first question', ours.axe.length, 0, ''),
    atMost('requests after the first answer', cpu4.afterFirstAnswer, 0, ''),
  ];
}
