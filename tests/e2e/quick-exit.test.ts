import { questionText } from '@retrust/engine';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { example, rulebook } from './support/people.js';
import { labelsOf, questionTitled, type Reader } from './support/reader.js';
import { openSite, ready, type Site } from './support/site.js';
import { DEFAULT_EXIT_URL, en } from './support/words.js';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());
afterEach(() => Promise.all(site.browser.contexts().map((context) => context.close())));

const LENA = example('afraid');
const QUESTION = questionText(rulebook, 'control', 'en').title;
const WEATHER = '<!doctype html><title>Weather</title><p>Sunny spells.';

/** Stands in for the page that readers leave for. */
const weather = (page: Page, address = DEFAULT_EXIT_URL): Promise<unknown> =>
  page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: WEATHER }));

/**
 * The same, for a look at the moment between: with an answer that has no content a browser stays where it is.
 * (While a page of another site is on its way, DevTools answers no question about this one.)
 */
async function noWeather(page: Page): Promise<{ readonly asked: readonly string[] }> {
  const asked: string[] = [];
  await page.route(DEFAULT_EXIT_URL, async (route) => {
    asked.push(route.request().url());
    await route.fulfill({ status: 204 });
  });
  return { asked };
}

/** Lena comes from another page, answers up to the question of rules and phones, and has marked two boxes there. */
async function inTheMiddle(reader: Reader): Promise<void> {
  await reader.walk(LENA, { until: QUESTION });
  const question = questionTitled(QUESTION);
  if (!question) throw new Error('the question is gone');
  for (const label of labelsOf(question, LENA.answers.control ?? [])) await reader.click('option', label);
}

const picture = async (page: Page): Promise<string> => {
  const session = await page.context().newCDPSession(page);
  return (await session.send('Page.captureScreenshot', { format: 'png' })).data;
};
const historyOf = async (page: Page): Promise<readonly string[]> => {
  const session = await page.context().newCDPSession(page);
  const { entries } = await session.send('Page.getNavigationHistory');
  return entries.map(({ url }) => url);
};
const isBlank = (page: Page): Promise<boolean> => page.evaluate(() => document.querySelector('[data-retrust-blank]') !== null);
/** What a search of the widget finds, in text, attributes and boxes. */
const everything = (page: Page): Promise<string> => page.evaluate(() => eyes.everything(eyes.widget()));

async function expectNothingLeft(reader: Reader): Promise<void> {
  expect(await reader.heading()).toBe(en['intro.title']);
  const found = await everything(reader.page);
  for (const id of Object.keys(LENA.answers)) expect(found).not.toContain(questionText(rulebook, id, 'en').title);
  expect(found).not.toMatch(/\bchecked\b|<input|Your next steps/);
}

/** Opens the article after a page of another kind. */
async function arrive(before?: (page: Page) => Promise<void>): Promise<Reader> {
  return site.open({
    before: async (page) => {
      await page.goto(`${site.address}table.svg`);
      await before?.(page);
    },
  });
}

describe('the button', () => {
  it('blanks the screen at once, and drops every answer', async () => {
    const reader = await arrive();
    const { page } = reader;
    const exit = await noWeather(page);
    await inTheMiddle(reader);
    expect(await everything(page)).toContain('checked');
    await reader.click('button', en['exit.button']);
    expect(await picture(page)).toBe(await picture(await site.page()));
    await expectNothingLeft(reader);
    await expect.poll(() => exit.asked).toEqual([DEFAULT_EXIT_URL]);
  });

  it('blanks the screen in a browser without a top layer, over an article of many layers', async () => {
    const reader = await arrive(async (page) => {
      await page.addInitScript(() => Reflect.deleteProperty(HTMLElement.prototype, 'showPopover'));
    });
    const exit = await noWeather(reader.page);
    await reader.begin('GB');
    await reader.page.evaluate(() => {
      for (const element of document.querySelectorAll<HTMLElement>('.masthead, h1')) {
        Object.assign(element.style, { position: 'fixed', top: '0', zIndex: '999999' });
      }
    });
    await reader.click('button', en['exit.button']);
    expect(await picture(reader.page)).toBe(await picture(await site.page()));
    await expectNothingLeft(reader);
    await expect.poll(() => exit.asked).toEqual([DEFAULT_EXIT_URL]);
  });

  it('puts the everyday page in the place of the article, which is in no list of pages to go back to', async () => {
    const reader = await arrive();
    const { page } = reader;
    await weather(page);
    await inTheMiddle(reader);
    await reader.click('button', en['exit.button']);
    await page.waitForURL(DEFAULT_EXIT_URL);
    expect(await historyOf(page)).toEqual(['about:blank', `${site.address}table.svg`, DEFAULT_EXIT_URL]);
  });

  it('leaves Back nowhere to go but to the page before the article', async () => {
    const reader = await arrive();
    const { page } = reader;
    await weather(page);
    await reader.walk(LENA);
    await reader.click('button', en['exit.button']);
    await page.waitForURL(DEFAULT_EXIT_URL);
    await page.goBack();
    expect(page.url()).toBe(`${site.address}table.svg`);
    await page.goForward();
    expect(page.url()).toBe(DEFAULT_EXIT_URL);
  });

  it('shows the first page to whoever opens the article again', async () => {
    const reader = await arrive();
    const { page } = reader;
    await weather(page);
    await reader.walk(LENA);
    await reader.click('button', en['exit.button']);
    await page.waitForURL(DEFAULT_EXIT_URL);
    await page.goto(site.address);
    await ready(page);
    await expectNothingLeft(reader);
    await reader.begin('GB');
    expect(await everything(page)).not.toMatch(/\bchecked\b/);
  });

  it.each([
    [en['intro.title'], 0],
    [en['pause.title'], 0],
    [en['pause.title'], 1],
    ['Your next steps', 0],
  ])('stands on the page “%s” too (place %i), and works there', async (heading, which) => {
    const reader = await arrive();
    const exit = await noWeather(reader.page);
    await reader.walk(LENA, { until: heading });
    await reader.page.evaluate(() => {
      window.scrollTo(0, eyes.widget().getBoundingClientRect().bottom + window.scrollY - 400);
    });
    await reader.click('button', en['exit.button'], which);
    await expectNothingLeft(reader);
    await expect.poll(() => exit.asked).toEqual([DEFAULT_EXIT_URL]);
  });

  it('leaves for the address that the article names', async () => {
    const reader = await arrive(async (page) => {
      await page.route(site.address, async (route) => {
        const response = await route.fetch();
        const html = (await response.text()).replace('<retrust-assessment', '<retrust-assessment exit-url="/bread.html"');
        await route.fulfill({ response, body: html });
      });
    });
    const bread = `${site.address}bread.html`;
    await weather(reader.page, bread);
    await reader.click('button', en['exit.button']);
    await reader.page.waitForURL(bread);
    expect(await historyOf(reader.page)).not.toContain(site.address);
  });
});

describe('the Shift key', () => {
  const SECOND = 1_000;
  async function withClock(): Promise<Reader> {
    const reader = await arrive(async (page) => {
      await page.clock.install();
    });
    await reader.page.clock.pauseAt(Date.now() + 60 * SECOND);
    await noWeather(reader.page);
    return reader;
  }
  /** Presses Shift so many times, with something in between. */
  async function presses({ page }: Reader, times: number, between: () => Promise<unknown>): Promise<void> {
    for (let i = 0; i < times; i++) {
      if (i > 0) await between();
      await page.keyboard.press('Shift');
    }
  }

  it('leaves at the third press within five seconds, from a question in the middle', async () => {
    const reader = await withClock();
    await inTheMiddle(reader);
    await presses(reader, 2, () => reader.page.clock.runFor(2 * SECOND));
    expect(await isBlank(reader.page)).toBe(false);
    await reader.page.clock.runFor(2 * SECOND);
    await reader.page.keyboard.press('Shift');
    expect(await isBlank(reader.page)).toBe(true);
    await expectNothingLeft(reader);
  });

  it('leaves when the article has the focus, and not the widget', async () => {
    const reader = await withClock();
    await reader.page.locator('h1').click();
    await presses(reader, 3, () => reader.page.clock.runFor(SECOND));
    expect(await isBlank(reader.page)).toBe(true);
  });

  it.each([
    ['pauses of six seconds', (page: Page) => page.clock.runFor(6 * SECOND)],
    ['a letter between', (page: Page) => page.keyboard.press('a')],
    ['capital letters', (page: Page) => page.keyboard.press('Shift+B')],
    ['a click between', (page: Page) => page.locator('h1').click()],
  ])('does not leave with %s', async (_, between) => {
    const reader = await withClock();
    await presses(reader, 5, () => between(reader.page));
    expect(await isBlank(reader.page)).toBe(false);
    expect(reader.page.url()).toBe(site.address);
  });

  it('does not leave while it is held down', async () => {
    const reader = await withClock();
    for (let i = 0; i < 6; i++) await reader.page.keyboard.down('Shift');
    expect(await isBlank(reader.page)).toBe(false);
  });
});

describe('going away without the button', () => {
  it('wipes when the page is hidden for good', async () => {
    const reader = await site.open();
    await inTheMiddle(reader);
    await reader.page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
    await expectNothingLeft(reader);
  });

  it('wipes when the browser brings the page back from its cache', async () => {
    const reader = await site.open();
    await inTheMiddle(reader);
    await reader.page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    await expectNothingLeft(reader);
  });

  it('wipes after fifteen minutes without a touch, and not before', async () => {
    const reader = await site.open({
      before: async (page) => {
        await page.clock.install();
      },
    });
    const { clock, keyboard } = reader.page;
    await inTheMiddle(reader);
    await clock.fastForward('14:00');
    expect(await reader.heading()).toBe(QUESTION);
    await keyboard.press('Tab');
    await clock.fastForward('14:00');
    expect(await reader.heading()).toBe(QUESTION);
    await clock.fastForward('01:30');
    await expectNothingLeft(reader);
  });

  it('keeps the answers while somebody is only looking at another tab', async () => {
    const reader = await site.open();
    await inTheMiddle(reader);
    await reader.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    expect(await reader.heading()).toBe(QUESTION);
  });
});

describe('a browser that keeps pages whole for Back', () => {
  let cached: Site;
  beforeAll(async () => {
    cached = await openSite({ pageCache: true, headers: { 'cache-control': 'max-age=600' } });
  });
  afterAll(() => cached.close());

  it('shows the first page, with nothing marked, after a way out and Back', async () => {
    const reader = await cached.open();
    const { page } = reader;
    await page.evaluate(() => {
      window.addEventListener('pageshow', ({ persisted }) => {
        document.body.dataset.persisted = String(persisted);
      });
    });
    await inTheMiddle(reader);
    await page.goto(`${cached.address}table.svg`);
    await page.goBack({ waitUntil: 'commit' });
    expect(await page.evaluate(() => document.body.dataset.persisted)).toBe('true');
    await expectNothingLeft(reader);
    await reader.begin('GB');
    expect(await everything(page)).not.toMatch(/\bchecked\b/);
  });
});
