/** All that a site can keep in a browser, by name. Runs in the page. */
export const stored = async (): Promise<readonly string[]> =>
  [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => name ?? ''),
    ...(await caches.keys()),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    document.cookie,
  ].filter(Boolean);
