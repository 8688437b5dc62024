import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { inRoot } from '../../scripts/lib/root.js';
import { heldScript, otherStyle, withoutScript } from './support/article.js';
import { example } from './support/people.js';
import type { Reader } from './support/reader.js';
import { installShifts } from './support/shifts.js';
import { openSite, ready, type Site } from './support/site.js';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());
afterEach(() => Promise.all(site.browser.contexts().map((context) => context.close())));

type Pairs = Readonly<Record<string, readonly string[]>>;
const stylesOf = (page: Page, pairs: Pairs): Promise<readonly string[]> =>
  page.evaluate((pairs) => {
    const all = [...document.querySelectorAll('*'), ...eyes.deep()];
    return Object.entries(pairs).flatMap(([selector, properties]) => {
      const element = all.find((candidate) => candidate.matches(selector));
      const style = element && getComputedStyle(element);
      return properties.map((property) => `${selector} ${property}: ${style?.getPropertyValue(property) ?? 'no such element'}`);
    });
  }, pairs);
const count = (pairs: Pairs): number => Object.values(pairs).flat().length;

/** What sites do to all their elements, each on its own. */
const SHEETS: readonly (readonly [string, () => string])[] = [
  [
    'a reset',
    () =>
      '*, ::before, ::after { margin: 0; padding: 0; border: 0; font: inherit; vertical-align: baseline; list-style: none; quotes: none }',
  ],
  ['Bootstrap', () => readFileSync(inRoot('node_modules/bootstrap/dist/css/bootstrap.css'), 'utf8')],
  // Its own build fills in the theme; without one the values after the names hold.
  [
    'Tailwind',
    () => readFileSync(inRoot('node_modules/tailwindcss/preflight.css'), 'utf8').replace(/--theme\(\s*--[\w-]+,([^;]+)\);/g, '$1;'),
  ],
  ['a sheet that unsets everything', () => '* { all: unset !important }'],
  ['a root font of 40 px', () => 'html { font-size: 40px !important }'],
];
/** Serves this in the place of all that the article has of style. */
const onlyStyle = async (page: Page, css: string): Promise<void> => {
  await otherStyle(page, 'hostile.css', css);
  await otherStyle(page, 'page.css', '');
};

describe('the article', () => {
  const ARTICLE: Pairs = {
    html: ['font-size', 'background-color', 'scroll-behavior', 'overflow-x'],
    body: ['font-family', 'font-size', 'line-height', 'color', 'margin-top', 'background-color'],
    '.masthead': ['display', 'padding-top', 'border-bottom-width', 'max-width'],
    h1: ['font-size', 'font-weight', 'letter-spacing', 'margin-bottom', 'line-height'],
    '.standfirst': ['font-size', 'color', 'text-align'],
    '.lead-picture img': ['width', 'height', 'display'],
    '.first': ['font-size', 'text-indent', 'margin-bottom', 'text-transform'],
    '.story > h2': ['font-size', 'font-weight', 'margin-top'],
    'blockquote p': ['font-size', 'font-style'],
    em: ['font-style', 'color'],
    '.colophon': ['font-size', 'border-top-width', 'padding-bottom', 'color'],
  };

  it(`keeps ${count(ARTICLE)} of its own styles, whether the widget is there or not`, async () => {
    const alone = await site.open({ before: async (page) => void (await withoutScript(page)), bare: true });
    const host = await site.open();
    await host.walk(example('almost-empty'));
    expect(count(ARTICLE)).toBeGreaterThanOrEqual(40);
    const styles = await stylesOf(host.page, ARTICLE);
    expect(styles.filter((line) => line.endsWith('no such element'))).toEqual([]);
    expect(styles).toEqual(await stylesOf(alone.page, ARTICLE));
  });

  it.each(SHEETS)(`keeps them under %s`, async (_, css) => {
    const before = (page: Page): Promise<void> => otherStyle(page, 'hostile.css', css()).then(() => undefined);
    const alone = await site.open({ before: async (page) => void (await Promise.all([before(page), withoutScript(page)])), bare: true });
    const host = await site.open({ before });
    await host.begin('GB');
    expect(await stylesOf(host.page, ARTICLE)).toEqual(await stylesOf(alone.page, ARTICLE));
  });

  it('has no style sheet, element or global name more than before, but for the widget’s own', async () => {
    const inventory = (page: Page) =>
      page.evaluate(() => ({
        sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
        elements: [...document.querySelectorAll('*')].map(({ localName }) => localName).join(' '),
        names: Object.getOwnPropertyNames(window).sort(),
      }));
    const alone = await site.open({ before: async (page) => void (await withoutScript(page)), bare: true });
    const host = await site.open();
    const [before, after] = [await inventory(alone.page), await inventory(host.page)];
    expect(after.names.filter((name) => !before.names.includes(name)).filter((name) => !/^(lit|reactive)[A-Z]\w+$/.test(name))).toEqual([]);
    expect({ ...after, names: null }).toEqual({ ...before, names: null });
  });
});

describe('the widget', () => {
  const WIDGET: Pairs = {
    'retrust-assessment': ['display', 'opacity', 'filter', 'transform', 'padding-top', 'border-top-width'],
    '.frame': ['font-family', 'font-size', 'line-height', 'color', 'background-color', 'letter-spacing', 'word-spacing', 'text-align'],
    '.exit': ['font-size', 'color', 'background-color', 'padding-left', 'border-radius', 'cursor', 'text-transform'],
    legend: ['font-family', 'margin-bottom', 'padding-left'],
    'legend h2': ['font-size', 'font-family', 'font-style', 'text-shadow', 'line-height'],
    '.option': ['display', 'padding-left', 'border-top-width', 'border-radius', 'background-color', 'min-height'],
    'label input': ['appearance', 'width', 'height', 'border-top-width', 'cursor'],
    '.actions .primary': ['background-color', 'color', 'font-size', 'font-weight', 'text-indent', 'min-height'],
    summary: ['display', 'color', 'list-style-type'],
    footer: ['float', 'border-top-style', 'background-color'],
  };
  const open = async (before: (page: Page) => Promise<unknown>): Promise<Reader> => {
    const reader = await site.open({ before: async (page) => void (await before(page)) });
    await reader.begin('GB');
    return reader;
  };
  /** Every computed style of every element inside of it, but for distances from the edges of the article, and for names of the page's own that no style here reads. */
  const allStyles = ({ page }: Reader): Promise<readonly string[]> =>
    page.evaluate(() =>
      eyes.deep().flatMap((element, index) => {
        const style = getComputedStyle(element);
        const inner = [...style].filter((property) => !/^(top|right|bottom|left|inset|--(?!_))/.test(property)).sort();
        return inner.map((property) => `${index} ${element.localName} ${property}: ${style.getPropertyValue(property)}`);
      }),
    );
  /** Puts the widget, and no more of the article, at a place and width that are the page's to choose. Resolves to its height. */
  const pinned = (page: Page): Promise<number> =>
    page.evaluate(() => {
      document.body.style.setProperty('visibility', 'hidden', 'important');
      for (const { style } of [document.documentElement, document.body]) style.setProperty('background', '#fff', 'important');
      const place = { position: 'fixed', inset: '0 auto auto 0', margin: '0', width: '760px' };
      for (const [name, value] of Object.entries(place)) eyes.widget().style.setProperty(name, value, 'important');
      return eyes.widget().getBoundingClientRect().height;
    });
  /** At a place that is no fraction of a pixel, so that letters are drawn alike; without its last row, where the article shines through. */
  const picture = async ({ page }: Reader): Promise<Buffer> => {
    await page.setViewportSize({ width: 1280, height: 900 });
    const height = await pinned(page);
    return page.screenshot({ clip: { x: 0, y: 0, width: 760, height: Math.floor(height) - 1 } });
  };

  it(`keeps ${count(WIDGET)} styles that a hostile sheet wants to change`, async () => {
    const hostile = await open(() => Promise.resolve());
    const calm = await open((page) => otherStyle(page, 'hostile.css', ''));
    expect(count(WIDGET)).toBeGreaterThanOrEqual(48);
    const styles = await stylesOf(hostile.page, WIDGET);
    expect(styles.filter((line) => line.endsWith('no such element'))).toEqual([]);
    expect(styles).toEqual(await stylesOf(calm.page, WIDGET));
  });

  it('keeps every style of every element inside of it, and every dot of its picture', async () => {
    const hostile = await open(() => Promise.resolve());
    const calm = await open((page) => otherStyle(page, 'hostile.css', ''));
    const [under, without] = [await allStyles(hostile), await allStyles(calm)];
    expect(without.length).toBeGreaterThan(10_000);
    expect(under.filter((line, index) => line !== without[index])).toEqual([]);
    expect(under.length).toBe(without.length);
    expect((await picture(hostile)).equals(await picture(calm))).toBe(true);
  });

  it.each(SHEETS)('is drawn to the dot as without it under %s', async (_, css) => {
    const under = await open((page) => onlyStyle(page, css()));
    const without = await open((page) => onlyStyle(page, ''));
    expect(await pinned(under.page)).toBe(await pinned(without.page));
    const [changed, own] = [await allStyles(under), await allStyles(without)];
    expect(own.length).toBeGreaterThan(10_000);
    expect(changed.filter((line, index) => line !== own[index])).toEqual([]);
    expect((await picture(under)).equals(await picture(without))).toBe(true);
  });

  it('draws a ring around what has the focus, under a sheet that forbids it', async () => {
    const hostile = await open(() => Promise.resolve());
    await hostile.page.keyboard.press('Tab');
    const ring = await hostile.page.evaluate(() => getComputedStyle(eyes.focused()).outlineStyle);
    expect(ring).toBe('solid');
  });
});

describe('the place of the widget in the article', () => {
  it.each([
    [1280, 800],
    [768, 1024],
    [390, 844],
    [320, 568],
  ])('is kept free, so that nothing moves when the script arrives (%i × %i)', async (width, height) => {
    const page = await site.page({ viewport: { width, height } });
    await page.addInitScript(installShifts);
    const release = await heldScript(page);
    await page.goto(site.address, { waitUntil: 'commit' });
    const below = page.locator('.story > h2', { hasText: 'Looking is not' });
    await below.waitFor();
    await page.locator('img').evaluate((image) => (image instanceof HTMLImageElement ? image.decode() : null));
    // A reader has scrolled down to where the questions will be, and sees what follows them.
    await below.evaluate((element) => {
      element.scrollIntoView({ block: 'end' });
    });
    const before = await below.boundingBox();
    release();
    await ready(page);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    expect(await below.boundingBox()).toEqual(before);
    expect(await page.evaluate(() => shifts)).toEqual([]);
  });
});
