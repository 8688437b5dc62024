import fc from 'fast-check';
import { expect } from 'vitest';
import type { Assessment } from '@retrust/engine';
import type { Person } from './answer-sets.js';
import { world, type World } from './built-in.js';

/** A promise of the safety policy, section 14. */
export interface Promised {
  /** Its number there; `null` for one that we add. */
  readonly number: number | null;
  /** Whom it is about. */
  readonly concerns: (person: Person) => boolean;
  /** What is wrong in the result of a person whom it concerns; `null` when the promise is kept. */
  readonly fault: (world: World, person: Person) => string | null;
}

/** The result of a person. */
export const resultOf = ({ assess, rulebook }: World, { answers, country }: Person): Assessment => assess(rulebook, answers, { country });

/** What is wrong, `null` when the promise does not concern this person or is kept. */
export const faultIn = (promise: Promised, where: World, person: Person): string | null =>
  promise.concerns(person) ? promise.fault(where, person) : null;

/** Holds a promise against many people; at least half of them must be people whom it concerns. */
export function expectKept(promise: Promised, people: fc.Arbitrary<Person>, numRuns: number): void {
  let concerned = 0;
  fc.assert(
    fc.property(people, (person) => {
      if (promise.concerns(person)) concerned += 1;
      expect(faultIn(promise, world, person)).toBeNull();
    }),
    { seed: 20_261_122, numRuns },
  );
  expect(concerned).toBeGreaterThanOrEqual(numRuns / 2);
}

/** `null` when the list is empty, else one sentence. */
export const named = (what: string, list: readonly string[]): string | null => (list.length > 0 ? `${what}: ${list.join(', ')}` : null);
/** The first fault. */
export const firstOf = (...faults: readonly (string | null)[]): string | null => faults.find((fault) => fault !== null) ?? null;
