import { describe, expect, it } from 'vitest';
import { isSafetyState, SIDE_STATES, STAGES, type State } from '@retrust/engine';
import { world } from '../invariants/support/built-in.js';
import { results } from './people.js';

const places: readonly State[] = [...SIDE_STATES, ...STAGES];

describe('frequent questions', () => {
  it('are never more than five, so that a reader can take them in', () => {
    expect(Math.max(...results.map(({ faqs }) => faqs.length))).toBeLessThanOrEqual(5);
  });

  it.each(places.filter((place) => !isSafetyState(place)))('are there for everybody in %s', (place) => {
    const here = results.filter(({ state }) => state === place);
    expect(here.length).toBeGreaterThan(50);
    expect(here.filter(({ faqs }) => faqs.length === 0)).toEqual([]);
  });

  it('are left out where help comes first', () => {
    const here = results.filter(({ state }) => isSafetyState(state));
    expect(here.length).toBeGreaterThan(1_000);
    expect(here.filter(({ faqs }) => faqs.length > 0)).toEqual([]);
  });

  it('reach somebody each', () => {
    const shown = new Set(results.flatMap(({ faqs }) => faqs.map(({ id }) => id)));
    expect(world.rulebook.faqs.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
  });

  it('say nothing of couple counselling to somebody in doubt, under 18, or asked to keep a distance', () => {
    const told = results.filter(({ faqs }) => faqs.some(({ id }) => id === 'what-can-couple-counselling-do'));
    expect(told.length).toBeGreaterThan(50);
    expect(told.filter(({ level, flags }) => level !== 'none' || flags.includes('minor') || flags.includes('distance-asked-for'))).toEqual(
      [],
    );
  });
});
