import { questionText } from '@retrust/engine';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { example, rulebook } from './support/people.js';
import { questionTitled } from './support/reader.js';
import { openSite, type Site } from './support/site.js';
import { Typist, type Stop } from './support/typist.js';
import { DEFAULT_EXIT_URL, en } from './support/words.js';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());
afterEach(() => Promise.all(site.browser.contexts().map((context) => context.close())));

const RESULT = 'Your next steps';
const open = async (): Promise<{ readonly typist: Typist; readonly heading: () => Promise<string> }> => {
  const reader = await site.open();
  return { typist: new Typist(reader.page), heading: () => reader.heading() };
};
const title = (id: string): string => questionText(rulebook, id, 'en').title;

/** From the page that is open to the one with this heading. */
async function walk(typist: Typist, heading: () => Promise<string>, who: string, until: string): Promise<readonly Stop[]> {
  const landed: Stop[] = [];
  for (let now = await heading(); now !== until; now = await heading()) {
    await typist.turn(example(who), now);
    await expect.poll(heading, { interval: 10 }).not.toBe(now);
    landed.push(await typist.stop());
    expect(landed.at(-1)?.name).toBe(await heading());
  }
  return landed;
}

/** Presses a key as long as the focus is in the widget. Resolves to where it was. */
async function through(typist: Typist, key: string): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  for (let stop = await typist.press(key); stop.inWidget; stop = await typist.press(key)) stops.push(stop);
  return stops;
}

describe('with a keyboard alone', () => {
  it.each(['hurt-early', 'urgent', 'almost-empty'])(
    '%s comes from the first page to the result, and each page begins at its heading',
    async (who) => {
      const { typist, heading } = await open();
      const landed = await walk(typist, heading, who, RESULT);
      expect(landed.length).toBeGreaterThan(15);
      expect(landed.filter(({ tag }) => tag !== 'h2' && tag !== 'legend')).toEqual([]);
      expect(landed.filter(({ inSight }) => !inSight)).toEqual([]);
      expect(landed.at(-1)).toMatchObject({ tag: 'h2', name: RESULT });
    },
  );

  it('reaches everything that can be pressed on the result, in the order of the page, and gets out at both ends', async () => {
    const { typist, heading } = await open();
    await walk(typist, heading, 'afraid', RESULT);
    // Something to land on before and after the widget.
    await typist.page.evaluate(() => {
      for (const element of document.querySelectorAll<HTMLElement>('h1, .colophon')) element.tabIndex = 0;
    });
    const controls = await typist.page.evaluate(() => eyes.controls().map(({ name }) => name));
    const names = (await through(typist, 'Tab')).map(({ name }) => name);
    // The button that leaves lies before the heading where the walk along the page began.
    expect(names.filter((name) => controls.includes(name))).toEqual(controls.slice(1));
    expect(await typist.stop()).toMatchObject({ inWidget: false, tag: 'footer' });
    const back = await typist.tabTo(({ inWidget, tag }) => inWidget && tag === 'button', 'Shift+Tab');
    expect(back.name).toBe(en['help.button']);
    await typist.tabTo(({ name }) => name === en['exit.button'], 'Shift+Tab');
    expect(await typist.press('Shift+Tab')).toMatchObject({ inWidget: false, tag: 'h1' });
  });

  it('shows at every stop where the focus is, with nothing over it', async () => {
    const { typist, heading } = await open();
    await walk(typist, heading, 'afraid', title('control'));
    const stops = [...(await through(typist, 'Tab')), await typist.tabTo(({ name }) => name === en['exit.button'], 'Shift+Tab')];
    expect(stops.length).toBeGreaterThan(8);
    expect(stops.filter(({ ringed }) => !ringed)).toEqual([]);
    expect(stops.filter(({ inSight }) => !inSight)).toEqual([]);
  });

  it('goes back to the boxes with Shift and Tab, and changes the answer with an arrow key', async () => {
    const { typist, heading } = await open();
    await walk(typist, heading, 'hurt-early', title('age'));
    const question = questionTitled(title('age'));
    if (!question) throw new Error('the question is gone');
    await typist.mark(question, 'adult');
    await typist.button(en['question.next']);
    const marked = await typist.press('Shift+Tab');
    expect(marked).toMatchObject({ tag: 'input', checked: true });
    const other = await typist.press('ArrowUp');
    expect(other).toMatchObject({ tag: 'input', checked: true });
    expect(other.name).not.toBe(marked.name);
  });

  it('goes back to the question before, and finds there what was marked', async () => {
    const { typist, heading } = await open();
    await walk(typist, heading, 'hurt-early', title('what-happened'));
    await typist.button(en['question.back']);
    await typist.page.keyboard.press('Enter');
    await expect.poll(heading).toBe(title('role'));
    const stop = await typist.stop();
    expect(stop.name).toBe(title('role'));
    expect(['legend', 'h2']).toContain(stop.tag);
    expect(await typist.tabTo(({ tag }) => tag === 'input')).toMatchObject({ checked: true });
  });

  it('stays at the question, at its first box, when nothing is marked', async () => {
    const { typist, heading } = await open();
    await walk(typist, heading, 'hurt-early', title('role'));
    await typist.button(en['question.next']);
    await typist.page.keyboard.press('Enter');
    await expect.poll(async () => (await typist.stop()).tag).toBe('input');
    expect(await heading()).toBe(title('role'));
    expect(await typist.page.evaluate(() => eyes.text())).toContain(en['question.error']);
  });

  it('chooses a country, and opens and closes the help', async () => {
    const { typist } = await open();
    await typist.tabTo(({ tag }) => tag === 'select');
    await typist.page.keyboard.type('Ireland');
    await typist.button(en['help.button']);
    await typist.page.keyboard.press('Enter');
    await expect.poll(async () => (await typist.stop()).tag).toBe('h3');
    expect(await typist.page.evaluate(() => eyes.text())).toMatch(/Ireland[^]*1800 341 900/);
    await typist.tabTo(({ name }) => name === en['help.button'], 'Shift+Tab');
    await typist.page.keyboard.press('Enter');
    expect(await typist.stop()).toMatchObject({ tag: 'button', name: en['help.button'] });
    expect(await typist.page.evaluate(() => eyes.text())).not.toContain('1800 341 900');
  });

  it('leaves by the link at the end of the page that is there for screen readers', async () => {
    const { typist } = await open();
    await typist.page.route(DEFAULT_EXIT_URL, (route) => route.fulfill({ contentType: 'text/html', body: 'Sunny spells.' }));
    await typist.tabTo(({ tag, inWidget }) => inWidget && tag === 'a');
    await typist.page.keyboard.press('Enter');
    await typist.page.waitForURL(DEFAULT_EXIT_URL);
    expect(typist.page.url()).toBe(DEFAULT_EXIT_URL);
  });

  it('sees at every stop where the focus is, clear of the bar, on a long page in a window as low as at 400 % zoom, on the way there and back', async () => {
    const reader = await site.open({ viewport: { width: 320, height: 256 } });
    await reader.walk(example('hurt-early'));
    await reader.unfold();
    const typist = new Typist(reader.page);
    const there = await through(typist, 'Tab');
    const back = await through(typist, 'Shift+Tab');
    expect(there.length).toBeGreaterThan(30);
    // On the way back the button that leaves comes as well.
    expect(back.length).toBe(there.length + 1);
    expect([...there, ...back].filter(({ inSight, ringed }) => !inSight || !ringed)).toEqual([]);
  });

  it('has heading, missing answer and first box in sight in such a window', async () => {
    const reader = await site.open({ viewport: { width: 320, height: 256 } });
    const typist = new Typist(reader.page);
    await typist.button(en['intro.begin']);
    await typist.page.keyboard.press('Enter');
    await expect.poll(() => typist.stop()).toMatchObject({ tag: 'h2', inSight: true });
    await typist.button(en['question.next']);
    await typist.page.keyboard.press('Enter');
    await expect.poll(() => typist.stop()).toMatchObject({ tag: 'input', inSight: true });
    const error = await reader.page.evaluate((words) => {
      const found = eyes.deep().find((element) => element.localName === 'p' && eyes.text(element) === words);
      const { left, top, bottom } = (found ?? document.body).getBoundingClientRect();
      return [top + 4, bottom - 4].map((y) => found?.contains(eyes.at(left + 20, y)));
    }, en['question.error']);
    expect(error).toEqual([true, true]);
  });

  it('loses nothing with Escape, which also calls off the Shift key that was pressed', async () => {
    const { typist, heading } = await open();
    await walk(typist, heading, 'hurt-early', title('age'));
    await typist.tabTo(({ tag }) => tag === 'input');
    await typist.page.keyboard.press('Space');
    for (const key of ['Shift', 'Shift', 'Escape', 'Shift', 'Escape']) await typist.page.keyboard.press(key);
    expect(await typist.stop()).toMatchObject({ tag: 'input', checked: true, inWidget: true });
    expect(await heading()).toBe(title('age'));
    await typist.button(en['help.button']);
    await typist.page.keyboard.press('Enter');
    await expect.poll(async () => (await typist.stop()).tag).toBe('h3');
    await typist.page.keyboard.press('Escape');
    expect(await heading()).toBe(title('age'));
  });
});
