import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { firefoxPath } from '../../../../scripts/browsers/firefox.js';
import type { Launch } from './engine.js';

/** Firefox, by WebDriver BiDi. */
export const launchFirefox: Launch = async ({ port }) => {
  const profile = mkdtempSync(join(tmpdir(), 'retrust-firefox-'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxPath(),
    userDataDir: profile,
    // Without this a released Firefox asks its maker for settings, whatever the line below says.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    extraPrefsFirefox: {
      'services.settings.server': 'data:,',
      'browser.chrome.site_icons': false,
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': port,
      'network.proxy.allow_hijacking_localhost': true,
      'network.proxy.no_proxies_on': '',
    },
  });
  return {
    async open(address) {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      const requests: string[] = [];
      const lines: string[] = [];
      page.on('request', (request) => requests.push(`${request.method()} ${request.url()}`));
      page.on('console', (message) => lines.push(message.text()));
      page.on('pageerror', (error) => lines.push(String(error)));
      page.on('popup', () => lines.push('a window'));
      page.on('dialog', () => lines.push('a dialog'));
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
      const sites = join(profile, 'storage/default');
      const kept = existsSync(sites) ? readdirSync(sites).filter((name) => name.startsWith('http')) : [];
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
      return kept;
    },
  };
};
