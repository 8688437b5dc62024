import { run } from '@retrust/cli';
import { elementSnippet, parseManifest } from '@retrust/widget/embed';
import { firstPage } from '@retrust/widget/ssr';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { inRoot } from '../../scripts/lib/root.js';
import { changedArticle, heldScript } from './support/article.js';
import { example } from './support/people.js';
import { Reader } from './support/reader.js';
import { installShifts } from './support/shifts.js';
import { openSite, ready, type Site } from './support/site.js';
import { en, languageOf } from './support/words.js';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());
afterEach(() => Promise.all(site.browser.contexts().map((context) => context.close())));

const ELEMENT = /<retrust-assessment[^]*<\/retrust-assessment>/;
const es = await languageOf('es');
const sent = await firstPage({ country: 'GB', exitUrl: '/bread.html' });
const sentInSpanish = await firstPage({ country: 'ES', language: es, theme: 'dark' });

/** The article with another element in it, and what its styles need of the content policy. */
const withElement = (page: Page, { html, styleHashes }: typeof sent): Promise<unknown> =>
  changedArticle(page, site.address, (article) =>
    article.replace(ELEMENT, () => html).replace("style-src 'self'", `style-src 'self' ${styleHashes.join(' ')}`),
  );
const drawn = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
/** How many dots differ: a letter may lie a fraction of one further on in another text node. */
function otherDots(...pictures: readonly [Buffer, Buffer]): number {
  const [one, other] = pictures.map((picture) => PNG.sync.read(picture));
  if (!one || !other) throw new Error('two pictures are compared');
  return pixelmatch(one.data, other.data, undefined, one.width, one.height);
}
/** Opens the article as a server has sent it, with the script still on its way. */
async function waiting(first: typeof sent, viewport = { width: 1280, height: 900 }): Promise<{ page: Page; arrive: () => Promise<void> }> {
  const page = await site.page({ viewport });
  await page.addInitScript(installShifts);
  await withElement(page, first);
  const release = await heldScript(page);
  await page.goto(site.address, { waitUntil: 'commit' });
  await page.locator('.colophon').waitFor();
  const arrive = async (): Promise<void> => {
    release();
    await page.locator('retrust-assessment button.exit').waitFor();
    await drawn(page);
  };
  return { page, arrive };
}

describe('a first page that the server has sent', () => {
  it.each([
    ['English', 1280, sent],
    ['English', 360, sent],
    ['Spanish', 768, sentInSpanish],
    ['Spanish', 320, sentInSpanish],
  ])('looks the same after the script has come, and nothing moves (%s, %i px)', async (_, width, first) => {
    const { page, arrive } = await waiting(first, { width, height: 900 });
    const below = page.locator('.story > h2', { hasText: 'Looking is not' });
    await page.locator('img').evaluate((image) => (image instanceof HTMLImageElement ? image.decode() : null));
    await page.locator('retrust-assessment').evaluate((widget) => {
      widget.scrollIntoView({ block: 'start' });
    });
    const [place, before] = [await below.boundingBox(), await page.screenshot()];
    await arrive();
    expect(await below.boundingBox()).toEqual(place);
    expect(otherDots(before, await page.screenshot())).toBeLessThan(300);
    expect(await page.evaluate(() => shifts)).toEqual([]);
    expect(await page.locator('retrust-assessment h2').count()).toBe(1);
  });

  it('is walked through like any other', async () => {
    const { page, arrive } = await waiting(sent);
    await arrive();
    await new Reader(page).walk(example('almost-empty'));
  });

  it('has a way out and the help before there is a script', async () => {
    const { page } = await waiting(sent);
    expect(await page.getByRole('link', { name: en['exit.button'], exact: true }).getAttribute('href')).toBe('/bread.html');
    await page.locator('summary', { hasText: en['help.button'] }).click();
    expect(await page.locator('retrust-assessment a[href="tel:999"]').isVisible()).toBe(true);
    // What only the script can do takes no press that would be lost.
    expect(await page.locator('retrust-assessment .start').getAttribute('inert')).toBe('');
  });

  it.each([
    ['the way to help', (page: Page) => page.locator('retrust-assessment summary'), en['help.button'], false],
    ['open help', (page: Page) => page.locator('retrust-assessment a[href="tel:999"]'), en['help.button'], true],
    ['the way out', (page: Page) => page.locator('retrust-assessment a.exit'), en['exit.button'], false],
  ])('hands over the focus that was on %s', async (_, at, name, isOpen) => {
    const { page, arrive } = await waiting(sent);
    if (isOpen) await page.locator('retrust-assessment summary').click();
    await at(page).focus();
    await arrive();
    expect(await page.evaluate(() => eyes.focused().textContent?.trim())).toBe(name);
    expect(await page.locator('retrust-help').count()).toBe(isOpen ? 1 : 0);
  });

  it('takes no focus from a reader of the article', async () => {
    const { page, arrive } = await waiting(sent);
    await arrive();
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  });
});

describe('a reader without JavaScript', () => {
  const open = async (first?: typeof sent): Promise<Page> => {
    const page = await (await site.browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } })).newPage();
    if (first) await withElement(page, first);
    await page.goto(site.address);
    return page;
  };

  it('reads the first page that the server has sent, finds the help in it, and no button that does nothing', async () => {
    const page = await open(sent);
    expect(await page.getByRole('heading', { name: en['intro.title'] }).isVisible()).toBe(true);
    expect(await page.getByText(en['help.without']).isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: en['intro.begin'] }).isVisible()).toBe(false);
    await page.locator('summary').click();
    expect(await page.locator('a[href="tel:999"]').isVisible()).toBe(true);
    await page.getByRole('link', { name: en['exit.button'], exact: true }).click();
    expect(page.url()).toBe(`${site.address}bread.html`);
  });

  it('finds the help of the country in the article, as `retrust embed` prints it', async () => {
    const page = await open();
    expect(await page.locator('a[href="tel:999"]').first().isVisible()).toBe(true);
    await page.locator('summary', { hasText: en['help.button'] }).click();
    expect(await page.locator('a[href="tel:08082000247"]').isVisible()).toBe(true);
  });
});

describe('retrust embed', () => {
  const embed = async (...flags: readonly string[]) => {
    const said = { out: '', err: '' };
    const nothing = (): never => {
      throw new Error('nobody writes here');
    };
    const ended = await run(['embed', ...flags], {
      out: (text) => void (said.out += text),
      err: (text) => void (said.err += text),
      readStdin: nothing,
      stdin: nothing,
      write: nothing,
      errIsTerminal: false,
      prompter: null,
      colour: false,
      width: 100,
    });
    return { ...said, ended };
  };

  it.each([
    ['the element', ['--country', 'GB']],
    ['another language', ['--locale', 'es']],
    ['an iframe', ['--frame', '--locale', 'de']],
  ])('prints hashes of the files that it copies: %s', async (_, flags) => {
    const folder = mkdtempSync(join(tmpdir(), 'retrust-embed-'));
    try {
      const { out, err, ended } = await embed(...flags, '--from', 'https://files.example/r', '--copy-to', folder);
      expect(ended).toBe(0);
      const named = [...out.matchAll(/"https:\/\/files\.example\/r\/([^"#]+)(?:#[^"]*)?"(?:[^>]*integrity="([^"]+)")?/g)];
      expect(named.length).toBeGreaterThan(0);
      for (const [, file = '', integrity] of named) {
        const content = readFileSync(join(folder, file));
        if (integrity) expect(`sha384-${createHash('sha384').update(content).digest('base64')}`).toBe(integrity);
        expect(err).toContain(file);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('prints the first page as the server would send it, and what its styles need', async () => {
    const { out, err } = await embed('--country', 'GB', '--exit-url', '/bread.html', '--rendered');
    expect(out).toContain(sent.html);
    for (const hash of sent.styleHashes) expect(err).toContain(hash);
  });

  it('refuses a language that there are no words in, and names those that there are', async () => {
    const { out, err, ended } = await embed('--locale', 'tlh');
    expect([out, ended]).toEqual(['', 2]);
    expect(err).toMatch(/tlh[^]*en, ar, de/);
  });
});

describe('the article', () => {
  it('has in it what `retrust embed --country GB` prints', () => {
    const manifest = parseManifest(JSON.parse(readFileSync(inRoot('packages/widget/dist/cdn/manifest.json'), 'utf8')));
    const article = readFileSync(inRoot('examples/article/index.html'), 'utf8');
    const bare = (html: string): string => html.replace(/\s+/g, ' ').replace(/\s*(<[^>]*?)\s*>\s*/g, '$1>');
    expect(bare(article)).toContain(bare(elementSnippet(manifest, { country: 'GB' }).body));
  });
});

describe('several on one page', () => {
  it('load everything once', async () => {
    const page = await site.page();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await changedArticle(page, site.address, (html) => html.replace(ELEMENT, '<retrust-assessment></retrust-assessment>'.repeat(3)));
    await page.goto(site.address);
    await ready(page);
    await page.waitForLoadState('networkidle');
    expect(await page.locator('retrust-assessment h2').count()).toBe(3);
    const scripts = asked.filter((path) => path.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts).toEqual([...new Set(scripts)]);
  });
});
