import { chromium } from 'playwright-core';
import { findBrowser } from '../../../../scripts/find-browser.js';
import type { Launch } from './engine.js';

/** Chromium, by DevTools. */
export const launchChromium: Launch = async ({ proxy }) => {
  const { path, args, env } = await findBrowser();
  const browser = await chromium.launch({ executablePath: path, args, env: { ...process.env, ...env } });
  return {
    async open(address) {
      const context = await browser.newContext({ proxy });
      const page = await context.newPage();
      const requests: string[] = [];
      const lines: string[] = [];
      page.on('request', (request) => requests.push(`${request.method()} ${request.url()}`));
      page.on('console', (message) => lines.push(message.text()));
      page.on('pageerror', (error) => lines.push(error.message));
      page.on('popup', () => lines.push('a window'));
      page.on('worker', () => lines.push('a worker'));
      page.on('dialog', () => lines.push('a dialog'));
      page.on('download', () => lines.push('a download'));
      await page.goto(address);
      return {
        page,
        requests,
        lines,
        cookies: async () => (await context.cookies()).map(({ name }) => name),
        reload: async () => void (await page.reload()),
        close: () => context.close(),
      };
    },
    async close() {
      await browser.close();
      return [];
    },
  };
};
