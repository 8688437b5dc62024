import { isForbidden, own, type Plain } from './plain.js';
import { inputProblem, shown, type Problem } from './problems.js';

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };

/** Limits of an input: characters of one string, fields and items in all, levels of nesting. */
export interface Limits {
  readonly text: number;
  readonly items: number;
  readonly depth: number;
  /** Down to which level the names of fields may be repeated in a path; below it a name may be what a person wrote. All of them by default. */
  readonly named?: number;
}

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

function dedupe(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  return problems.filter((p) => !seen.has(`${p.code} ${p.path}`) && seen.add(`${p.code} ${p.path}`));
}
