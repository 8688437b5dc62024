import axe from 'axe-core';
import { expect } from 'chai';
import { PATIENCE } from '../../controllers/reader-locale.js';
import { offerLocale } from '../../locales.js';
import { builtInOpening } from '../../opening.js';
import { Arrivals } from '../../parts.js';
import { begin, pageOf, skip } from '../../testing/drive.js';
import { everyPage, STATES } from '../../testing/gallery.js';
import { mount, unmountAll } from '../../testing/mount.js';
import { all, get, settled } from '../../testing/tree.js';
import { RetrustAssessment } from './assessment.js';

afterEach(unmountAll);

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Everything that axe finds wrong in the widget, of any impact, and each colour that it can't judge. */
async function violations(widget: RetrustAssessment): Promise<string[]> {
  await Promise.all(all(widget, '.page').flatMap((page) => page.getAnimations().map((animation) => animation.finished)));
  // At the top nothing lies under the bar that stays in sight.
  window.scrollTo(0, 0);
  const found = await axe.run(widget, { runOnly: { type: 'tag', values: TAGS } });
  const unsure = found.incomplete.filter(({ id }) => id === 'color-contrast');
  return [...found.violations, ...unsure].map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

/** What can be pressed on the screen: name and size of each. */
function targets(widget: RetrustAssessment): { readonly name: string; readonly width: number; readonly height: number }[] {
  const pressable = all(widget, 'button, summary, select, .option, a:not(.unseen)').filter((element) => !element.closest('p'));
  return pressable
    .map((element) => ({ name: element.textContent?.trim().slice(0, 30) ?? '', box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.height > 0)
    .map(({ name, box }) => ({ name, width: Math.round(box.width), height: Math.round(box.height) }));
}
const tooSmall = (widget: RetrustAssessment): unknown[] => targets(widget).filter(({ width, height }) => width < 44 || height < 44);

describe('every page', () => {
  async function check(page: string, widget: RetrustAssessment): Promise<void> {
    expect(await violations(widget), page).to.deep.equal([]);
    expect(tooSmall(widget), page).to.deep.equal([]);
  }

  // What differs in the dark is the colours, and two results show all of those.
  for (const [theme, states] of [['light', STATES] as const, ['dark', ['consistency', 'safety-first']] as const]) {
    it(`and every state has nothing for axe to find, and no target under 44 px, ${theme}`, async function () {
      this.timeout(90_000);
      const { widget } = await mount({ country: 'GB', theme, keep: '' });
      await everyPage(widget, check, { states });
    });
  }

  it('that stands in for another has nothing for axe to find: while something is on its way, and when it did not come', async function () {
    this.timeout(30_000);
    const { arrivals } = RetrustAssessment;
    const never = new Promise<never>(() => undefined);
    const without = (): never => {
      throw new Error('did not load');
    };
    try {
      RetrustAssessment.arrivals = new Arrivals({ opening: without, rest: () => Promise.reject(new Error('did not load')) });
      await check('no rulebook', (await mount({ country: 'GB' })).widget);
      RetrustAssessment.arrivals = new Arrivals({ opening: builtInOpening, rest: () => never });
      const { widget } = await mount({ country: 'GB' });
      await begin(widget);
      await skip(widget);
      expect(pageOf(widget)).to.equal('retrust-wait');
      await check('the rest is on its way', widget);
    } finally {
      RetrustAssessment.arrivals = arrivals;
    }
    offerLocale('is', () => never);
    const { widget, world } = await mount({ locale: 'is' });
    await check('words are on their way', widget);
    world.pass(PATIENCE);
    await settled(widget);
    await check('words did not come', widget);
    const { widget: broken } = await mount({ country: 'GB' });
    get(broken, 'retrust-intro', 'retrust-intro').shared.act({ kind: 'failed' });
    await settled(broken);
    expect(pageOf(broken)).to.equal('retrust-help');
    await check('fault', broken);
  });
});

describe('the colours', () => {
  const channel = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  /** How bright a colour is, of any notation that browsers compute. */
  function luminance(color: string): number {
    const share = color.startsWith('rgb') ? 255 : 1;
    const [r = 0, g = 0, b = 0] = (color.match(/[\d.]+(?:e-?\d+)?/g) ?? []).map((part) => channel(Number(part) / share));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }
  /** The contrast of two colours as the widget has them. */
  function contrast(frame: Element, above: string, below: string): number {
    const probe = document.createElement('i');
    probe.style.color = above;
    probe.style.backgroundColor = below;
    frame.append(probe);
    const { color, backgroundColor } = getComputedStyle(probe);
    const [dark = 0, light = 0] = [luminance(color), luminance(backgroundColor)].sort((a, b) => a - b);
    probe.remove();
    return (light + 0.05) / (dark + 0.05);
  }
  const grounds = ['paper', 'raised', 'quiet', 'tint'];
  const token = (name: string): string => `var(--_${name})`;

  for (const theme of ['light', 'dark']) {
    it(`of text are 4.5 to 1, also under the pointer, and those of edges, marks and the focus ring 3 to 1, ${theme}`, async () => {
      const { widget } = await mount({ theme });
      const frame = get(widget, '.frame');
      const text = [
        ...grounds.flatMap((ground) => ['ink', 'soft', 'accent'].map((one) => [token(one), token(ground)] as const)),
        [token('on-accent'), token('accent')] as const,
        [token('on-accent'), 'color-mix(in srgb, var(--_accent) 88%, var(--_ink))'] as const,
        [token('paper'), token('ink')] as const,
        [token('paper'), 'color-mix(in srgb, var(--_ink) 84%, var(--_paper))'] as const,
      ];
      const edges = ['paper', 'raised', 'quiet'].flatMap((ground) => ['edge', 'accent'].map((one) => [token(one), token(ground)] as const));
      const weak = (pairs: readonly (readonly [string, string])[], least: number): readonly string[] =>
        pairs.flatMap(([above, below]) => {
          const found = contrast(frame, above, below);
          return found < least ? [`${above} on ${below}: ${found.toFixed(2)}`] : [];
        });
      expect([...weak(text, 4.5), ...weak(edges, 3)]).to.deep.equal([]);
    });
  }
});
