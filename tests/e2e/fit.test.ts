import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { example } from './support/people.js';
import { openSite, type Site } from './support/site.js';
import { en } from './support/words.js';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());
afterEach(() => Promise.all(site.browser.contexts().map((context) => context.close())));

describe('narrow windows and large text', () => {
  /** Whatever reaches over the edge of the window or of the widget. */
  const overflow = (page: Page): Promise<readonly string[]> =>
    page.evaluate(() => {
      const room = document.documentElement.clientWidth;
      const frame = eyes.widget().getBoundingClientRect();
      const wide = eyes.deep().filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        const hidden = getComputedStyle(element).clipPath === 'inset(50%)' || !element.checkVisibility();
        return !hidden && width > 0 && (right > frame.right + 0.5 || left < frame.left - 0.5);
      });
      const { scrollWidth } = document.documentElement;
      return [
        ...(scrollWidth > room ? [`page ${scrollWidth} > ${room}`] : []),
        ...wide.map((e) => `${e.localName}.${e.className} ${eyes.text(e).slice(0, 40)}`),
      ];
    });

  it.each([
    ['320 px', 'hurt-later', { viewport: { width: 320, height: 568 } }],
    ['400 % zoom', 'urgent', { viewport: { width: 1280 / 4, height: 1024 / 4 }, deviceScaleFactor: 4 }],
  ])('at %s, no page of %s scrolls sideways', async (_, who, options) => {
    const reader = await site.open(options);
    const found: string[] = [];
    const look = async (heading: string): Promise<void> => {
      found.push(...(await overflow(reader.page)).map((line) => `${heading}: ${line}`));
    };
    await reader.walk(example(who), { onPage: look });
    await reader.unfold();
    await reader.click('button', en['help.button']);
    await look('everything open');
    await reader.go('button', en['result.change']);
    await look('review');
    expect(found).toEqual([]);
  });

  it.each([
    ['on a phone', 'afraid', { viewport: { width: 390, height: 844 }, hasTouch: true }],
    ['on a desk', 'hurt-early', { viewport: { width: 1280, height: 800 } }],
  ])('%s, whatever can be pressed is 44 px wide and high on every page of %s', async (_, who, options) => {
    const reader = await site.open(options);
    const small: string[] = [];
    let seen = 0;
    const look = async (heading: string): Promise<void> => {
      const controls = await reader.page.evaluate(() => eyes.controls());
      seen += controls.length;
      const narrow = controls.filter(({ width, height }) => width < 43.99 || height < 43.99);
      small.push(...narrow.map(({ kind, name, width, height }) => `${heading}: ${kind} “${name}” ${width} × ${height}`));
    };
    await reader.walk(example(who), { onPage: look });
    await reader.unfold();
    await reader.click('button', en['help.button']);
    await look('everything open');
    await reader.go('button', en['result.change']);
    await look('review');
    expect(seen).toBeGreaterThan(100);
    expect(small).toEqual([]);
  });
});
