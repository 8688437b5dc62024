import { describe, expect, it } from 'vitest';
import { ROLES, SIDE_STATES, STAGES, type State } from '@retrust/engine';
import type { WrittenCase } from '@retrust/engine/node';
import { world } from '../invariants/support/built-in.js';
import { flagsOf, people, resultOf, roleOf } from './support.js';
import { PAIRS, SETBACKS, SIGNS_BY_ROW, COME_TOGETHER } from './what-must-be-covered.js';

const signals = new Set(world.rulebook.rules.filter(({ layer }) => layer === 'signal').map(({ id }) => id));
const known = people.map((person) => ({ person, flags: flagsOf(person) }));
const ids = (found: readonly WrittenCase[]): readonly string[] => found.map(({ id }) => id);

describe('The people cover', () => {
  it('a good number of lives, told in three plain sentences at most, and no label for anybody', () => {
    expect(people.length).toBeGreaterThanOrEqual(80);
    const sentences = (text: string): number => text.split(/[.!?]+[”"]?\s+(?=[“A-Z0-9])/).length;
    expect(ids(people.filter(({ tells }) => sentences(tells) > 3))).toEqual([]);
    expect(ids(people.filter(({ tells }) => /\b(abus|victim|toxic|narciss|cheater|perpetrator|crazy)/i.test(tells)))).toEqual([]);
  });

  it.each(STAGES.flatMap((stage) => ROLES.map((role) => [stage, role] as const)))('the stage %s of a reader who is %s', (stage, role) => {
    expect(ids(people.filter((person) => person.expect.state === stage && roleOf(person) === role))).not.toEqual([]);
  });

  it.each(SIDE_STATES)('the side state %s', (state) => {
    expect(ids(people.filter((person) => person.expect.state === state))).not.toEqual([]);
  });

  it('every sign of the rulebook, by the rows of the policy', () => {
    expect(new Set(Object.values(SIGNS_BY_ROW).flat())).toEqual(signals);
    expect(Object.keys(SIGNS_BY_ROW)).toHaveLength(26);
  });

  it.each(Object.entries(SIGNS_BY_ROW).flatMap(([row, signs]) => signs.map((sign) => [row, sign] as const)))(
    'row %s of the signs, %s, alone',
    (_, sign) => {
      const alone = [sign, ...(COME_TOGETHER[sign] ?? [])].sort();
      const found = known.filter(
        ({ flags }) =>
          [...flags]
            .filter((flag) => signals.has(flag))
            .sort()
            .join() === alone.join(),
      );
      expect(ids(found.map(({ person }) => person))).not.toEqual([]);
    },
  );

  it.each(PAIRS)('%s', (_, ...together) => {
    expect(ids(known.filter(({ flags }) => together.every((flag) => flags.has(flag))).map(({ person }) => person))).not.toEqual([]);
  });

  it('answers that are missing, skipped and not sure', () => {
    const says = ({ answers }: WrittenCase, word: string): boolean => Object.values(answers).flat().includes(word);
    expect(people.some(({ answers }) => Object.keys(answers).length === 0)).toBe(true);
    expect(people.some(({ answers }) => Object.keys(answers).length <= 2)).toBe(true);
    for (const word of ['skipped', 'not-sure', 'unanswered']) expect(ids(people.filter((person) => says(person, word)))).not.toEqual([]);
  });
});

describe('Two visits in a row cover', () => {
  const visits = people.flatMap((person) =>
    person.earlier ? [{ person, from: resultOf(person.earlier).state, to: person.expect.state, move: person.expect.move }] : [],
  );

  it.each(['forward', 'back', 'aside', 'returned', 'same', 'first'] as const)('the move %s', (move) => {
    expect(ids(visits.filter((visit) => visit.move === move).map(({ person }) => person))).not.toEqual([]);
  });

  it('a word on the move for everybody who comes twice, and for nobody else', () => {
    expect(ids(people.filter(({ earlier, expect }) => (earlier === null) !== (expect.move === undefined)))).toEqual([]);
  });

  it.each(SETBACKS)('the setback: %s (from %s to %s)', (_, from: State, to: State, shows) => {
    const found = visits.filter((visit) => visit.from === from && visit.to === to);
    const seen = found.filter(({ person }) =>
      [
        ...(person.expect.shows ?? []),
        ...(person.expect.flags ?? []),
        ...(person.expect.soon ?? []),
        ...(person.expect.first ?? []),
      ].includes(shows),
    );
    expect(ids(seen.map(({ person }) => person))).not.toEqual([]);
  });
});
