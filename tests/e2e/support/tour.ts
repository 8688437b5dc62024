import { questionText } from '@retrust/engine';
import type { Page } from 'playwright-core';
import { example, rulebook, type Person } from './people.js';
import type { Reader } from './reader.js';
import type { Site } from './site.js';
import { en } from './words.js';

/** How wide the window is, and what the reader's system asks for. */
export interface Look {
  readonly width: number;
  readonly theme: 'light' | 'dark';
}

/** Opens a page with nothing but the widget in it. With `font` (an address) every text is drawn in that one. */
export function openBare(site: Site, font: string | null = null): Promise<Reader> {
  const drawn = font && `@font-face { font-family: Drawn; font-weight: 1 1000; src: url(${font}) }`;
  const names = font && 'retrust-assessment { --retrust-font-text: Drawn; --retrust-font-heading: Drawn }';
  const body = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <style>body { margin: 0 } ${drawn ?? ''} ${names ?? ''}</style><script type="module" src="/retrust.js"></script>
    <retrust-assessment country="GB"></retrust-assessment></html>`;
  return site.open({
    before: async (page) => void (await page.route(site.address, (route) => route.fulfill({ contentType: 'text/html', body }))),
  });
}

/** The page in this look, from its top down to `height`. The window is put back to where it was, so that a walk can go on. */
export async function pictureOf(page: Page, { width, theme }: Look, height = 20_000): Promise<Buffer> {
  const before = page.viewportSize();
  await page.setViewportSize({ width, height: 800 });
  await page.emulateMedia({ colorScheme: theme });
  await page.evaluate(() => {
    scrollTo(0, 0);
    return document.fonts.ready.then(() => true);
  });
  const picture = await page.screenshot({ fullPage: true, clip: { x: 0, y: 0, width, height }, animations: 'disabled' });
  if (before) await page.setViewportSize(before);
  return picture;
}

const title = (id: string): string => questionText(rulebook, id, 'en').title;
const RESULT = rulebook.words.en?.['result.title'] ?? '';
type Stop = (state: string) => Promise<void>;

/** Every kind of page up to a result from which nothing is withheld. `stop` is called at each, with its name. */
export async function longWay(reader: Reader, stop: Stop): Promise<void> {
  const person = example('hurt-early');
  const at = (id: string): Promise<unknown> => reader.walk(person, { until: title(id) });
  await stop('intro');
  await reader.click('button', en['help.button']);
  await stop('help');
  await reader.click('button', en['help.button']);
  await at('role');
  await stop('question');
  await reader.click('button', en['question.next']);
  await stop('question-error');
  await at('what-happened');
  await stop('question-several');
  await reader.walk(person, { until: en['pause.title'] });
  await stop('pause');
  await reader.go('button', en['pause.tips']);
  await stop('tips');
  await reader.go('button', en['tips.back']);
  await at('daily-life');
  await stop('question-scale');
  await reader.walk(person, { until: en['review.title'] });
  await stop('review');
  await resultOf(reader, person, stop);
}

/** From wherever this person is to the result: as it is shown, and with all that can be unfolded. */
export async function resultOf(reader: Reader, person: Person, stop: Stop): Promise<void> {
  await reader.walk(person, { until: RESULT });
  await stop(`result-${person.name}`);
  await reader.unfold();
  await stop(`result-${person.name}-unfolded`);
}
