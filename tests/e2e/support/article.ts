import type { Page } from 'playwright-core';

/** Serves the article with its text changed. */
export function changedArticle(page: Page, address: string, change: (html: string) => string): Promise<unknown> {
  return page.route(address, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: change(await response.text()) });
  });
}

/** Serves another style sheet in the place of one of the article's. */
export const otherStyle = (page: Page, name: string, css: string): Promise<unknown> =>
  page.route(`**/${name}`, (route) => route.fulfill({ contentType: 'text/css', body: css }));

/** Never lets the widget's script arrive. */
export const withoutScript = (page: Page): Promise<unknown> => page.route('**/retrust.js', (route) => route.abort());

/** Keeps the widget's script back. Resolves to what lets it go. */
export async function heldScript(page: Page): Promise<() => void> {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/retrust.js', async (route) => {
    await held;
    await route.continue();
  });
  return () => {
    release();
  };
}
