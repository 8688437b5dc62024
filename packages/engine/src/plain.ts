import { inputProblem, shown, type Problem } from './problems.js';

export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain };
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };

/** Limits of an input: characters of one string, fields and items in all, levels of nesting. */
export interface Limits {
  readonly text: number;
  readonly items: number;
  readonly depth: number;
  /** Down to which level the names of fields may be repeated in a path; below it a name may be what a person wrote. All of them by default. */
  readonly named?: number;
}

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Copies an untrusted value into plain JSON without a prototype, or names every problem. Accessors are never called,
 * nothing of the content is repeated, and cyclic or huge input ends at the limits.
 */
export function plainCopy(input: unknown, limits: Limits, at = 'input'): Result<Plain> {
  const { named = Infinity } = limits;
  const problems: Problem[] = [];
  let items = 0;
  const refuse = (found: Problem): null => {
    if (problems.length < 100) problems.push(found);
    return null;
  };

  const copy = (value: unknown, path: string, depth: number): Plain => {
    if (value === null || typeof value === 'boolean') return value;
    if (typeof value === 'number') return Number.isFinite(value) ? value : refuse(inputProblem('not-plain', path, { what: 'a number' }));
    if (typeof value === 'string')
      return value.length <= limits.text
        ? value
        : refuse(inputProblem('too-large', path, { what: 'a text', limit: `${String(limits.text)} characters` }));
    if (typeof value !== 'object')
      return refuse(inputProblem('not-plain', path, { what: value === undefined ? 'an empty place' : `a ${typeof value}` }));
    if (depth >= limits.depth) return refuse(inputProblem('too-deep', at, { limit: String(limits.depth) }));
    const proto: unknown = Object.getPrototypeOf(value);
    if (Array.isArray(value)) {
      if ((items += value.length) > limits.items)
        return refuse(inputProblem('too-large', path, { what: 'the input', limit: `${String(limits.items)} fields` }));
      return Array.from({ length: value.length }, (_, i) => copy(own(value, String(i)), `${path}[${String(i)}]`, depth + 1));
    }
    if (proto !== null && proto !== Object.prototype && Object.getPrototypeOf(proto) !== null)
      return refuse(inputProblem('not-plain', path, { what: 'an object with a class of its own' }));
    const keys = Object.keys(value);
    if ((items += keys.length) > limits.items)
      return refuse(inputProblem('too-large', path, { what: 'the input', limit: `${String(limits.items)} fields` }));
    const result: Record<string, Plain> = Object.create(null) as Record<string, Plain>;
    for (const key of keys) {
      if (isForbidden(key)) refuse(inputProblem('forbidden-name', path));
      else result[key] = copy(own(value, key), `${path}.${depth < named ? shown(key) : '(a field)'}`, depth + 1);
    }
    return result;
  };

  const value = copy(input, at, 0);
  return problems.length > 0 ? { ok: false, problems: dedupe(problems) } : { ok: true, value };
}

/** Names through which a prototype could be reached. */
export const isForbidden = (name: string): boolean => FORBIDDEN.has(name);

/** Reads a property without calling an accessor. */
export function own(object: object, key: string | number): unknown {
  return Object.getOwnPropertyDescriptor(object, key)?.value;
}

function dedupe(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  return problems.filter((p) => !seen.has(`${p.code} ${p.path}`) && seen.add(`${p.code} ${p.path}`));
}

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
