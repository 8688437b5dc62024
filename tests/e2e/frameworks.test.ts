import { loadPrepared, prepare, questionText } from '@retrust/engine';
import type { RetrustAssessment } from '@retrust/widget';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { FRAMEWORKS, htmlOf, scriptOf } from './support/frameworks.js';
import { rulebook } from './support/people.js';
import { Reader } from './support/reader.js';
import { openSite, ready, type Site } from './support/site.js';
import { en } from './support/words.js';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());
afterEach(() => Promise.all(site.browser.contexts().map((context) => context.close())));

const BEGIN = 'Start with the first question';
const PAGE = 'http://example.test/';
const EXIT = 'https://www.bbc.co.uk/weather';
// The role is known from the tag, so that it is not asked.
const asked = rulebook.questions.filter(({ id }) => id !== 'role').map(({ id }) => ({ id, title: questionText(rulebook, id, 'en').title }));

/** A page with nothing in it but the framework's script and what a server may have made. */
async function open(script: string, html = ''): Promise<Reader & { readonly complaints: readonly string[] }> {
  const complaints: string[] = [];
  const before = async (page: Page): Promise<void> => {
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    const body = `<!doctype html><html lang="en"><title>x</title><div id="app">${html}</div><script type="module" src="/script.js"></script>`;
    await page.route(PAGE, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
    await page.route(`${PAGE}script.js`, (route) => route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: script }));
    // The exit is heard, and the page stays where it is.
    await page.route(EXIT, (route) => route.fulfill({ status: 204 }));
  };
  const page = await site.page({ before });
  await page.goto(PAGE);
  await ready(page);
  return Object.assign(new Reader(page), { complaints });
}

const settings = (page: Page) =>
  page.locator('retrust-assessment').evaluate((element: RetrustAssessment) => ({
    country: element.country,
    readerRole: element.readerRole,
    exitUrl: element.exitUrl,
    theme: element.theme,
    keep: element.keep,
    words: element.words,
  }));

describe.each(FRAMEWORKS)('in $name', (framework) => {
  it('gets its settings, keeps the reader’s place when its host renders again, and forgets all when it is taken out', async () => {
    const reader = await open(await scriptOf(framework));
    const { page } = reader;
    await page.getByText('Beside the questions').waitFor();
    expect(await settings(page)).toEqual({
      country: 'GB',
      readerRole: 'hurt',
      exitUrl: EXIT,
      theme: 'light',
      keep: true,
      words: { 'intro.begin': BEGIN },
    });

    await reader.go('button', BEGIN);
    expect(await reader.heading()).toBe(asked[0]?.title);
    await reader.go('button', en['question.skip']);
    await page.getByText('Theme: light').click();
    await expect.poll(() => page.locator('retrust-assessment .frame').getAttribute('data-theme')).toBe('dark');
    expect(await reader.heading()).toBe(asked[1]?.title);

    const widget = await page.evaluateHandle(() => eyes.widget());
    const shown = () =>
      widget.evaluate((element) => [...(element.shadowRoot?.querySelectorAll('.page > *') ?? [])].map((a) => a.localName));
    expect(await shown()).toEqual(['retrust-question']);
    await page.getByText('Close the questions').click();
    await expect.poll(() => widget.evaluate((element) => element.isConnected)).toBe(false);
    await expect.poll(shown).toEqual(['retrust-intro']);

    await page.getByText('Open the questions').click();
    await ready(page);
    expect(await reader.heading()).toBe(en['intro.title']);
    expect(reader.complaints).toEqual([]);
  });

  it('is a tag with its attributes when a server renders it; the page takes over with the rulebook, and hears what the widget tells', async () => {
    const [question] = asked;
    const title = 'A question in a publisher’s own words?';
    const words = { en: { ...rulebook.words.en, [`question.${question?.id}.title`]: title } };
    const prepared = prepare({ ...rulebook, words }, { locales: ['en'] });
    const settings = { country: 'IE', keep: true };
    const html = await htmlOf(framework, { ...settings, rulebook: loadPrepared(prepared) });
    const [tag = ''] = /<retrust-assessment[^>]*>/.exec(html) ?? [];
    for (const attribute of ['country="IE"', 'reader-role="hurt"', `exit-url="${EXIT}"`, 'theme="light"', 'keep'])
      expect(tag).toContain(` ${attribute}`);
    expect(html).toContain('<p>In danger now? Call 999.</p>');

    const props = `const props = { ...${JSON.stringify(settings)}, rulebook: loadPrepared(${JSON.stringify(prepared)}) };`;
    const script = await scriptOf(framework, `import { loadPrepared } from '@retrust/engine';\n${props}\n${framework.hydrate}`);
    const reader = await open(script, html);
    const { page } = reader;
    await page.getByText('Beside the questions').waitFor();
    await reader.go('button', BEGIN);
    expect(await reader.heading()).toBe(title);

    const height = await page.locator('retrust-assessment').evaluate((element: RetrustAssessment) => `${element.offsetHeight}px`);
    await expect.poll(() => page.locator('aside').evaluate((element: HTMLElement) => element.style.minHeight)).toBe(height);
    await reader.click('button', en['exit.button']);
    await expect.poll(() => page.locator('#app section').count()).toBe(0);
    expect(reader.complaints).toEqual([]);
  });
});
