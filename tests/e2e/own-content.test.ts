import type { Page } from 'playwright-core';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { inRoot } from '../../scripts/lib/root.js';
import { changedArticle } from './support/article.js';
import { openSite, type Site } from './support/site.js';

const EXAMPLE = inRoot('examples/own-content');
const file = (name: string): string => readFileSync(`${EXAMPLE}/${name}`, 'utf8');
const STRICT = "form-action 'none'; require-trusted-types-for 'script'; connect-src 'none'";

let site: Site;
let prepared = '';
beforeAll(async () => {
  prepared = execFileSync('node', [inRoot('packages/cli/bin/retrust.js'), 'prepare', EXAMPLE], { encoding: 'utf8' });
  site = await openSite();
});
afterAll(() => site.close());
afterEach(() => Promise.all(site.browser.contexts().map((context) => context.close())));

/** The article with these blocks in it, each handed to the widget, under a strict policy: the page, and what was said in its console. */
async function visit(blocks: Readonly<Record<string, string>>): Promise<{ readonly page: Page; readonly said: readonly string[] }> {
  const said: string[] = [];
  const html = Object.entries(blocks).map(([name, json]) => `<script type="application/json" id="our-${name}">${json}</script>`);
  const attributes = Object.keys(blocks).map((name) => `${name}="our-${name}"`);
  const page = await site.page({
    before: async (opened) => {
      opened.on('console', (message) => said.push(message.text()));
      opened.on('pageerror', (error) => said.push(error.message));
      await opened.addInitScript(() => {
        const told: unknown[] = Reflect.get(globalThis, 'told') ?? [];
        Reflect.set(globalThis, 'told', told);
        document.addEventListener('retrust-refused', ({ target, detail }) => {
          const isShown = target instanceof Element && (target.shadowRoot?.querySelector('h2, .page') ?? null) !== null;
          told.push({ what: detail.what, codes: detail.problems.map(({ code }) => code), isShown });
        });
      });
      await changedArticle(opened, site.address, (article) =>
        article
          .replace("form-action 'none'", STRICT)
          .replace('</body>', `${html.join('\n')}</body>`)
          .replace(/<retrust-assessment[^>]*/, `<retrust-assessment country="GB" ${attributes.join(' ')}`),
      );
    },
  });
  await page.goto(site.address);
  await page.locator('retrust-intro h2').waitFor();
  return { page, said };
}
const told = (page: Page): Promise<unknown> => page.evaluate(() => Reflect.get(globalThis, 'told') as unknown);

/** Goes to a result and answers these questions alone, by a part of their titles. */
async function walk(page: Page, answers: Readonly<Record<string, string>>): Promise<string> {
  await page.locator('retrust-intro .primary').click();
  for (let moves = 0; moves < 80 && (await page.locator('retrust-result').count()) === 0; moves++) {
    const wayOn = page.locator('retrust-pause .row .primary, retrust-review .row .primary');
    if ((await wayOn.count()) > 0) {
      await wayOn.click();
      continue;
    }
    const title = (await page.locator('retrust-question h2').textContent()) ?? '';
    const answer = Object.entries(answers).find(([part]) => title.includes(part))?.[1];
    if (answer === undefined) await page.locator('retrust-question .actions button:not(.primary)').click();
    else {
      await page.locator('retrust-question label.option', { hasText: answer }).first().click();
      await page.locator('retrust-question .actions .primary').click();
    }
  }
  await page.locator('retrust-result h2').waitFor();
  return page.evaluate(() => eyes.everything());
}

describe('content of a publisher’s own, prepared by the command and embedded by attribute', () => {
  it('stands on the first page, in the help, and in the result that it is for, under a strict policy', async () => {
    const { page, said } = await visit({ rulebook: prepared, helplines: file('helplines.json'), words: file('words.json') });
    expect(await page.locator('retrust-intro h2').textContent()).toBe('Where are the two of you now?');
    await page.locator('[aria-controls="help"]').click();
    expect(await page.locator('retrust-helpline a[href="tel:02079460999"]').count()).toBe(1);
    await page.locator('[aria-controls="help"]').click();
    expect(await walk(page, {})).toContain('Read the second essay, alone');
    expect(await page.locator('retrust-path').count()).toBe(1);
    expect([said, await told(page)]).toEqual([[], []]);
  });

  it('is not seen by a reader who is afraid', async () => {
    const { page } = await visit({ rulebook: prepared });
    const result = await walk(page, { 'feel fear': 'Often' });
    expect(await page.locator('retrust-path').count()).toBe(0);
    expect(await page.locator('retrust-referral a[href^="tel:"]').count()).toBeGreaterThan(0);
    expect(result).not.toContain('Read the second essay');
  });

  it('is refused when it is unsafe, before anything is shown, and the built-in questions and help stand', async () => {
    const loosened = prepared.replace('"classes":["self-care"]', '"classes":["push"]');
    const dead = file('helplines.json').replace('02079460999', '0900');
    const { page, said } = await visit({ rulebook: loosened, helplines: dead, words: '{ "exit.button": "" }' });
    expect(await told(page)).toEqual([
      { what: 'rulebook', codes: ['not-prepared'], isShown: false },
      { what: 'helplines', codes: ['bad-helpline'], isShown: false },
      { what: 'words', codes: ['empty-text'], isShown: false },
    ]);
    expect(said.map((line) => line.replace(/: .*/s, ''))).toEqual([
      "<retrust-assessment> goes on without the page's own rulebook",
      "<retrust-assessment> goes on without the page's own helplines",
      "<retrust-assessment> goes on without the page's own words",
    ]);
    await page.locator('[aria-controls="help"]').click();
    expect(await page.locator('retrust-helpline a[href^="tel:"]').count()).toBeGreaterThan(3);
    expect(await page.locator('a[href="tel:02079460999"]').count()).toBe(0);
    expect(await page.evaluate(() => eyes.text())).toContain('Leave this page');
  });
});
