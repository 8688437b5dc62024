import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { example } from './support/people.js';
import { labelsOf, questionTitled, type Reader } from './support/reader.js';
import { openSite, type Site } from './support/site.js';
import { Typist } from './support/typist.js';
import { en } from './support/words.js';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());
afterEach(() => Promise.all(site.browser.contexts().map((context) => context.close())));

/** Walks to the question on fear, marks an answer there, and calls `look` at each page on the way. */
async function toFear(reader: Reader, look: (heading: string) => Promise<void> = () => Promise.resolve()): Promise<void> {
  const title = 'Do you feel fear around your partner?';
  await reader.walk(example('hurt-early'), { until: title, onPage: look });
  const question = questionTitled(title);
  if (!question) throw new Error('the question is gone');
  await reader.click('option', labelsOf(question, 'no')[0] ?? '');
}

describe('the article with the widget in it', () => {
  it('has nothing for axe to find, as a whole page', async () => {
    const { page } = await site.open();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 100)).join(' | ')}`)).toEqual([]);
  });
});

describe('for a reader who wants no motion', () => {
  /** Everything that moves by itself or takes its time. */
  const moving = (page: Page): Promise<readonly string[]> =>
    page.evaluate(() =>
      eyes.deep().flatMap((element) =>
        [null, '::before', '::after'].flatMap((pseudo) => {
          const { animationName, animationDuration, transitionDuration, scrollBehavior } = getComputedStyle(element, pseudo);
          const isLong = (durations: string): boolean => durations.split(',').some((duration) => parseFloat(duration) > 0);
          const moves =
            (animationName !== 'none' && isLong(animationDuration)) || isLong(transitionDuration) || scrollBehavior === 'smooth';
          return moves ? [`${element.localName}.${element.className}${pseudo ?? ''}`] : [];
        }),
      ),
    );

  it('nothing moves on any page', async () => {
    const reader = await site.open({ reducedMotion: 'reduce' });
    const found: string[] = [];
    const look = async (heading: string): Promise<void> => {
      found.push(...(await moving(reader.page)).map((what) => `${heading}: ${what}`));
    };
    await reader.walk(example('hurt-early'), { onPage: look });
    await reader.unfold();
    await reader.click('button', en['help.button']);
    await look('everything open');
    expect(found).toEqual([]);
  });

  it('and without that wish something does, or this test would see nothing', async () => {
    const reader = await site.open({ reducedMotion: 'no-preference' });
    expect(await moving(reader.page)).not.toEqual([]);
  });
});

describe('in forced colours', () => {
  interface Look {
    readonly name: string;
    readonly border: number;
    readonly outline: string;
    readonly text: string;
    readonly ground: string;
  }
  const looks = (page: Page, selector: string): Promise<readonly Look[]> =>
    page.evaluate(
      (selector) =>
        eyes.deep().flatMap((element) => {
          if (!element.matches(selector) || !element.checkVisibility()) return [];
          const style = getComputedStyle(element);
          const border = style.borderTopStyle === 'none' ? 0 : parseFloat(style.borderTopWidth);
          return [{ name: eyes.text(element), border, outline: style.outlineStyle, text: style.color, ground: style.backgroundColor }];
        }),
      selector,
    );

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`boxes and buttons have edges, what is chosen and what has the focus is marked, ${colorScheme}`, async () => {
      const reader = await site.open({ forcedColors: 'active', colorScheme });
      const edges: string[] = [];
      const look = async (heading: string): Promise<void> => {
        const boxes = await looks(reader.page, 'button:not(.plain), a.button, label.option, select');
        edges.push(...boxes.filter(({ border }) => border < 1).map(({ name }) => `${heading}: ${name}`));
      };
      await toFear(reader, look);
      expect(edges).toEqual([]);
      const [chosen, ...others] = await looks(reader.page, 'label.option');
      expect(chosen?.outline).toBe('solid');
      expect(others.map(({ outline }) => outline)).toEqual(others.map(() => 'none'));
      const typist = new Typist(reader.page);
      const stop = await typist.button(en['question.next']);
      expect(stop).toMatchObject({ ringed: true });
      const [bar] = await looks(reader.page, '.bar');
      const [exit] = await looks(reader.page, '.exit');
      expect(exit?.text).not.toBe(exit?.ground);
      expect(bar?.text).not.toBe(bar?.ground);
    });
  }
});
