declare global {
  // Defined by the tests, in the page.
  var shifts: readonly string[];
}

/** Notes every layout shift of a page, in `shifts`. Its source travels to the page, so that it may use nothing from outside of it. */
export function installShifts(): void {
  const seen: string[] = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if ('value' in entry) seen.push(String(entry.value));
  }).observe({ type: 'layout-shift', buffered: true });
  Object.defineProperty(globalThis, 'shifts', { value: seen });
}
