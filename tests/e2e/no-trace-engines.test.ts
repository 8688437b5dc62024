import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../scripts/serve.js';
import { installEars } from './support/ears.js';
import { engines } from './support/engines/all.js';
import type { Engine, Hands } from './support/engines/engine.js';
import { installEyes } from './support/eyes.js';
import { installLegs, wayOf } from './support/legs.js';
import { example, watched, type Person } from './support/people.js';
import { Reader } from './support/reader.js';
import { stored } from './support/stored.js';
import { tapWire, type Wire } from './support/wire.js';
import { en } from './support/words.js';

// INVARIANT: in every engine each reader leaves the same traces, those of opening the article, under the strictest content policy and without breaking it.

const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'none'; require-trusted-types-for 'script'";
const [watchedAndAfraid = example('afraid')] = watched;
const PEOPLE = [...['hurt-early', 'afraid', 'crisis', 'own-conduct', 'under-18', 'urgent'].map(example), watchedAndAfraid];
const EXIT = '/bread.html';
const PATIENT = { timeout: 20_000 };

/** The article with a witness that runs before anything else of it. Its pictures are gone, which this policy would refuse. */
const witnessed = (html: string): string =>
  html
    .replace(/<img[^>]*>|<link rel="icon"[^>]*>/g, '')
    .replace('<head>', '<head><script src="/witness.js"></script>')
    .replace('<retrust-assessment', `<retrust-assessment exit-url="${EXIT}"`);
const WITNESS = [installEyes, installEars, installLegs].map((install) => `(${String(install)})();`).join('\n');

/** Takes a person from the first page to the result, with a look at the page from outside before each turn. */
const walk = (page: Hands, person: Person) =>
  page.evaluate(async (way) => {
    const firstMove = performance.now();
    const { title } = document;
    const looks = await legs.walk(way, () =>
      JSON.stringify([
        location.href,
        document.title,
        history.length,
        history.state,
        window.name,
        ears.print(document.documentElement.outerHTML),
      ]),
    );
    for (const element of eyes.deep()) if (element.localName === 'summary' && element instanceof HTMLElement) element.click();
    const files = performance.getEntriesByType('resource');
    const begunBefore = files.filter(({ startTime }) => startTime <= firstMove).map(({ name }) => name);
    return { title, looks: [...new Set(looks)], begunBefore, begunLater: files.length - begunBefore.length, entries: history.length };
  }, wayOf(person));

describe.each(engines)('$name', ({ launch, missing }) => {
  let site: Awaited<ReturnType<typeof serve>> | undefined;
  let wire: Wire | undefined;
  let engine: Engine | undefined;
  beforeAll(async () => {
    if (missing !== null) return;
    site = await serve({ ports: [0], headers: { 'content-security-policy': POLICY } });
    wire = await tapWire({ change: witnessed, files: { '/witness.js': WITNESS } });
    engine = await launch(wire);
  });
  const close = async (): Promise<readonly string[]> => {
    const kept = await engine?.close();
    wire?.close();
    await site?.close();
    engine = wire = site = undefined;
    return kept ?? [];
  };
  afterAll(close);

  async function traceOf(person: Person) {
    if (!engine || !wire || !site) throw new Error('the browser is closed');
    const from = wire.sent.length;
    const visit = await engine.open(site.address);
    const { page } = visit;
    const reader = new Reader(page);
    await expect.poll(() => reader.heading(), PATIENT).toBe(en['intro.title']);
    const walked = await walk(page, person);
    await page.evaluate((name) => legs.press(name), en['help.button']);
    await reader.choose('FR');
    const heard = await page.evaluate(() => ({ dispatched: ears.dispatched, heard: ears.heard, calls: ears.calls }));
    const seen = await page.evaluate(() => ears.lines);
    const kept = [...(await page.evaluate(stored)), ...(await visit.cookies())];
    const sent = wire.sent.slice(from);
    const requests = visit.requests && [...visit.requests];
    // An icon of the article is what WebKit looks for by itself.
    const lines = [...visit.lines, ...seen].filter((line) => !/img-src .*favicon\.ico/.test(line));
    await reader.click('button', en['exit.button']);
    await expect.poll(() => page.evaluate(() => `${location.pathname} ${document.readyState}`), PATIENT).toBe(`${EXIT} complete`);
    const left = wire.sent.slice(from + sent.length).map((line) => line.replace(site?.address ?? '', '/'));
    const entriesLeft = await page.evaluate(() => history.length);
    await visit.close();
    return { ...walked, sent, requests, heard, kept, lines, left, entriesLeft };
  }
  const traces = new Map<Person, ReturnType<typeof traceOf>>();
  const trace = (person: Person): ReturnType<typeof traceOf> => {
    const found = traces.get(person) ?? traceOf(person);
    traces.set(person, found);
    return found;
  };

  describe.skipIf(missing !== null).each(PEOPLE)('$name', (person) => {
    it('sends nothing from the first move on', async () => {
      const { sent, begunBefore, begunLater } = await trace(person);
      expect(begunBefore.some((name) => name.endsWith('/retrust.js'))).toBe(true);
      expect(begunLater).toBe(0);
      // The wire saw the article itself, and what the page had begun to ask for by then.
      expect(new Set(sent.slice(1))).toEqual(new Set(begunBefore.map((name) => `GET ${name}`)));
    });

    it('sends what everybody sends, in the same order', async () => {
      const { requests, sent } = await trace(person);
      const other = await trace(PEOPLE[0] ?? person);
      expect(requests).toEqual(other.requests);
      // On several connections at once what was sent in one order may come in another; and WebKit may fetch what it has begun to preload twice.
      expect(new Set(sent)).toEqual(new Set(other.sent));
    });

    it('leaves the address, the title, the history and the article as they were, on every page', async () => {
      const { looks, title } = await trace(person);
      expect(title).toContain('Believed again');
      expect(looks).toHaveLength(1);
    });

    it('leaves nothing in a store, nothing in a log, and breaks no policy', async () => {
      const { kept, lines } = await trace(person);
      expect(kept).toEqual([]);
      expect(lines).toEqual([]);
    });

    it('tells the article that the widget is ready, and has another size, and no more', async () => {
      const { heard } = await trace(person);
      expect(heard).toEqual({ dispatched: expect.arrayContaining(['retrust-ready null']) as unknown, heard: [], calls: [] });
      expect(heard.dispatched.filter((line) => !/^retrust-(ready|resized) null$/.test(line))).toEqual([]);
    });

    it('leaves for the everyday page, in the place of the article', async () => {
      const { left, entries, entriesLeft } = await trace(person);
      expect(left).toEqual([`GET ${EXIT}`]);
      expect(entriesLeft).toBe(entries);
    });
  });

  it.skipIf(missing !== null)('has kept nothing for the site on its disk', async () => {
    expect(await close()).toEqual([]);
  });
});
