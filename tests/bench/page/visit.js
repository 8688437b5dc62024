// One visit to one candidate: an empty cache, a profile of its own, a slow phone.
import { setTimeout as wait } from 'node:timers/promises';
import { Reader } from './reader.js';
import { tapWire } from './wire.js';

/** @typedef {Awaited<ReturnType<typeof visit>>} Visited milliseconds, bytes and counts */
/**
 * @typedef {object} Profile
 * @property {string} name
 * @property {{ offline: boolean, latency: number, downloadThroughput: number, uploadThroughput: number } | null} network
 * @property {boolean} wholeWay to the result, not only to the second question
 */

const CPU_SLOWER = 4;
const MBIT = 1_000_000 / 8;
/** Nothing on its way and nothing long done for this long: the page has come to rest. In milliseconds. */
const REST = 700;

/** A slow phone on slow 4G, with the figures that Lighthouse takes. @type {Profile} */
export const mobile = {
  name: 'mobile',
  network: { offline: false, latency: 150, downloadThroughput: 1.6 * MBIT, uploadThroughput: 0.75 * MBIT },
  wholeWay: false,
};
/** The same phone on a line that costs nothing. @type {Profile} */
export const cpu4 = { name: 'cpu4', network: null, wholeWay: true };

/**
 * @param {import('playwright-core').Browser} browser
 * @param {import('./candidates/index.js').Candidate} candidate
 * @param {import('./server.js').ServedSite} site
 * @param {Profile} profile
 * @param {(page: import('playwright-core').Page) => Promise<void>} [onFirstQuestion]
 */
export async function visit(browser, { root, turns, result, ...candidate }, site, { network, wholeWay }, onFirstQuestion) {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, isMobile: true, hasTouch: true });
  try {
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    const wire = await tapWire(cdp);
    const reader = new Reader(cdp);
    await reader.lookFor({ root, turns, result, ...candidate });
    await cdp.send('Performance.enable');
    if (network) await cdp.send('Network.emulateNetworkConditions', network);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWER });
    /** @param {readonly string[]} paths */
    const weigh = (paths) => ({ ...site.sizesOf(paths), requests: paths.length });

    void cdp.send('Page.navigate', { url: `${site.origin}/` });
    let now = await reader.sees().catch((error) => {
      throw new Error(`${candidate.name} shows nothing that works`, { cause: error });
    });
    const introduced = now.since;
    if (now.what === 'begin') now = await reader.begin({ kind: 'button', text: now.heading });
    const works = now.since;
    await rest(reader, wire);
    const atRest = await reader.noted();
    const { ScriptDuration: script = NaN, TaskDuration: task = NaN } = await metricsOf(cdp);
    const loaded = wire.paths();
    const untilWorks = ['/', ...atRest.loaded.filter(({ end }) => end <= works).map(({ path }) => path)];
    await onFirstQuestion?.(page);

    let onwards = NaN;
    for (let turn = 0; root !== null && now.heading !== result && (wholeWay || turn === 0); turn++) {
      const taps = turns.get(now.heading) ?? [];
      await reader.mark(taps.slice(0, -1), now.heading);
      const [button] = taps.slice(-1);
      if (!button) throw new Error(`no way on from “${now.heading}”`);
      const gone = await reader.goOn(button, now.heading);
      now = gone.now;
      if (turn === 0 && now.heading !== result) onwards = gone.took;
    }
    await rest(reader, wire);
    const { shift } = await reader.noted();
    return {
      painted: atRest.painted,
      introduced,
      works,
      onwards,
      blocking: atRest.blocking,
      script: script * 1000,
      task: task * 1000,
      shift,
      ...reader.latencies(wholeWay),
      heap: await heapOf(cdp),
      untilWorks: weigh(untilWorks),
      loaded: weigh(loaded),
      untilEnd: weigh(wire.paths()),
      afterFirstAnswer: wire.paths().length - loaded.length,
    };
  } finally {
    await context.close();
  }
}

/** @param {Reader} reader @param {import('./wire.js').Wire} wire */
async function rest(reader, wire) {
  for (;;) {
    const { now, lastLong } = await reader.noted();
    if (wire.quiet() >= REST && now - lastLong >= REST) return;
    await wait(REST / 4);
  }
}

/** @param {import('playwright-core').CDPSession} cdp @returns {Promise<Readonly<Record<string, number>>>} */
async function metricsOf(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/** What the page holds once all that can be dropped was dropped. @param {import('playwright-core').CDPSession} cdp */
async function heapOf(cdp) {
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  return (await metricsOf(cdp)).JSHeapUsedSize ?? NaN;
}
