export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain };

/** True for a plain object (not null, not an array). */
export const isRecord = (value: unknown): value is Readonly<Record<string, Plain>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Freezes a value and everything in it. What is frozen already is taken to be frozen to the bottom: the parts of a rulebook are. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  // No list is made of what is inside: a rulebook has thousands of parts, and a start has to wait for them.
  if (Array.isArray(value)) for (let i = 0; i < value.length; i++) deepFreeze(value[i]);
  else for (const key in value) deepFreeze(value[key]);
  return value;
}

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);
/** Names through which a prototype could be reached. */
export const isForbidden = (name: string): boolean => FORBIDDEN.has(name);

/** Reads a property without calling an accessor. */
export function own(object: object, key: string | number): unknown {
  return Object.getOwnPropertyDescriptor(object, key)?.value;
}
