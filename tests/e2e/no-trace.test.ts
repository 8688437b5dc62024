import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { oneAhead } from './support/ahead.js';
import { installEars } from './support/ears.js';
import { examples, unsettled, watched, type Person } from './support/people.js';
import type { Reader } from './support/reader.js';
import { openSite, type Site } from './support/site.js';
import { stored } from './support/stored.js';
import { tapWire } from './support/wire.js';
import { en } from './support/words.js';

// INVARIANT: watched from outside of the page, every reader leaves the same traces: those of opening the article.

const PEOPLE = [...examples, ...watched, unsettled];
let site: Site;
const traceOf = oneAhead(PEOPLE, (person) => traceLeftBy(person));
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Lets one person walk through all that the widget offers, and writes down everything that shows outside of it. */
async function traceLeftBy(person: Person) {
  const wire = await tapWire();
  const lines: string[] = [];
  const requests: string[] = [];
  const kept: string[] = [];
  let profile = async (): Promise<readonly string[]> => Promise.resolve([]);
  const reader = await site.open({
    proxy: wire.proxy,
    before: async (page) => {
      await page.addInitScript(installEars);
      page.on('console', (message) => lines.push(`${message.type()}: ${message.text()}`));
      page.on('pageerror', (error) => lines.push(`error: ${error.message}`));
      page.on('popup', () => lines.push('a window'));
      page.on('worker', () => lines.push('a worker'));
      page.on('dialog', () => lines.push('a dialog'));
      page.on('download', () => lines.push('a download'));
      profile = await watchProfile(page, { requests, kept });
    },
  });
  const { page } = reader;
  try {
    await page.waitForLoadState('load');
    const opened = { requests: [...requests], sent: [...wire.sent], outside: await outside(page), history: await profile() };
    const looks = new Set<string>();
    const onPage = async (): Promise<void> => {
      looks.add(JSON.stringify(await outside(page)));
    };
    await reader.walk(person, { onPage });
    await useEverything(reader, person);
    await onPage();
    const { dispatched, heard, calls } = await page.evaluate(() => ({ ...ears, print: null }));
    const storage = await storageOf(page);
    return {
      opened,
      requests,
      sent: wire.sent,
      looks: [...looks],
      history: await profile(),
      lines,
      kept,
      storage,
      dispatched,
      heard,
      calls,
    };
  } finally {
    await page.context().close();
    wire.close();
  }
}

/** What anybody sees of a page without looking into the widget. */
const outside = (page: Page) =>
  page.evaluate(() => ({
    url: location.href,
    title: document.title,
    entries: history.length,
    state: JSON.stringify(history.state),
    name: window.name,
    html: ears.print(document.documentElement.outerHTML),
  }));

/** Everything that a browser keeps for a site. */
async function storageOf(page: Page) {
  const cookies = await page.context().cookies();
  const session = await page.context().newCDPSession(page);
  const { usage } = await session.send('Storage.getUsageAndQuota', { origin: new URL(page.url()).origin });
  const inPage = await page.evaluate(stored);
  return [...cookies, ...page.context().serviceWorkers(), ...inPage, ...(usage > 0 ? [`${usage} bytes`] : [])];
}

/** Listens to the browser itself: requests of every kind, and storage in the moment of writing. Resolves to a reader of its history. */
async function watchProfile(page: Page, { requests, kept }: { readonly requests: string[]; readonly kept: string[] }) {
  const session = await page.context().newCDPSession(page);
  session.on('Network.requestWillBeSent', ({ request, type }) => requests.push(`${request.method} ${type ?? ''} ${request.url}`));
  session.on('Network.webSocketCreated', ({ url }) => requests.push(`socket ${url}`));
  session.on('Network.webTransportCreated', ({ url }) => requests.push(`transport ${url}`));
  session.on('Network.eventSourceMessageReceived', () => requests.push('event stream'));
  session.on('DOMStorage.domStorageItemAdded', ({ key }) => kept.push(`storage ${key}`));
  session.on('Log.entryAdded', ({ entry }) => kept.push(`log ${entry.text}`));
  await session.send('Network.enable');
  await session.send('DOMStorage.enable');
  await session.send('Log.enable');
  await session.send('Page.enable');
  return async () => {
    const { entries } = await session.send('Page.getNavigationHistory');
    return entries.map(({ url, title }) => `${url} ${title}`);
  };
}

/** On the result: every fold, the help, another country, the answers and a change of one, and back to the start. */
async function useEverything(reader: Reader, { expected }: Person): Promise<void> {
  await reader.unfold();
  await reader.click('button', en['help.button']);
  await reader.choose('FR');
  if (!expected.discreet) {
    await reader.go('button', en['result.change']);
    await reader.go('button', en['review.done']);
  }
  await reader.go('button', en['result.restart']);
}

describe.each(PEOPLE)('$name', (person) => {
  it('sends nothing, from before the first answer on', async () => {
    const { opened, requests, sent } = await traceOf(person);
    expect(opened.requests.some((line) => line.endsWith('/retrust.js'))).toBe(true);
    expect(requests).toEqual(opened.requests);
    expect(sent).toEqual(opened.sent);
  });

  it('sends what everybody sends, in the same order', async () => {
    const { requests, sent } = await traceOf(person);
    const [first] = PEOPLE;
    const other = await traceOf(first ?? person);
    expect(requests).toEqual(other.requests);
    expect([...sent].sort()).toEqual([...other.sent].sort());
  });

  it('leaves the address, the title, the history and the article as they were', async () => {
    const { opened, looks, history } = await traceOf(person);
    expect(opened.outside.entries).toBe(history.length);
    expect(looks).toEqual([JSON.stringify(opened.outside)]);
    expect(history).toEqual(opened.history);
  });

  it('leaves nothing in a store and nothing in a log', async () => {
    const { storage, kept, lines } = await traceOf(person);
    expect(storage).toEqual([]);
    expect(kept).toEqual([]);
    expect(lines).toEqual([]);
  });

  it('tells the article that the widget is ready, and has another size, and no more', async () => {
    const { dispatched, calls } = await traceOf(person);
    expect([...new Set(dispatched)]).toEqual(['retrust-ready null', 'retrust-resized null']);
    expect(calls).toEqual([]);
  });

  it('lets no event out that would tell the article which box was pressed', async () => {
    const { heard } = await traceOf(person);
    expect(heard).toEqual([]);
  });
});
