import type fc from 'fast-check';
import { HARM_ANSWERS, RED_ANSWERS, URGENT_ANSWERS, whoSaid, type Person } from '../support/answer-sets.js';
import type { World } from '../support/built-in.js';
import type { Draft } from '../support/mutate.js';
import type { Promised } from '../support/promise.js';

/** One way in which a promise breaks, and the people among whom somebody notices. */
export interface Fall {
  readonly promise: Promised;
  readonly people: fc.Arbitrary<Person>;
  readonly broken: () => World;
}
/** By what went wrong, in words. */
export type Falls = Readonly<Record<string, Fall>>;

export const inDanger = whoSaid(...RED_ANSWERS, ...URGENT_ANSWERS);
export const harming = whoSaid(...HARM_ANSWERS);

/** A step of the locked core that any mutation may misuse. */
export const STEP = 'reach-one-person-now';
/** Takes away all that keeps the partner out of a safety state, and lets this step in. */
export const openTheDoor =
  (step: string, classes: readonly string[]) =>
  (draft: Draft): unknown =>
    draft
      .never('danger-blocks-joint-and-pressure', 'help-first-shows-core-only', 'own-harm-blocks-winning-back')
      .set(step, { in: ['urgent', 'safety-first', 'own-conduct', 'acknowledgment'], classes, when: undefined });

/** Conditions that hold for everyone. */
export const everyday = { fact: 'level', operator: 'in', value: ['none', 'check', 'concern', 'urgent'] };
export const everyRole = { fact: 'role', operator: 'in', value: ['hurt', 'broke', 'both'] };
export const atLeast = (fact: string, value: number): object => ({ fact, operator: 'greaterThanInclusive', value });
