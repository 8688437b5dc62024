import { readCases } from '@retrust/engine/node';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inRoot } from '../../scripts/lib/root.js';
import { installEars } from './support/ears.js';
import { installLegs, wayOf } from './support/legs.js';
import { examples, personOf, rulebook, watched, type Person } from './support/people.js';
import type { Reader } from './support/reader.js';
import { openSite, type Site } from './support/site.js';
import { tapWire, type Wire } from './support/wire.js';
import { en } from './support/words.js';

// INVARIANT: no result asks for anything, and none stands out by its length or motion. Seen for every state, level and referral there is.

const SCREEN = { width: 360, height: 740 };
const SAFETY_STATES = ['urgent', 'safety-first', 'crisis', 'own-conduct'];

/** What of a result could show from afar. */
const featuresOf = ({ expected: { state, level, discreet, role, referrals } }: Person): readonly string[] => [
  `state ${state}`,
  `level ${level}`,
  `${state} ${discreet ? 'watched' : 'alone'}`,
  `role ${role ?? 'unsaid'}`,
  ...referrals.map(({ id }) => `referral ${id}`),
];

/** So few of these people that everything is still there; of each feature the first one who has it. */
function fewest(people: readonly Person[]): readonly Person[] {
  const seen = new Set<string>();
  return people.filter((person) => {
    const isNew = featuresOf(person).some((feature) => !seen.has(feature));
    for (const feature of featuresOf(person)) seen.add(feature);
    return isNew;
  });
}

const written = readCases(inRoot('rules')).map(({ id, answers, country }) => personOf(id, answers, country ?? 'GB'));
const everybody = [...examples, ...watched, ...written].sort((a, b) => featuresOf(b).length - featuresOf(a).length);
const PEOPLE = fewest(everybody);

let site: Site;
let wire: Wire;
let reader: Reader;
beforeAll(async () => {
  site = await openSite();
  wire = await tapWire();
  reader = await site.open({
    proxy: wire.proxy,
    viewport: SCREEN,
    reducedMotion: 'no-preference',
    before: async (page) => {
      await page.addInitScript(installEars);
      await page.addInitScript(installLegs);
    },
  });
});
afterAll(async () => {
  await site.close();
  wire.close();
});

/** Takes a person to the result, measures that, and goes back to the start. One page for all, so that nothing is loaded between them. */
const results = new Map<Person, ReturnType<typeof lookAt>>();
const resultOf = (person: Person): ReturnType<typeof lookAt> => {
  const found = results.get(person) ?? lookAt(person);
  results.set(person, found);
  return found;
};
async function lookAt(person: Person) {
  const seen = await reader.page.evaluate(
    async ({ way, restart }) => {
      const from = performance.now();
      const fields = await legs.walk(way, () =>
        eyes
          .deep()
          .filter((element) => element.matches('input, select, textarea') && element.getAttribute('autocomplete') !== 'off')
          .map(({ outerHTML }) => outerHTML)
          .join(),
      );
      const moving = eyes.deep().flatMap((element) => {
        const { animationName, animationDuration, transitionProperty, transitionDuration } = getComputedStyle(element);
        const moves = animationName === 'none' ? [] : [`${animationName} ${animationDuration}`];
        return transitionDuration === '0s' ? moves : [...moves, `${transitionProperty} ${transitionDuration}`];
      });
      const running = document.getAnimations().map((animation) => ('animationName' in animation ? animation.animationName : 'other'));
      const height = eyes.widget().getBoundingClientRect().height;
      const looks = { title: document.title, heading: eyes.heading(), moving: [...new Set(moving)].sort(), running };
      const files = performance.getEntriesByType('resource').filter(({ startTime }) => startTime > from);
      await legs.press(restart);
      return { height, looks, begun: files.map(({ name }) => name), filledIn: fields.filter(Boolean) };
    },
    { way: wayOf(person), restart: en['result.restart'] },
  );
  return { ...seen, sent: [...wire.sent] };
}

it.each(PEOPLE)('$name asks for nothing, moves as everybody’s, and has no box that a browser fills in', async (person) => {
  const { begun, looks, filledIn } = await resultOf(person);
  const others = await resultOf(PEOPLE[0] ?? person);
  expect(looks).toEqual(others.looks);
  expect(begun).toEqual([]);
  expect(filledIn).toEqual([]);
  expect(wire.sent).toEqual(others.sent);
});

it('sees every state, level and referral that anybody has', () => {
  const seen = new Set(PEOPLE.flatMap(featuresOf));
  expect(everybody.flatMap(featuresOf).filter((feature) => !seen.has(feature))).toEqual([]);
  expect(rulebook.referrals.map(({ id }) => id).filter((id) => !seen.has(`referral ${id}`))).toEqual([]);
});

it('tells nobody by the length of a result', async () => {
  const heights = await Promise.all(PEOPLE.map(async (person) => ({ person, screens: (await resultOf(person)).height / SCREEN.height })));
  const within = (safety: boolean): readonly number[] =>
    heights.filter(({ person }) => SAFETY_STATES.includes(person.expected.state) === safety).map(({ screens }) => screens);
  const [inDanger, others] = [within(true), within(false)];
  // One class: the longest is less than twice the shortest, and a safety state is neither the shortest nor the longest by more than a part.
  expect(Math.max(...inDanger, ...others)).toBeLessThan(2 * Math.min(...inDanger, ...others));
  expect(Math.min(...inDanger)).toBeGreaterThan(0.8 * Math.min(...others));
  expect(Math.max(...inDanger)).toBeLessThan(1.2 * Math.max(...others));
});
