import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from './plain.js';
import { plainCopy } from './plain-copy.js';

const LIMITS = { text: 1_000, items: 10_000, depth: 10 };
const NAMES = ['__proto__', 'constructor', 'prototype'];
const hasForbiddenName = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).some(([key, inner]) => NAMES.includes(key) || hasForbiddenName(inner));

describe('plainCopy', () => {
  it('copies any JSON as it is, into objects that have no prototype', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        fc.pre(!hasForbiddenName(value));
        const copied = plainCopy(value, LIMITS);
        expect(copied.ok && JSON.stringify(copied.value)).toBe(JSON.stringify(value));
      }),
      { seed: 1, numRuns: 300 },
    );
    const copied = plainCopy({ a: { b: 1 } }, LIMITS);
    expect(copied.ok && Object.getPrototypeOf(copied.value)).toBeNull();
  });

  it('ends without throwing on anything that JavaScript can build, and lets nothing through that JSON could not say', () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withSparseArray: true,
      withTypedArray: true,
      withNullPrototype: true,
      withObjectString: true,
      withBoxedValues: true,
    });
    fc.assert(
      fc.property(anything, (value) => {
        const copied = plainCopy(value, LIMITS);
        if (copied.ok) expect(JSON.parse(JSON.stringify(copied.value))).toEqual(toPlainPrototypes(copied.value));
        else expect(copied.problems.length).toBeGreaterThan(0);
      }),
      { seed: 2, numRuns: 500 },
    );
  });

  it('shares nothing with its input', () => {
    const input = { list: ['a'] };
    const copied = plainCopy(input, LIMITS);
    input.list.push('b');
    expect(copied.ok && JSON.stringify(copied.value)).toBe('{"list":["a"]}');
  });

  it('never calls an accessor', () => {
    let calls = 0;
    const spy = {
      get a(): string {
        calls += 1;
        return 'x';
      },
    };
    const list: unknown[] = [];
    Object.defineProperty(list, 0, { get: () => (calls += 1), enumerable: true });
    expect(plainCopy({ spy, list }, LIMITS).ok).toBe(false);
    expect(calls).toBe(0);
  });

  it.each(NAMES)('refuses a field named `%s` at any depth', (name) => {
    const copied = plainCopy(JSON.parse(`{"a":[{"${name}":{"polluted":true}}]}`), LIMITS);
    expect(copied.ok ? [] : copied.problems.map((p) => [p.code, p.path])).toEqual([['forbidden-name', 'input.a[0]']]);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('names at most a hundred problems, each place once', () => {
    const copied = plainCopy(
      Array.from({ length: 500 }, () => NaN),
      LIMITS,
    );
    expect(copied.ok ? 0 : copied.problems.length).toBe(100);
  });
});

describe('deepFreeze', () => {
  it('freezes to the bottom', () => {
    const value = { inner: { list: [{ a: 1 }] } };
    deepFreeze(value);
    expect([value, value.inner, value.inner.list, value.inner.list[0]].map(Object.isFrozen)).toEqual([true, true, true, true]);
  });

  it('ends on a value that holds itself', () => {
    const value: { self?: unknown } = {};
    value.self = value;
    expect(Object.isFrozen(deepFreeze(value))).toBe(true);
  });
});

/** The same value in ordinary objects, for comparing: `toEqual` tells prototypes apart in neither, but keeps `-0` and holes. */
const toPlainPrototypes = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
