// What a page asks for, as the browser's own network log tells it.

/** @typedef {Awaited<ReturnType<typeof tapWire>>} Wire */

/** @param {import('playwright-core').CDPSession} cdp */
export async function tapWire(cdp) {
  /** @type {Map<string, string>} */
  const asked = new Map();
  const open = new Set();
  let last = performance.now();
  const ended = (/** @type {{ requestId: string }} */ { requestId }) => {
    open.delete(requestId);
    last = performance.now();
  };
  cdp.on('Network.requestWillBeSent', ({ requestId, request }) => {
    const { protocol, pathname } = new URL(request.url);
    if (!protocol.startsWith('http')) return;
    asked.set(requestId, pathname);
    open.add(requestId);
    last = performance.now();
  });
  cdp.on('Network.requestServedFromCache', ({ requestId }) => asked.delete(requestId));
  cdp.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.fromDiskCache) asked.delete(requestId);
  });
  cdp.on('Network.loadingFinished', ended);
  cdp.on('Network.loadingFailed', ended);
  await cdp.send('Network.enable');
  return {
    /** What came over the wire so far, in the order in which it was asked for. */
    paths: () => [...asked.values()],
    /** For how long nothing was on its way, in milliseconds. */
    quiet: () => (open.size > 0 ? 0 : performance.now() - last),
  };
}
