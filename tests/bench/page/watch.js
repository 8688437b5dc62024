/* global HTMLInputElement, document, innerHeight, requestAnimationFrame */
// What runs inside the page: looks for what a reader would look for, and notes what the browser measures.

/**
 * @typedef {object} Looked
 * @property {string | null} root where the questions are
 * @property {string} headings what the title of a page is
 * @property {string | null} begin the button of an introduction
 * @property {Readonly<Record<string, import('./candidates/index.js').Tap>>} first by heading: what can be tapped once the page works
 * @property {string} result
 */
/** @typedef {{ readonly what: 'begin' | 'page', readonly heading: string, readonly at: number, readonly since: number }} Seen `at`: epoch; `since`: of navigation */
/**
 * @typedef {object} Bench
 * @property {(heading: string) => void} awaitOther says when a page with another heading works
 * @property {(tap: import('./candidates/index.js').Tap, as: string) => { x: number, y: number } | null} aim
 * @property {() => boolean} marked
 * @property {() => Noted} noted
 */
/**
 * @typedef {object} Noted
 * @property {number} painted first contentful paint
 * @property {number} blocking the time of all long tasks beyond 50 ms each
 * @property {number} lastLong when the last of them ended
 * @property {number} shift all layout shifts that no input explains
 * @property {Readonly<Record<string, number>>} latency the longest interaction, by what was tapped; what was quicker than the browser tells is 0
 * @property {readonly { readonly path: string, readonly end: number }[]} loaded
 * @property {number} now
 */

/** Defines `bench` in a page. Its source travels to the page, so that it may use nothing from outside of it. @param {Looked} looked */
export function watch(looked) {
  const KINDS = { option: 'label', button: 'button, input[type=button], input[type=submit]' };
  /** @type {{ as: string, at: number }[]} */
  const taps = [];
  /** @type {Map<number, { start: number, duration: number }>} */
  const interactions = new Map();
  const sums = { blocking: 0, lastLong: 0, shift: 0 };

  /** @param {string} type @param {(entry: any) => void} note @param {object} [more] */
  const observe = (type, note, more = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true, ...more });
  observe('longtask', ({ startTime, duration }) => {
    sums.blocking += Math.max(0, duration - 50);
    sums.lastLong = startTime + duration;
  });
  observe('layout-shift', ({ hadRecentInput, value }) => {
    if (!hadRecentInput) sums.shift += value;
  });
  observe(
    'event',
    ({ interactionId, startTime, duration }) => {
      const known = interactions.get(interactionId);
      if (interactionId > 0 && duration > (known?.duration ?? 0)) interactions.set(interactionId, { start: startTime, duration });
    },
    { durationThreshold: 16 },
  );

  /** @param {Element} element @returns {Element[]} */
  const deep = (element) => [...(element.shadowRoot ?? element).children].flatMap((child) => [child, ...deep(child)]);
  const textOf = (/** @type {Element} */ element) =>
    (element instanceof HTMLInputElement ? element.value : (element.textContent ?? '')).replace(/\s+/g, ' ').trim();
  const inside = () => [...(looked.root ? document.querySelectorAll(looked.root) : [])].flatMap(deep);

  /** @param {number} x @param {number} y */
  const topAt = (x, y) => {
    let top = document.elementFromPoint(x, y);
    for (let below = top; below?.shadowRoot;) {
      below = below.shadowRoot.elementFromPoint(x, y);
      if (below === null || below === top) break;
      top = below;
    }
    return top;
  };

  /** Where a tap would land on it; `null` while there is none, or something lies over it. @param {import('./candidates/index.js').Tap} tap */
  const pointOf = ({ kind, text }) => {
    const named = inside().filter((element) => element.matches(KINDS[kind]) && textOf(element).startsWith(text));
    const [target] = named.sort((a, b) => textOf(a).length - textOf(b).length);
    if (!target?.checkVisibility()) return null;
    const box = () => target.getBoundingClientRect();
    if (box().top < 0 || box().bottom > innerHeight) target.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = box();
    const point = { x: left + Math.min(width / 2, 60), y: top + height / 2 };
    const over = topAt(point.x, point.y);
    return over && (target.contains(over) || over.contains(target)) ? point : null;
  };

  /** @param {Seen['what']} what @param {string} heading */
  const say = (what, heading) => {
    const since = performance.now();
    const said = /** @type {Seen} */ ({ what, heading, since, at: performance.timeOrigin + since });
    /** @type {any} */ (globalThis).benchSaid(JSON.stringify(said));
  };

  /** Once for each frame, until something was found. @param {() => boolean} found */
  const untilFound = (found) => {
    if (!found()) requestAnimationFrame(() => untilFound(found));
  };
  const shown = (/** @type {string | null} */ but) => {
    for (const element of inside()) {
      if (!element.matches(looked.headings) || !element.checkVisibility()) continue;
      const heading = textOf(element);
      if (heading === but) return null;
      const first = Object.hasOwn(looked.first, heading) ? looked.first[heading] : undefined;
      if (heading === looked.result || (first && pointOf(first))) return heading;
    }
    return null;
  };
  const awaitOther = (/** @type {string | null} */ but) =>
    untilFound(() => {
      const heading = shown(but);
      if (heading !== null) say('page', heading);
      return heading !== null;
    });

  /** @type {Bench} */
  const bench = {
    awaitOther,
    aim: (tap, as) => {
      taps.push({ as, at: performance.now() });
      return pointOf(tap);
    },
    marked: () => inside().some((element) => element instanceof HTMLInputElement && element.checked),
    noted: () => {
      /** @type {Record<string, number>} */
      const latency = {};
      for (const { as } of taps) latency[as] = 0;
      for (const { start, duration } of interactions.values()) {
        const tap = taps.findLast(({ at }) => at <= start);
        if (tap) latency[tap.as] = Math.max(latency[tap.as] ?? 0, duration);
      }
      return {
        ...sums,
        latency,
        painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
        now: performance.now(),
        loaded: performance
          .getEntriesByType('resource')
          .map((entry) => ({ path: new URL(entry.name).pathname, end: /** @type {PerformanceResourceTiming} */ (entry).responseEnd })),
      };
    },
  };
  Object.assign(globalThis, { bench });

  const { begin } = looked;
  requestAnimationFrame(() => {
    if (looked.root === null) say('page', '');
    else if (begin === null) awaitOther(null);
    else
      untilFound(() => {
        const there = pointOf({ kind: 'button', text: begin }) !== null;
        if (there) say('begin', begin);
        return there;
      });
  });
}
