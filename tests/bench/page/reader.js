// The hands: real presses at the place where a thing is, and the wait for what they bring.
import { setTimeout as wait } from 'node:timers/promises';
import { watch } from './watch.js';

/** @typedef {import('./candidates/index.js').Candidate} Candidate */
/** @typedef {import('./candidates/index.js').Tap} Tap */
/** @typedef {import('./watch.js').Seen} Seen */

const PATIENCE = 20_000;
/** Between two taps; nobody is faster. In milliseconds. */
const BREATH = 120;

export class Reader {
  /** @type {Seen[]} */
  #seen = [];
  /** @type {(() => void) | null} */
  #wake = null;
  /** The longest interaction by what was tapped, over all documents. @type {Map<string, number>} */
  latency = new Map();

  /** @param {import('playwright-core').CDPSession} cdp */
  constructor(cdp) {
    this.cdp = cdp;
  }

  /** Looks out for what this candidate shows, in every document from now on. @param {Candidate} candidate */
  async lookFor({ root, headings, begin, turns, result }) {
    const first = Object.fromEntries([...turns].map(([heading, [tap]]) => [heading, tap]));
    this.cdp.on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name !== 'benchSaid') return;
      this.#seen.push(JSON.parse(payload));
      this.#wake?.();
    });
    await this.cdp.send('Page.enable');
    await this.cdp.send('Runtime.enable');
    await this.cdp.send('Runtime.addBinding', { name: 'benchSaid' });
    const source = `(${watch.toString()})(${JSON.stringify({ root, headings, begin, first, result })})`;
    await this.cdp.send('Page.addScriptToEvaluateOnNewDocument', { source });
  }

  /** @returns {Promise<Seen>} */
  async sees() {
    const timer = new AbortController();
    const late = wait(PATIENCE, 'late', { signal: timer.signal }).catch(() => '');
    for (;;) {
      const seen = this.#seen.shift();
      if (seen) {
        timer.abort();
        return seen;
      }
      const woken = new Promise((/** @type {(value: string) => void} */ resolve) => {
        this.#wake = () => resolve('');
      });
      if ((await Promise.race([woken, late])) === 'late') throw new Error(`nothing came to see within ${PATIENCE / 1000} s`);
    }
  }

  /** @param {Tap} tap @param {string} as @returns {Promise<number>} when it was pressed, as epoch */
  async tap(tap, as) {
    const point = await this.#ask(`bench.aim(${JSON.stringify(tap)}, ${JSON.stringify(as)})`);
    if (point === null) throw new Error(`there is no ${tap.kind} “${tap.text}” to tap`);
    const press = { ...point, button: 'left', clickCount: 1 };
    const at = performance.timeOrigin + performance.now();
    await this.cdp.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...press });
    await this.cdp.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...press });
    return at;
  }

  /** Marks what the person answers. @param {readonly Tap[]} taps @param {string} heading */
  async mark(taps, heading) {
    for (const tap of taps) {
      await this.tap(tap, `select: ${heading}`);
      await wait(BREATH);
      if (tap.kind === 'option' && !(await this.#ask('bench.marked()'))) throw new Error(`“${tap.text}” was tapped, and nothing is marked`);
    }
  }

  /** Leaves the introduction at once. @param {Tap} button @returns {Promise<Seen>} */
  async begin(button) {
    await this.#ask('bench.awaitOther(null)');
    await this.tap(button, 'begin');
    return this.sees();
  }

  /** The longest of each kind over the whole way, NaN for a kind that there was not; the last page that was opened counts as the result's. @param {boolean} wholeWay */
  latencies(wholeWay) {
    const of = (/** @type {string} */ kind) => [...this.latency].flatMap(([as, longest]) => (as.startsWith(kind) ? [longest] : []));
    const next = of('next: ');
    const result = wholeWay ? (next.pop() ?? NaN) : NaN;
    const longest = (/** @type {readonly number[]} */ list) => (list.length > 0 ? Math.max(...list) : NaN);
    return { select: longest(of('select: ')), next: longest(next), result };
  }

  /** Goes to another page. @param {Tap} tap @param {string} from its heading @returns {Promise<{ now: Seen, took: number }>} `took`: until it works */
  async goOn(tap, from) {
    await this.noted();
    await this.#ask(`bench.awaitOther(${JSON.stringify(from)})`);
    const at = await this.tap(tap, `next: ${from}`);
    const now = await this.sees().catch((error) => {
      throw new Error(`after “${from}” and a tap on “${tap.text}”`, { cause: error });
    });
    await wait(BREATH);
    return { now, took: now.at - at };
  }

  /** @returns {Promise<import('./watch.js').Noted>} */
  async noted() {
    const noted = await this.#ask('bench.noted()');
    for (const [as, longest] of Object.entries(noted.latency)) this.latency.set(as, Math.max(longest, this.latency.get(as) ?? 0));
    return noted;
  }

  /** @param {string} expression @returns {Promise<any>} */
  async #ask(expression) {
    const { result, exceptionDetails } = await this.cdp.send('Runtime.evaluate', { expression, returnByValue: true });
    if (exceptionDetails) throw new Error(`${expression}: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
    return result.value;
  }
}
