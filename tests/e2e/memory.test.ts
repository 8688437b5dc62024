import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { installLegs, stroll } from './support/legs.js';
import { holdsOf } from './support/memory.js';
import { example, rulebook, type Person } from './support/people.js';
import { openSite, type Site } from './support/site.js';
import { DEFAULT_EXIT_URL, en } from './support/words.js';

// INVARIANT: after a wipe the memory of the page is the same whoever had answered, and whatever.
//
// The ids of questions, answers, rules, steps and referrals stay in it: the rulebook, which everybody loads, is made of them. So this counts
// what holds each of them, for readers of different fates. Whatever knew an answer, a rule that was met or a step that was shown would hold
// the ids of that reader's, and not of the other's.

const IDS: ReadonlySet<string> = new Set([
  ...rulebook.questions.flatMap((question) => [question.id, ...(question.kind === 'scale' ? [] : question.options)]),
  ...[rulebook.rules, rulebook.steps, rulebook.referrals, rulebook.notices, rulebook.withholdings].flat().map(({ id }) => id),
]);

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());
afterEach(() => Promise.all(site.browser.contexts().map((context) => context.close())));

/**
 * How many things of the page hold each id. Left out is what the browser does by itself, sooner or later: code, of which it compiles some for
 * speed, and strings that stand for another string of the same text.
 */
async function memoryOf(page: Page): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const { text, by, name } of await holdsOf(page, IDS)) {
    if (by === 'code' || by === 'string') continue;
    const line = `${text} held by ${by}${name && ` as ${name}`}`;
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return counts;
}
const differences = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): readonly string[] =>
  [...new Set([...a.keys(), ...b.keys()])].flatMap((line) =>
    a.get(line) === b.get(line) ? [] : [`${line}: ${a.get(line) ?? 0}, ${b.get(line) ?? 0}`],
  );

/** Opens the article, and lets somebody walk to their result. With an answer that has no content the exit stays where it is. */
async function atResult(person: Person): Promise<Page> {
  const { page } = await site.open({
    before: async (page) => {
      await page.addInitScript(installLegs);
      await page.clock.install();
      await page.route(DEFAULT_EXIT_URL, (route) => route.fulfill({ status: 204 }));
    },
  });
  await stroll(page, person);
  return page;
}

describe('the memory of the page', () => {
  const WAYS: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
    'the button': (page) => page.evaluate((name) => legs.press(name), en['exit.button']),
    'the Shift key': async (page) => {
      for (const key of ['Shift', 'Shift', 'Shift']) await page.keyboard.press(key);
    },
    'a page that goes away': (page) => page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))),
    'fifteen minutes': (page) => page.clock.fastForward('16:00'),
  };
  const afterwards = async (name: string, way: (page: Page) => Promise<unknown>): Promise<ReadonlyMap<string, number>> => {
    const page = await atResult(example(name));
    await way(page);
    return memoryOf(page);
  };

  it.each(Object.entries(WAYS))('is the same after %s, whoever had answered', async (_, way) => {
    const quiet = await afterwards('hurt-early', way);
    const afraid = await afterwards('afraid', way);
    expect(quiet.size).toBeGreaterThan(500);
    expect(differences(quiet, afraid)).toEqual([]);
  });

  it('is really looked through by these tests', async () => {
    const page = await atResult(example('afraid'));
    const found = await memoryOf(page);
    expect(found.get('not-always held by object as say-no')).toBeGreaterThan(0);
    expect(differences(found, await memoryOf(await atResult(example('hurt-early')))).length).toBeGreaterThan(100);
  });
});
