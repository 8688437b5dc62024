import { frameSnippet, parseManifest, SANDBOX } from '@retrust/widget/embed';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { inRoot } from '../../scripts/lib/root.js';
import { serve } from '../../scripts/serve.js';
import { openSite, type Site } from './support/site.js';
import { installShifts } from './support/shifts.js';
import { en, languageOf } from './support/words.js';

declare global {
  // Defined by these tests, in the page.
  var told: { readonly data: unknown; readonly origin: string }[];
}

// The article on one site, the iframe page on another: nothing but messages can pass between them.
const manifest = parseManifest(JSON.parse(readFileSync(inRoot('packages/widget/dist/cdn/manifest.json'), 'utf8')));
const es = await languageOf('es');
const EXIT = 'https://weather.test/';
let site: Site;
let files: Awaited<ReturnType<typeof serve>>;
let pages: Awaited<ReturnType<typeof serve>>;
let folder: string;
beforeAll(async () => {
  site = await openSite();
  folder = mkdtempSync(join(tmpdir(), 'retrust-frame-'));
  pages = await serve({ ports: [0], folder });
  files = await serve({
    ports: [0],
    folder,
    headers: { 'access-control-allow-origin': '*', 'content-security-policy': `${manifest.frame.policy}; frame-ancestors *` },
  });
});
afterAll(async () => {
  await Promise.all([files.close(), pages.close()]);
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(() => Promise.all(site.browser.contexts().map((context) => context.close())));

interface Opened {
  readonly page: Page;
  readonly frame: FrameLocator;
  /** What the console of any frame said. */
  readonly said: readonly string[];
}

/** Opens a page with the iframe in it, as `retrust embed --frame` prints it, or changed. */
async function open(settings: Parameters<typeof frameSnippet>[1], change = (html: string): string => html, width = 1280): Promise<Opened> {
  const { head, body } = frameSnippet(manifest, { exitUrl: EXIT, ...settings }, files.address);
  const html = `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width">${head}<h1>Article</h1>${body}<h2>Below</h2>`;
  const page = await site.page({ viewport: { width, height: 900 } });
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  await page.route(EXIT, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Weather</title>' }));
  writeFileSync(join(folder, 'article.html'), change(html));
  await page.addInitScript(() => {
    if (window !== window.top) return;
    const told: { data: unknown; origin: string }[] = [];
    addEventListener('message', ({ data, origin }: MessageEvent<unknown>) => told.push({ data, origin }));
    Object.assign(globalThis, { told });
  });
  await page.addInitScript(installShifts);
  await page.goto(`${pages.address}article.html`);
  const frame = page.frameLocator('iframe');
  await frame.locator('retrust-assessment h2').first().waitFor();
  return { page, frame, said };
}
const begin = async ({ frame }: Opened, name: string = en['intro.begin']): Promise<void> => {
  await frame.getByRole('button', { name }).click();
  await frame.locator('retrust-question h2').waitFor();
};
const heights = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() => told.map(({ data }) => (typeof data === 'object' && data && 'height' in data ? Number(data.height) : 0)));

describe('the iframe page', () => {
  it.each([320, 1280])('has the room that it needs from the start, and its policy is broken nowhere (%i px)', async (width) => {
    const { page, frame, said } = await open({ country: 'GB' }, undefined, width);
    await expect.poll(() => heights(page)).toHaveLength(1);
    const { height } = (await page.locator('iframe').boundingBox()) ?? { height: 0 };
    expect(await heights(page)).toEqual([height]);
    expect(await frame.locator('html').evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBe(0);
    expect(await page.evaluate(() => shifts)).toEqual([]);
    expect(said).toEqual([]);
  });

  it('takes what the publisher has set from its address, once', async () => {
    const opened = await open({ country: 'ES', language: es, readerRole: 'broke', theme: 'dark' });
    const { page, frame } = opened;
    const widget = frame.locator('retrust-assessment');
    expect(
      await widget.evaluate((element) => element.getAttributeNames().map((name) => `${name}=${element.getAttribute(name) ?? ''}`)),
    ).toEqual(['country=ES', 'locale=es', 'reader-role=broke', `exit-url=${EXIT}`, 'theme=dark']);
    expect(await frame.locator('html').getAttribute('lang')).toBe('es');
    await begin(opened, 'Empezar');
    await page.evaluate(() => {
      const frame = document.querySelector('iframe');
      if (frame) frame.src = frame.src.replace('theme=dark', 'theme=light');
    });
    await expect.poll(() => page.frames()[1]?.url()).toContain('theme=light');
    expect(await widget.getAttribute('theme')).toBe('dark');
    expect(await frame.locator('retrust-question h2').count()).toBe(1);
  });

  it('tells the page around it its height in steps and nothing else, whatever is answered', async () => {
    const opened = await open({ country: 'GB' });
    const { page, frame } = opened;
    await begin(opened);
    for (let asked = 0; asked < 3; asked++) {
      const heading = await frame.locator('retrust-question h2').innerText();
      await frame.getByRole('button', { name: en['question.skip'] }).click();
      await frame.locator('h2', { hasText: heading }).waitFor({ state: 'detached' });
    }
    await frame.getByRole('button', { name: en['question.stop'] }).click();
    await frame.locator('retrust-result').waitFor();
    await expect.poll(async () => (await heights(page)).length).toBeGreaterThan(1);
    const messages = await page.evaluate(() => told);
    expect(new Set(messages.map(({ data }) => Object.keys(data ?? {}).join()))).toEqual(new Set(['type,height']));
    expect(new Set(messages.map(({ origin }) => origin))).toEqual(new Set(['null']));
    const [, ...steps] = await heights(page);
    expect(steps.filter((height) => height % 240 !== 0)).toEqual([]);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    const shown = await page.locator('iframe').evaluate(({ clientHeight }) => clientHeight);
    const needed = await frame.locator('retrust-assessment').evaluate(({ clientHeight }) => clientHeight);
    expect(shown).toBeGreaterThanOrEqual(needed);
  });

  it('keeps no cookie, storage or origin', async () => {
    const { frame } = await open({});
    const own = await frame.locator('html').evaluate(() => {
      try {
        return `${origin} ${String(localStorage.length)}`;
      } catch {
        return `${origin} no storage`;
      }
    });
    expect(own).toBe('null no storage');
  });

  it('names helplines where there is no JavaScript, and the page around it those of the country', async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    const { body } = frameSnippet(manifest, { country: 'GB' }, files.address);
    writeFileSync(join(folder, 'article.html'), `<!doctype html>${body}`);
    await page.goto(`${pages.address}article.html`);
    expect(await page.locator('a[href="tel:999"]').isVisible()).toBe(true);
    expect(
      await page
        .frameLocator('iframe')
        .getByRole('link', { name: /Find A Helpline/ })
        .first()
        .isVisible(),
    ).toBe(true);
  });
});

describe('the page around it', () => {
  it('gives no room to a frame that is not its own, and to no height that is none', async () => {
    const { page } = await open({});
    await expect.poll(() => heights(page)).toHaveLength(1);
    const before = await page.locator('iframe').boundingBox();
    await page.evaluate(() => {
      for (const height of [5_000, '5000', NaN, -1]) postMessage({ type: 'retrust-resized', height }, '*');
    });
    await expect.poll(() => page.evaluate(() => told.length)).toBe(5);
    expect(await page.locator('iframe').boundingBox()).toEqual(before);
  });
});

describe('leaving from the iframe', () => {
  const withoutScript = (html: string): string => html.replace(/<script[^]*?<\/script>/, '');
  const notTheTop = (html: string): string => html.replace(' allow-top-navigation-by-user-activation', '');
  const entries = async (page: Page): Promise<readonly string[]> => {
    const session = await page.context().newCDPSession(page);
    return (await session.send('Page.getNavigationHistory')).entries.map(({ url }) => url);
  };

  it.each([
    ['the script around it', notTheTop],
    ['the sandbox alone', withoutScript],
  ])('takes the whole page along, out of the history too, by %s', async (_, change) => {
    const opened = await open({}, change);
    await begin(opened);
    await opened.frame.getByRole('button', { name: en['exit.button'] }).first().click();
    await opened.page.waitForURL(EXIT);
    expect(await entries(opened.page)).not.toContain(`${pages.address}article.html`);
  });

  it.each([
    ['the iframe', true],
    ['the article', false],
  ])('works by the Shift key while the focus is in %s', async (_, isInside) => {
    const opened = await open({});
    await begin(opened);
    if (!isInside) await opened.page.locator('h1').click();
    for (let press = 0; press < 3; press++) await opened.page.keyboard.press('Shift');
    await opened.page.waitForURL(EXIT);
  });

  it('leaves no answer in a frame that may not take the page along', async () => {
    const opened = await open({}, (html) => notTheTop(withoutScript(html)));
    await begin(opened);
    await opened.frame.getByRole('button', { name: en['exit.button'] }).first().click();
    await expect.poll(() => opened.page.frames()[1]?.url()).toBe(EXIT);
    expect(opened.page.url()).toBe(`${pages.address}article.html`);
  });

  it('is what the sandbox is for: it has no leave to do anything else', () => {
    expect(SANDBOX).not.toMatch(/same-origin|modals|downloads|pointer-lock|top-navigation(?!-by-user)/);
  });
});
