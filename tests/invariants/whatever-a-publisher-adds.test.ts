import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as beyond from './promises/beyond.js';
import * as form from './promises/form.js';
import * as priority from './promises/priority.js';
import * as withholding from './promises/withholding.js';
import { world } from './support/built-in.js';
import { peopleOfEveryKind } from './support/people.js';
import { faultIn, resultOf, type Promised } from './support/promise.js';
import { OWN_IDS, withEverythingAdded } from './support/publisher.js';

const isPromise = (entry: [string, unknown]): entry is [string, Promised] =>
  typeof entry[1] === 'object' && entry[1] !== null && 'fault' in entry[1];
/** What a publisher's own words say is beyond the engine: 19 looks at them, so it is held against the built-in rulebook alone. */
const promises = Object.entries({ ...priority, ...withholding, ...form, ...beyond })
  .filter(isPromise)
  .filter(([, promise]) => promise !== withholding.sharingIsFreeAndEnds);
const published = withEverythingAdded(world.rulebook);
const people = fc.sample(peopleOfEveryKind, { seed: 6, numRuns: 330 });

describe('Whatever a publisher adds, with every class of content in every state', () => {
  // The slow ones look at some 200 neighbours of each person.
  const slow: readonly Promised[] = [priority.redDominatesEverything, priority.noRepairAnswerLowersTheLevel];

  it.each(promises)('%s', (_, promise) => {
    const looked = people.filter(promise.concerns).slice(0, slow.includes(promise) ? 15 : 330);
    expect(looked.length).toBeGreaterThan(10);
    expect(looked.flatMap((person) => faultIn(promise, published, person) ?? [])).toEqual([]);
  });

  it('none of it is seen in a safety state, and all of it somewhere else', () => {
    const seen = new Set<string>();
    const theirs = new Set(OWN_IDS);
    for (const person of people) {
      const { plan, referrals, notices, mayKeep } = resultOf(published, person);
      const own = [plan.today, ...plan.week, ...plan.later, ...referrals, ...notices].map(({ id }) => id).filter((id) => theirs.has(id));
      if (!mayKeep) expect(own).toEqual([]);
      for (const id of own) seen.add(id);
    }
    expect([...theirs].filter((id) => !seen.has(id))).toEqual([]);
  });
});
