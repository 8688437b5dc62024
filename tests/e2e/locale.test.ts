import type { Page } from 'playwright-core';
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { inRoot } from '../../scripts/lib/root.js';
import { changedArticle } from './support/article.js';
import { openSite, type Site } from './support/site.js';

interface File {
  readonly file: string;
  readonly integrity: string;
}
interface Locale {
  readonly words: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(readFileSync(inRoot('packages/widget/dist/cdn/manifest.json'), 'utf8')) as {
  readonly rest: { readonly file: string };
  readonly locales: Readonly<Record<string, File>>;
};
const [locale, file] = Object.entries(manifest.locales)[0] ?? ['none', { file: 'none', integrity: '' }];
const STRICT = "form-action 'none'; require-trusted-types-for 'script'; connect-src 'none'";

let site: Site;
let words: Locale['words'];
beforeAll(async () => {
  const built = (await import(inRoot('packages/widget/dist/cdn', file.file))) as { readonly default: Locale };
  words = built.default.words;
  site = await openSite();
});
afterAll(() => site.close());
afterEach(() => Promise.all(site.browser.contexts().map((context) => context.close())));

/** A visit to the article in a language: what it asked for, and what the browser refused. */
async function visit(
  lang: string,
  change: (html: string) => string = (html) => html,
  before: (page: Page) => Promise<unknown> = () => Promise.resolve(),
) {
  const asked: string[] = [];
  const refused: string[] = [];
  const page = await site.page({
    before: async (opened) => {
      opened.on('request', (request) => asked.push(new URL(request.url()).pathname));
      opened.on('console', (message) => refused.push(message.text()));
      opened.on('pageerror', (error) => refused.push(error.message));
      await changedArticle(opened, site.address, (html) =>
        change(html.replace('lang="en"', `lang="${lang}"`).replace("form-action 'none'", STRICT)),
      );
      await before(opened);
    },
  });
  await page.goto(site.address);
  await page.locator('retrust-intro h2').waitFor();
  return { page, asked, refused };
}

/** Goes from the first page to a result, whatever the language: by the first answer of each question, or by passing it over. */
async function walk(page: Page, how: 'answers' | 'passes over'): Promise<void> {
  await page.locator('retrust-intro .primary').click();
  for (let moves = 0; moves < 80 && (await page.locator('retrust-result').count()) === 0; moves++) {
    const wayOn = page.locator('retrust-pause .row .primary, retrust-review .row .primary');
    if ((await wayOn.count()) > 0) await wayOn.click();
    else if (how === 'passes over') await page.locator('retrust-question .actions button:not(.primary)').click();
    else {
      await page.locator('retrust-question input').first().check();
      await page.locator('retrust-question .actions .primary').click();
    }
  }
  await page.locator('retrust-result h2').waitFor();
}
const ofWidget = (asked: readonly string[]): readonly string[] => asked.filter((path) => /\/retrust[.-]/.test(path));

describe('a page in another language', () => {
  it('is shipped', () => {
    expect(locale).toMatch(/^[a-z]{2}/);
    expect(file.file).toContain(`retrust.${locale}.`);
  });

  it('shows the widget in it, under a strict content policy with trusted types and nothing to connect to', async () => {
    const { page, refused } = await visit(locale);
    expect(await page.locator('retrust-intro h2').textContent()).toBe(words['intro.title']);
    expect(await page.locator('retrust-assessment .frame').getAttribute('lang')).toBe(locale);
    await walk(page, 'answers');
    expect(refused).toEqual([]);
  });

  it('asks for the words once, before the first page is shown, the same for every reader and never after', async () => {
    for (const how of ['answers', 'passes over'] as const) {
      const { page, asked } = await visit(`${locale}-XX`);
      const before = [...asked];
      expect(ofWidget(before)).toEqual(['/retrust.js', `/${file.file}`, `/${manifest.rest.file}`]);
      await walk(page, how);
      expect(asked).toEqual(before);
    }
  });

  it('has the words checked against their hash where the page says so, and asks no second time', async () => {
    const link = (integrity: string): string =>
      `<link rel="modulepreload" href="/${file.file}" integrity="${integrity}" crossorigin="anonymous">`;
    const { page, asked } = await visit(locale, (html) => html.replace('<script', `${link(file.integrity)}<script`));
    expect(await page.locator('retrust-intro h2').textContent()).toBe(words['intro.title']);
    expect(asked.filter((path) => path === `/${file.file}`)).toHaveLength(1);
  });

  it('shows English and says so when the words do not come', async () => {
    const { page } = await visit(locale, undefined, (opened) => opened.route(`**/${file.file}`, (route) => route.abort()));
    expect(await page.locator('retrust-assessment footer').textContent()).toContain('could not be loaded in your language');
    expect(await page.locator('retrust-assessment .frame').getAttribute('lang')).toBe('en');
  });
});

describe('a page in English, or in a language that is not here', () => {
  it.each(['en-GB', 'xx'])('asks for no other words: %s', async (lang) => {
    const { page, asked } = await visit(lang);
    expect(ofWidget(asked)).toEqual(['/retrust.js', `/${manifest.rest.file}`]);
    expect(await page.locator('retrust-assessment .frame').getAttribute('lang')).toBe('en');
  });
});
