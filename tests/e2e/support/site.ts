import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { findBrowser } from '../../../scripts/find-browser.js';
import { serve } from '../../../scripts/serve.js';
import { installEyes } from './eyes.js';
import { Reader } from './reader.js';

/** How one visit differs from an ordinary one. */
export interface Visit extends BrowserContextOptions {
  /** Runs before the page loads: to route, to watch, to install something. */
  readonly before?: (page: Page) => Promise<void>;
  /** Does not wait for the widget. */
  readonly bare?: boolean;
}

/** The article, served on this machine, and one browser to open it in. */
export interface Site {
  readonly address: string;
  readonly browser: Browser;
  /** Opens the article for somebody who was never here: a browser profile of their own. */
  open(visit?: Visit): Promise<Reader>;
  /** A profile of one's own with nothing opened yet. */
  page(visit?: Visit): Promise<Page>;
  close(): Promise<void>;
}

interface Settings {
  /** Added to every answer of the server. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Keeps pages in the back/forward cache, as people's browsers do and automated ones don't. */
  readonly pageCache?: boolean;
  /** Added to what the browser is started with. */
  readonly args?: readonly string[];
}

export async function openSite({ headers = {}, pageCache = false, args = [] }: Settings = {}): Promise<Site> {
  const served = await serve({ ports: [0], headers });
  const found = await findBrowser();
  const browser = await chromium.launch({
    executablePath: found.path,
    args: [...found.args, ...args],
    env: { ...process.env, ...found.env },
    ignoreDefaultArgs: pageCache ? ['--disable-back-forward-cache'] : [],
  });

  const page: Site['page'] = async ({ before, ...options } = {}) => {
    const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
    const opened = await context.newPage();
    await opened.addInitScript(installEyes);
    await before?.(opened);
    return opened;
  };
  const open: Site['open'] = async (visit = {}) => {
    const opened = await page(visit);
    await opened.goto(served.address);
    if (!visit.bare) await ready(opened);
    return new Reader(opened);
  };
  const close: Site['close'] = async () => {
    await browser.close();
    await served.close();
  };
  return { address: served.address, browser, open, page, close };
}

/** Waits until the widget shows a page. */
export async function ready(page: Page): Promise<void> {
  await page.locator('retrust-assessment h2').first().waitFor();
}
