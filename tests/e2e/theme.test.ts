import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { contrast, measure, PAIRS, shown } from '../../examples/theme/contrast.js';
import { complete, ownLook, THEMES } from '../../examples/theme/themes.js';
import { openSite, ready, type Site } from './support/site.js';

const PAGES = ['first', 'question', 'result', 'help'] as const;

/** Where each property can be seen: the page, the part (`host`: the element; `around bar`: what holds the bar) and the style. */
const SEEN: Readonly<Record<string, readonly [page: (typeof PAGES)[number], part: string, style: string]>> = {
  paper: ['first', 'frame', 'background-color'],
  raised: ['question', 'option', 'background-color'],
  quiet: ['first', 'footer', 'background-color'],
  tint: ['question', 'option', 'background-color'],
  ink: ['first', 'frame', 'color'],
  'soft-ink': ['first', 'progress', 'color'],
  line: ['first', 'frame', 'border-top-color'],
  edge: ['first', 'select', 'border-top-color'],
  accent: ['first', 'primary-button', 'background-color'],
  'on-accent': ['first', 'primary-button', 'color'],
  'font-heading': ['first', 'heading', 'font-family'],
  'font-text': ['first', 'frame', 'font-family'],
  radius: ['first', 'frame', 'border-top-left-radius'],
  'min-height': ['first', 'frame', 'min-height'],
  'sticky-top': ['first', 'around bar', 'top'],
  'scroll-margin': ['first', 'host', 'scroll-margin-top'],
};

interface Documented {
  readonly name: string;
  readonly description: string;
  readonly default: string;
}
interface Manifest {
  readonly modules: readonly {
    readonly declarations: readonly { readonly cssProperties?: Documented[]; readonly cssParts?: Documented[] }[];
  }[];
}

let site: Site;
let page: Page;
let properties: readonly Documented[];
let parts: readonly string[];
const faults: string[] = [];
beforeAll(async () => {
  site = await openSite();
  const manifest = (await (await fetch(`${site.address}custom-elements.json`)).json()) as Manifest;
  const [declaration] = manifest.modules.flatMap(({ declarations }) => declarations);
  properties = declaration?.cssProperties ?? [];
  parts = declaration?.cssParts?.map(({ name }) => name) ?? [];
  page = await site.page({ colorScheme: 'light', viewport: { width: 1280, height: 900 } });
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await page.goto(`${site.address}theme/`);
});
beforeEach(() => startFrom('Retrust'));
afterAll(() => site.close());

/** Begins anew with a theme, whatever was changed before. */
async function startFrom(name: string): Promise<void> {
  await page.locator('[name="mode"][value="light"]').check({ force: true });
  for (const theme of ['Broadsheet', name]) await page.locator(`[name="start"][value="${theme}"]`).check();
}

async function turnTo(name: string): Promise<void> {
  await page.locator(`[name="page"][value="${name}"]`).check({ force: true });
  await page.waitForFunction((name) => {
    const frames = document.querySelector('#frames');
    const shown = [...(frames?.children ?? [])].findIndex((frame) => !frame.hasAttribute('hidden'));
    return !frames?.hasAttribute('aria-busy') && document.querySelectorAll<HTMLInputElement>('[name="page"]')[shown]?.value === name;
  }, name);
}

/** The names of all parts in the preview that is shown. */
const partsThere = async (): Promise<ReadonlySet<string>> =>
  new Set(
    await page
      .frameLocator('iframe:not([hidden])')
      .locator('retrust-assessment [part]')
      .evaluateAll((all) => all.flatMap(({ part }) => [...part])),
  );

/** The styles of everything with this part in the preview that is shown. */
const seen = (part: string, style: string): Promise<readonly string[]> =>
  page
    .frameLocator('iframe:not([hidden])')
    .locator('retrust-assessment')
    .evaluate(
      (host, [part, style]) => {
        const inside = (root: ParentNode): readonly Element[] =>
          [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? inside(element.shadowRoot) : [])]);
        const [name = '', around] = part.split(' ').reverse();
        const found = name === 'host' ? [host] : inside(host.shadowRoot ?? host).filter((element) => element.part.contains(name));
        return found.map((element) => {
          const root = element.getRootNode();
          return getComputedStyle(around && root instanceof ShadowRoot ? root.host : element).getPropertyValue(style);
        });
      },
      [part, style] as const,
    );

const hexInput = (name: string) => page.locator(`.colour:has(#${name}-well) input[type="text"]`);
const rgb = (hex: string): string => `rgb(${[1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;
const isColour = (name: string): boolean => properties.some((one) => one.name === `--retrust-${name}` && one.default.startsWith('#'));

describe('the theme page', () => {
  it('lets every documented property change what it says', async () => {
    expect(properties.map(({ name }) => name).sort()).toEqual(
      Object.keys(SEEN)
        .map((name) => `--retrust-${name}`)
        .sort(),
    );
    for (const [name, [where, part, style]] of Object.entries(SEEN)) {
      await turnTo(where);
      const value = isColour(name) ? '#123456' : name.startsWith('font') ? 'Probe' : '77px';
      await (isColour(name) ? hexInput(name) : page.locator(`#${name}-text`)).fill(value);
      expect(await seen(part, style), name).toContain(isColour(name) ? rgb(value) : value);
      expect(await page.locator('#css').innerText()).toContain(`--retrust-${name}: ${value};`);
    }
  });

  it.each(['light', 'dark'] as const)('knows the widget’s own colours: %s', async (mode) => {
    await page.locator(`[name="mode"][value="${mode}"]`).check({ force: true });
    for (const [name, [where, part, style]] of Object.entries(SEEN).filter(([name]) => isColour(name))) {
      await turnTo(where);
      expect(await seen(part, style), name).toContain(rgb(await hexInput(name).inputValue()));
    }
    expect(await page.locator('#css').innerText()).toContain('nothing');
  });

  it('lets every documented part be styled from outside, and there is no other', async () => {
    for (const part of parts) {
      await page.locator('#part').selectOption(part);
      await page.locator('#declarations').fill(`--probe-${part}: reached`);
    }
    const met = new Set<string>();
    for (const where of PAGES) {
      await turnTo(where);
      for (const part of parts) {
        const styles = await seen(part, `--probe-${part}`);
        expect(
          styles.filter((style) => style !== 'reached'),
          `${part} on ${where}`,
        ).toEqual([]);
        if (styles.length > 0) met.add(part);
      }
      for (const part of await partsThere()) expect(parts).toContain(part);
    }
    expect([...met].sort()).toEqual([...parts].sort());
  });

  it('copies CSS that gives the article that look, in light and dark', async () => {
    await startFrom('Hearth');
    const css = await page.locator('#css').innerText();
    const article = await site.page();
    await article.goto(site.address);
    await ready(article);
    const background = (): Promise<string> =>
      article.locator('retrust-assessment').evaluate((host, css) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        document.adoptedStyleSheets = [sheet];
        const frame = host.shadowRoot?.querySelector('[part="frame"]');
        return frame ? getComputedStyle(frame).backgroundColor : '';
      }, css);
    for (const colorScheme of ['light', 'dark'] as const) {
      await article.emulateMedia({ colorScheme });
      expect(await background()).toBe(rgb(THEMES.find(({ name }) => name === 'Hearth')?.[colorScheme]?.['paper'] ?? ''));
    }
    await article.close();
  });

  it('measures contrast as WCAG does, and says what is too faint', async () => {
    expect([contrast('#000000', '#ffffff'), contrast('#777777', '#ffffff'), contrast('#767676', '#ffffff')].map(shown)).toEqual([
      '21.0',
      '4.4',
      '4.5',
    ]);
    await hexInput('paper').fill('#fff');
    await hexInput('soft-ink').fill('777777');
    expect(await page.locator('#verdict').innerText()).toContain('soft ink on paper in light colours (4.4, needs 4.5)');
    expect(await page.locator('.colour:has(#soft-ink-well) .faint').first().innerText()).toContain('on paper 4.4, needs 4.5');
  });

  it('offers themes that everybody can read', () => {
    const own = ownLook(properties);
    for (const theme of THEMES.map((changes) => complete(changes, own)))
      for (const mode of ['light', 'dark'] as const)
        expect(
          measure(theme[mode]).filter(({ enough }) => !enough),
          `${theme.name} ${mode}`,
        ).toEqual([]);
    expect(PAIRS.flatMap(([colour, on]) => [colour, ...on]).filter((name) => !(name in own.light))).toEqual([]);
  });

  it.each([
    ['light', 1280, 'result', 'Broadsheet'],
    ['dark', 360, 'help', 'Hearth'],
  ] as const)('can be used by everybody: %s, %i px', async (colorScheme, width, where, start) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    await startFrom(start);
    await page.locator(`[name="mode"][value="${colorScheme}"]`).check({ force: true });
    await turnTo(where);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('value'))).toBe(where);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
  });

  it('breaks no content policy and throws nothing', () => {
    expect(faults).toEqual([]);
  });
});
