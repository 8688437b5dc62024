import { loadPrepared, prepare, questionText } from '@retrust/engine';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { changedArticle, withoutScript } from './support/article.js';
import { holdsOf } from './support/memory.js';
import { example, rulebook } from './support/people.js';
import type { Reader } from './support/reader.js';
import { openSite, ready, type Site } from './support/site.js';
import { en } from './support/words.js';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());
afterEach(() => Promise.all(site.browser.contexts().map((context) => context.close())));

/** Does something to what a file of the widget holds. */
const changed = (file: string, change: (text: string) => string) => (page: Page) =>
  page.route(file, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: change(await response.text()) });
  });
const half = (text: string): string => text.slice(0, text.length / 2);
const REST = '**/retrust-rest.*.js';

describe('without the widget', () => {
  it.each<[string, (page: Page) => Promise<unknown>]>([
    ['is blocked', withoutScript],
    ['is not found', (page) => page.route('**/retrust.js', (route) => route.fulfill({ status: 404, body: 'not found' }))],
    ['arrives in part', changed('**/retrust.js', half)],
    ['throws at once', changed('**/retrust.js', () => 'throw new Error("broken");')],
    ['is another one', changed('**/retrust.js', () => 'export {};')],
  ])('the article says who can help, when the script %s', async (_, before) => {
    const { page } = await site.open({ before: async (opened) => void (await before(opened)), bare: true });
    await page.waitForLoadState('load');
    const place = page.locator('retrust-assessment');
    expect(await place.innerText()).toContain('999');
    await place.locator('summary').click();
    expect(await place.getByRole('link', { name: '0808 2000 247' }).isVisible()).toBe(true);
  });
});

describe('without the second file', () => {
  it.each<[string, (page: Page) => Promise<unknown>]>([
    ['is blocked', (page) => page.route(REST, (route) => route.abort())],
    ['is not found', (page) => page.route(REST, (route) => route.fulfill({ status: 404, body: 'not found' }))],
    ['arrives in part', changed(REST, half)],
    ['is another one, though it would run', changed(REST, (text) => `globalThis.wasRun = true;${text}`)],
  ])('the widget says who can help, and nobody can begin, when it %s', async (_, before) => {
    const { page } = await site.open({ before: async (opened) => void (await before(opened)) });
    await expect.poll(() => page.locator('retrust-help h2').allInnerTexts()).toEqual([en['fault.title']]);
    expect(await page.locator('retrust-help a[href="tel:999"]').count()).toBeGreaterThan(0);
    expect(await page.locator('retrust-exit button').count()).toBe(1);
    expect(await page.locator('retrust-intro').count()).toBe(0);
    expect(await page.evaluate(() => 'wasRun' in globalThis)).toBe(false);
  });
});

/** Notes everything that the page reports, while it opens the article. */
async function open(
  before: (page: Page) => Promise<unknown> = () => Promise.resolve(),
): Promise<Reader & { readonly reports: readonly string[] }> {
  const reports: string[] = [];
  const reader = await site.open({
    before: async (page) => {
      page.on('pageerror', (error) => reports.push(error.message));
      page.on('console', (message) => reports.push(message.text()));
      await before(page);
    },
  });
  return Object.assign(reader, { reports });
}

/** There is always the way to help: an emergency number or the words for one, and at least one helpline or directory. */
async function expectHelp({ page }: Reader): Promise<void> {
  const text = await page.evaluate(() => eyes.text());
  const links = await page.evaluate(() => eyes.controls().flatMap(({ kind, href }) => (kind === 'link' ? [href] : [])));
  expect(text).toContain(en['help.emergency']);
  expect(links.filter((href) => /^(https|tel):/.test(href)).length).toBeGreaterThan(1);
  expect(text).not.toMatch(/undefined|\[object|null|NaN|\bquestion\.|\bstate\.|Error/);
}

const prepared = loadPrepared(prepare(rulebook, { locales: ['en'] }));
/** The built-in rulebook as plain JSON, with something done to it. */
const broken = (changes: Readonly<Record<string, unknown>>): unknown => JSON.parse(JSON.stringify({ ...prepared, ...changes }));
const give = (page: Page, value: unknown): Promise<void> =>
  page.evaluate((rulebook) => {
    Object.assign(eyes.widget(), { rulebook });
  }, value);

describe('a rulebook of the page that can’t be read', () => {
  /** The one line for whoever made the page. */
  const REFUSED: unknown = expect.stringMatching(/rulebook/);

  it.each<[string, unknown]>([
    ['an empty object', {}],
    ['a text', 'rulebook'],
    ['a list', [1, 2, 3]],
    ['one without questions', broken({ questions: null })],
    ['one with no question at all', broken({ questions: [] })],
    ['one without words', broken({ words: {} })],
    ['one without rules', broken({ rules: null })],
    ['one without helplines', broken({ help: null, worldwide: null })],
    [
      'one whose helplines are broken',
      broken({ help: { GB: { country: 'GB', emergency: [{}], helplines: [{ kind: 'domestic_abuse' }, null] } } }),
    ],
  ])('is no blank page: %s', async (_, given) => {
    const reader = await open();
    await give(reader.page, given);
    await ready(reader.page);
    await reader.click('button', en['help.button']);
    await expectHelp(reader);
    expect(reader.reports).toEqual([REFUSED]);
  });

  it('is no blank page when reading it throws', async () => {
    const reader = await open();
    await reader.page.evaluate(() => {
      const thrower = new Proxy(
        {},
        {
          get: () => {
            throw new Error('no');
          },
        },
      );
      Object.assign(eyes.widget(), { rulebook: thrower });
    });
    await ready(reader.page);
    await reader.click('button', en['help.button']);
    await expectHelp(reader);
    expect(reader.reports).toEqual([REFUSED]);
  });

  it('makes room for one that can, as soon as the page hands one over', async () => {
    const reader = await open();
    await give(reader.page, {});
    await give(reader.page, broken({}));
    await expect.poll(() => reader.heading()).toBe(en['intro.title']);
  });
});

describe('a fault in the middle', () => {
  const LENA = example('afraid');

  // It touches nothing of the locked core, so it is taken as it is; that it can't be shown comes out when it is used.
  const NONSENSE = broken({ steps: [...rulebook.steps, { id: 'ours' }] });

  it('at the result keeps the numbers of the country on the screen, and drops the answers', async () => {
    const reader = await open();
    await give(reader.page, NONSENSE);
    await reader.walk(LENA, { until: en['fault.title'] });
    await expectHelp(reader);
    expect(await reader.page.evaluate(() => eyes.text())).toContain('999');
    const found = await reader.page.evaluate(() => eyes.everything(eyes.widget()));
    for (const id of Object.keys(LENA.answers)) expect(found).not.toContain(questionText(rulebook, id, 'en').title);
    const focus = await reader.page.evaluate(() => ({ tag: eyes.focused().localName, name: eyes.text(eyes.focused()).slice(0, 60) }));
    expect(focus).toEqual({ tag: 'h2', name: en['fault.title'] });
    expect(reader.reports).toEqual([]);
  });

  it('keeps no answer in the memory, and leaves a way back to the start and the way out', async () => {
    const reader = await open();
    await give(reader.page, NONSENSE);
    await reader.walk(LENA, { until: en['fault.title'] });
    const holds = await holdsOf(reader.page, new Set(['not-always']));
    expect(holds.filter(({ name }) => name === 'say-no')).toEqual([]);
    const names = await reader.page.evaluate(() => eyes.controls().map(({ name }) => name));
    expect(names).toContain(en['exit.button']);
    await reader.go('button', en['fault.again']);
    expect(await reader.heading()).toBe(en['intro.title']);
  });
});

describe('an older browser', () => {
  /** Takes something away before any script of the page runs. */
  const without = (...paths: readonly string[]) => {
    const lack = (all: readonly string[]): void => {
      for (const path of all) {
        const names = path.split('.');
        const last = names.pop() ?? '';
        let owner: unknown = globalThis;
        for (const name of names) owner = typeof owner === 'object' || typeof owner === 'function' ? Reflect.get(owner ?? {}, name) : null;
        if (owner && (typeof owner === 'object' || typeof owner === 'function')) Reflect.deleteProperty(owner, last);
      }
    };
    return (page: Page): Promise<unknown> => page.addInitScript(lack, paths);
  };

  it.each([
    ['a check of addresses', 'URL.canParse'],
    ['style sheets that scripts make', 'CSSStyleSheet.prototype.replace'],
    ['names of countries', 'Intl.DisplayNames'],
  ])('without %s (%s) still shows the result, or at least the numbers of the country', async (_, path) => {
    const reader = await open(without(path));
    const stuck = await reader.walk(example('urgent')).catch((error: unknown) => error);
    if (stuck instanceof Error) expect(await reader.heading()).toBe(en['fault.title']);
    else await reader.click('button', en['help.button']);
    await expectHelp(reader);
    expect(await reader.page.evaluate(() => eyes.text())).toContain('0808 2000 247');
  });

  it.each([['dates in words', 'Intl.DateTimeFormat']])('without %s (%s) shows help, if nothing else', async (_, path) => {
    const reader = await open(without(path));
    await reader.walk(example('urgent')).catch(() => undefined);
    await reader.click('button', en['help.button']).catch(() => undefined);
    await expectHelp(reader);
  });

  it('without shadow roots shows what the article has in their place', async () => {
    const { page } = await site.open({
      before: async (opened) => void (await without('Element.prototype.attachShadow')(opened)),
      bare: true,
    });
    await page.waitForLoadState('load');
    expect(await page.locator('retrust-assessment').innerText()).toContain('999');
  });

  it('without elements of one’s own shows what the article has in their place', async () => {
    const { page } = await site.open({ before: async (opened) => void (await without('customElements')(opened)), bare: true });
    await page.waitForLoadState('load');
    expect(await page.locator('retrust-assessment').innerText()).toContain('999');
  });
});

describe('a careless page', () => {
  it.each([
    ['country="ZZ"', 'ZZ is nowhere'],
    ['country="gb" locale="xx-!!"', 'a locale that is none'],
    ['country="GB" locale="ja"', 'a locale without words'],
    ['country="GB" theme="sepia" reader-role="judge" exit-url="javascript:alert(1)"', 'settings that are none'],
  ])('with %s still shows the first page (%s)', async (attributes) => {
    const reader = await open((page) => changedArticle(page, site.address, (html) => html.replace('country="GB"', attributes)));
    expect(await reader.heading()).toBe(en['intro.title']);
    await reader.click('button', en['help.button']);
    await expectHelp(reader);
    expect(reader.reports).toEqual([]);
  });
});
