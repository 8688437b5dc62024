import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile, reasons, type Compiled } from './compile.js';
import { factNamed, layOut, valueOf, type Facts, type Layout } from './facts.js';
import { parseRulebook } from './index.js';
import { holds } from './jumps.js';
import type { LeafReason } from './model/assessment.js';
import type { Condition, Leaf } from './model/condition.js';
import { isOneOf, OPERATORS, SILENCES } from './model/terms.js';
import { operators } from './operators.js';
import { outlineOf } from './outline.js';
import { smallRulebook } from './testing/small-rulebook.js';

const layout = layOut(outlineOf(parseRulebook(smallRulebook())));
const named = [...layout.facts];

/** Any numbers that the facts may hold. */
const anyFacts: fc.Arbitrary<Facts> = fc
  .tuple(
    ...named.map(([, { kind, values }]) =>
      kind === 'one' ? fc.nat(values.length - 1).map((n) => [n]) : fc.tuple(...values.map(() => fc.nat(1))),
    ),
  )
  .map((numbers) => numbers.flat());
const anyLeaf: fc.Arbitrary<Leaf> = fc.constantFrom(...named).chain(([fact, { values }]) => {
  const value = fc.constantFrom(...values, ...SILENCES, 'nothing of the kind', 3);
  return fc.record({
    fact: fc.constant(fact),
    operator: fc.constantFrom(...OPERATORS),
    value: fc.oneof(value, fc.array(value, { maxLength: 3 })),
  });
});
const { condition: anyCondition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    anyLeaf,
    fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('condition') }),
  ),
}));

/** Compiled among others, as the conditions of a rulebook are. */
function compiled(condition: Condition): Compiled {
  const other: Condition = { fact: 'calm', operator: 'equal', value: 3 };
  const [, found] = compile([{ all: [other, { not: other }] }, condition, other], layout);
  if (!found) throw new Error('nothing was compiled');
  return found;
}

/** What a condition means, said as plainly as can be. */
function means(condition: Condition | LeafReason, facts: Facts, here: Layout = layout): boolean {
  if ('all' in condition) return condition.all.every((part) => means(part, facts, here));
  if ('any' in condition) return condition.any.some((part) => means(part, facts, here));
  if ('not' in condition) return !means(condition.not, facts, here);
  return meaning(condition.operator)(valueOf(factNamed(here, condition.fact), facts), condition.value);
}

function meaning(operator: string): (typeof operators)['equal'] {
  if (isOneOf(OPERATORS, operator)) return operators[operator];
  throw new Error(`no operator ${operator}`);
}

describe('a compiled condition', () => {
  it('comes out as its operators say, for every operator on every fact', () => {
    fc.assert(
      fc.property(anyLeaf, anyFacts, (leaf, facts) => {
        expect(holds(compiled(leaf), facts)).toBe(means(leaf, facts));
      }),
      { seed: 1, numRuns: 2_000 },
    );
  });

  it('comes out as its parts say, however they are nested', () => {
    fc.assert(
      fc.property(anyCondition, anyFacts, (condition, facts) => {
        expect(holds(compiled(condition), facts)).toBe(means(condition, facts));
      }),
      { seed: 2, numRuns: 1_000 },
    );
  });

  it('refuses a fact that the rulebook does not have', () => {
    expect(() => compiled({ fact: 'nobody', operator: 'equal', value: 1 })).toThrow('`nobody`');
  });
});

const why = (condition: Compiled, facts: Facts) => reasons(condition, facts, holds(condition, facts));

describe('reasons', () => {
  it('are leaves that came out as they say, and that alone make the condition come out as it did', () => {
    fc.assert(
      fc.property(anyCondition, anyFacts, anyFacts, (condition, facts, others) => {
        const found = why(compiled(condition), facts).leaves;
        for (const leaf of found) expect(means(leaf, facts)).toBe(leaf.holds);
        // Whatever else were different: as long as these leaves come out the same, so does the condition.
        if (found.every((leaf) => means(leaf, others) === leaf.holds)) expect(means(condition, others)).toBe(means(condition, facts));
      }),
      { seed: 3, numRuns: 1_000 },
    );
  });

  it('say of each leaf where it looked', () => {
    fc.assert(
      fc.property(anyCondition, anyFacts, (condition, facts) => {
        const { leaves, places } = why(compiled(condition), facts);
        const looked = places.map((place) => named.findLast(([, fact]) => fact.place <= place)?.[0]);
        expect(looked).toEqual(leaves.map(({ fact }) => fact));
      }),
      { seed: 5, numRuns: 500 },
    );
  });

  it('are frozen, and the same objects each time', () => {
    const calm = compiled({ all: [{ fact: 'calm', operator: 'equal', value: 3 }] });
    expect(why(calm, layout.blank).leaves).toBe(why(calm, layout.blank).leaves);
    fc.assert(
      fc.property(anyCondition, anyFacts, (condition, facts) => {
        const found = why(compiled(condition), facts).leaves;
        expect([found, ...found].every(Object.isFrozen)).toBe(true);
      }),
      { seed: 4, numRuns: 200 },
    );
  });
});
