import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { PRIVATE_CLASSES, type Assessment, type ContentClass } from '@retrust/engine';
import { world } from '../invariants/support/built-in.js';
import { stepsOf } from '../invariants/support/output.js';
import { cases, results } from './people.js';

// By running and not by reasoning: what the command `coverage` says of the rules holds for people, too.
interface Item {
  readonly id: string;
  readonly harm: readonly string[];
  readonly unless?: readonly { readonly harm: string; readonly content?: readonly string[] }[];
}
const { items } = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('@retrust/rules/inventory.json'), 'utf8')) as {
  readonly items: readonly Item[];
};
const { steps, referrals, notices, faqs } = world.rulebook;

/** Ids of what covers an item with this harm note, but for what the inventory lets off. */
function covering(
  note: string,
  among: readonly { readonly id: string; readonly covers?: readonly string[] | undefined }[],
): ReadonlySet<string> {
  const bearing = items.filter(({ harm }) => harm.some((one) => one.startsWith(note)));
  const letOff = (item: Item, id: string): boolean =>
    (item.unless ?? []).some(({ harm, content }) => note.startsWith(harm) && (content?.includes(id) ?? true));
  return new Set(
    among.filter(({ id, covers }) => bearing.some((item) => covers?.includes(item.id) && !letOff(item, id))).map(({ id }) => id),
  );
}
const all = [...steps, ...referrals, ...notices, ...faqs];
const idsOn = (result: Assessment): readonly string[] =>
  [...stepsOf(result), ...result.referrals, ...result.notices, ...result.faqs].map(({ id }) => id);

/** What of these somebody is shown, who should not be. */
function shownTo(whom: (result: Assessment) => boolean, ids: ReadonlySet<string>): readonly string[] {
  const concerned = results.filter(whom);
  expect(concerned.length).toBeGreaterThan(200);
  return [
    ...new Set(
      concerned.flatMap((result) =>
        idsOn(result)
          .filter((id) => ids.has(id))
          .map((id) => `${id} in ${result.state}`),
      ),
    ),
  ];
}
/** Else a test would hold for content that nobody is ever shown. */
const expectShownToSomebody = (ids: ReadonlySet<string>): void => {
  const seen = new Set(results.flatMap(idsOn));
  expect([...ids].filter((id) => seen.has(id)).length).toBeGreaterThan(ids.size / 2);
};

describe('8,000 people', () => {
  it('see nothing that is never for danger (HA strong) at any level but none', () => {
    const strong = covering('HA-strong', all);
    expect(strong.size).toBeGreaterThan(3);
    expectShownToSomebody(strong);
    expect(shownTo(({ level }) => level !== 'none', strong)).toEqual([]);
  });

  it('see in danger nothing with a harm note on danger (HA) that involves the partner', () => {
    const ids = covering('HA', [...steps, ...referrals, ...faqs]);
    expect(ids.size).toBeGreaterThan(50);
    const alone: readonly ContentClass[] = [...PRIVATE_CLASSES, 'own-change', 'leaving-plan', 'names-danger'];
    const joint = new Set(
      [...steps, ...referrals, ...faqs]
        .filter(({ id, classes }) => ids.has(id) && classes.some((c) => !alone.includes(c)))
        .map(({ id }) => id),
    );
    expectShownToSomebody(joint);
    expect(shownTo(({ level }) => level === 'concern' || level === 'urgent', joint)).toEqual([]);
  });

  it('see nothing with a harm note on deception (HD) while deception goes on', () => {
    const ids = covering('HD', all);
    expect(ids.size).toBeGreaterThan(5);
    expectShownToSomebody(ids);
    expect(shownTo(({ flags }) => flags.includes('deception-continues'), ids)).toEqual([]);
  });

  it('see nothing that opens something private (HX) in danger, in doubt, or where a "no" is not free', () => {
    const bearing = covering('HX', [...steps, ...faqs]);
    const ids = new Set([...steps, ...faqs].filter(({ id, classes }) => bearing.has(id) && classes.includes('expose')).map(({ id }) => id));
    expect(ids.size).toBeGreaterThan(1);
    expectShownToSomebody(ids);
    expect(shownTo(({ level }) => level !== 'none', ids)).toEqual([]);
    const unfree = new Set(cases.filter(({ person }) => person.answers['say-no'] !== 'yes').map(({ result }) => result));
    expect(shownTo((result) => unfree.has(result), ids)).toEqual([]);
  });

  it('see no step, referral or question with a harm note on pressure (HP) that presses', () => {
    const ids = covering('HP', [...steps, ...referrals, ...faqs]);
    expectShownToSomebody(ids);
    const pressing = [...steps, ...referrals, ...faqs].filter(({ id, classes }) => ids.has(id) && classes.includes('push'));
    expect(pressing.map(({ id }) => id)).toEqual([]);
  });
});
