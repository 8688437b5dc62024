import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { changedArticle } from './support/article.js';
import { example } from './support/people.js';
import { openSite, type Site } from './support/site.js';
import { en } from './support/words.js';

declare global {
  // Defined by these tests, in the page.
  var tell: (line: string) => void;
}

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());
afterEach(() => Promise.all(site.browser.contexts().map((context) => context.close())));

describe('a strict content policy', () => {
  /** What the browser refused, by its own account and in the console. */
  const refusals = async (page: Page): Promise<readonly string[]> => {
    const refused: string[] = [];
    page.on('console', (message) => refused.push(message.text()));
    page.on('pageerror', (error) => refused.push(error.message));
    await page.exposeFunction('tell', (line: string) => {
      refused.push(line);
    });
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile }) => {
        tell(`${violatedDirective} ${sourceFile}`);
      });
    });
    return refused;
  };
  const POLICY = "form-action 'none'";

  it.each([
    ['of the article', POLICY],
    ['with trusted types', `${POLICY}; require-trusted-types-for 'script'`],
    ['with trusted types of one name', `${POLICY}; require-trusted-types-for 'script'; trusted-types lit-html`],
    ['with nothing to connect to', `${POLICY}; connect-src 'none'; frame-src 'none'; worker-src 'none'`],
  ])('%s is broken nowhere from the first page to the result', async (_, policy) => {
    let refused: readonly string[] = [];
    const reader = await site.open({
      before: async (page) => {
        refused = await refusals(page);
        await changedArticle(page, site.address, (html) => html.replace(POLICY, policy));
      },
    });
    expect(await reader.page.locator('meta[http-equiv]').getAttribute('content')).toContain(policy);
    await reader.walk(example('hurt-early'));
    await reader.unfold();
    await reader.click('button', en['help.button']);
    await reader.go('button', en['result.change']);
    expect(refused).toEqual([]);
  });

  it('is really watched by these tests', async () => {
    let refused: readonly string[] = [];
    const reader = await site.open({ before: async (page) => void (refused = await refusals(page)) });
    await reader.page.evaluate(() => {
      document.body.setAttribute('style', 'color: red');
    });
    await expect.poll(() => refused.join()).toMatch(/style-src-attr/);
  });
});
