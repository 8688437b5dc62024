import { mkdirSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inRoot } from '../../scripts/lib/root.js';
import { boxesFont } from './support/boxes-font.js';
import { example } from './support/people.js';
import { openSite, type Site } from './support/site.js';
import { longWay, openBare, pictureOf, resultOf, type Look } from './support/tour.js';

/**
 * The key pages as they are meant to look, in tests/e2e/pixels. Letters are boxes in them, so that they hold with other fonts and other releases
 * of the browser, and lie small in git. When a look has changed on purpose: RETRUST_ACCEPT=1 npx vitest run --project e2e tests/e2e/pixels.test.ts
 */
const KEPT = inRoot('tests/e2e/pixels');
const SEEN = inRoot('reports/pixels');
const ACCEPT = process.env.RETRUST_ACCEPT === '1';

/** Letters as wide as the font says, and smoothed without the colours of a screen: the same in every release. */
const ONE_DRAWING = ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb'];

/** Results are long, and the same kinds of things come again further down. */
const TALLEST = 2_000;

/** How many points may differ: the smoothing of a few edges, and less than a line that has moved. */
const FEW = 60;

const phone = (theme: Look['theme']): Look => ({ width: 360, theme });
const desk = (theme: Look['theme']): Look => ({ width: 1280, theme });
const LOOKS: Readonly<Record<string, readonly Look[]>> = {
  intro: [phone('light'), desk('dark')],
  question: [phone('dark'), desk('light')],
  pause: [phone('light')],
  'result-hurt-early': [phone('dark'), desk('light')],
  'result-afraid': [phone('light')],
};

let site: Site;
const pictures = new Map<string, Buffer>();
beforeAll(async () => {
  site = await openSite({ args: ONE_DRAWING });
  const font = boxesFont();
  for (const walk of [longWay, (...[reader, stop]: Parameters<typeof longWay>) => resultOf(reader, example('afraid'), stop)]) {
    const reader = await openBare(site, font);
    await walk(reader, async (state) => {
      for (const look of LOOKS[state] ?? []) pictures.set(nameOf(state, look), await pictureOf(reader.page, look, TALLEST));
    });
  }
});
afterAll(() => site.close());

const nameOf = (state: string, { width, theme }: Look): string => `${state}-${width}-${theme}.png`;

/** How many points of two pictures differ: all of them when their sizes do. Writes both, and where they differ, when it is more than a few. */
function difference(name: string, now: PNG, kept: PNG): number {
  const { width, height } = now;
  const shown = new PNG({ width, height });
  const isSized = width === kept.width && height === kept.height;
  const count = isSized ? pixelmatch(now.data, kept.data, shown.data, width, height, { threshold: 0.01 }) : width * height;
  if (count > FEW) {
    mkdirSync(SEEN, { recursive: true });
    for (const [as, picture] of Object.entries({ now, kept, ...(isSized ? { where: shown } : {}) }))
      writeFileSync(`${SEEN}/${name.replace('.png', `-${as}.png`)}`, PNG.sync.write(picture));
  }
  return count;
}

describe('the key pages look as they did', () => {
  const all = Object.entries(LOOKS).flatMap(([state, looks]) => looks.map((look) => nameOf(state, look)));

  it.each(all)('%s', (name) => {
    const picture = PNG.sync.read(pictures.get(name) ?? Buffer.alloc(0));
    const file = `${KEPT}/${name}`;
    if (ACCEPT) {
      mkdirSync(KEPT, { recursive: true });
      writeFileSync(file, PNG.sync.write(picture, { colorType: 2, deflateLevel: 9 }));
    }
    expect(existsSync(file), `${file} is missing: see RETRUST_ACCEPT in this test`).toBe(true);
    expect(
      difference(name, picture, PNG.sync.read(readFileSync(file))),
      `look at reports/pixels/${name.replace('.png', '-now.png')}, and beside it`,
    ).toBeLessThanOrEqual(FEW);
  });
});
