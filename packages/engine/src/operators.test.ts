import { Engine } from 'json-rules-engine';
import { describe, expect, it } from 'vitest';
import type { Scalar } from './index.js';
import { OPERATORS } from './index.js';
import { operators, type FactValue } from './operators.js';

const FACTS: readonly FactValue[] = ['hurt', '3', '', 'skipped', 0, 3, -1, 2.5, true, false, ['hit'], ['hit', 'pets'], ['skipped'], []];
const SCALARS: readonly Scalar[] = ['hurt', '3', '', 'hit', 'skipped', 0, 3, true, false];
const LISTS: readonly (readonly Scalar[])[] = [['hurt'], ['hit', 'skipped'], [3, 0], [true], ['3']];
/** The values that crosscheck lets stand beside an operator. */
const valuesFor = (operator: string): readonly (Scalar | readonly Scalar[])[] => {
  if (operator === 'in' || operator === 'notIn') return LISTS;
  return operator.startsWith('less') || operator.startsWith('greater') ? [0, 3, 2.5] : SCALARS;
};
/** A comparison with a text that looks like a number: json-rules-engine reads "3" as 3. No answer, silence or flag looks like one. */
const isTrap = (operator: string, fact: FactValue): boolean => operator.includes('Than') && fact === '3';

describe('operators', () => {
  it('mean what they mean in json-rules-engine, for every fact and value that a rulebook can hold', async () => {
    const cases = OPERATORS.flatMap((operator) =>
      FACTS.filter((fact) => !isTrap(operator, fact)).flatMap((fact) => valuesFor(operator).map((value) => ({ operator, fact, value }))),
    );
    const engine = new Engine();
    for (const [i, { operator, fact, value }] of cases.entries()) {
      engine.addFact(`fact-${i}`, fact);
      engine.addRule({ name: String(i), conditions: { all: [{ fact: `fact-${i}`, operator, value }] }, event: { type: 'x' } });
    }
    const { results } = await engine.run();
    const theirs = new Set(results.map((r) => r.name));
    const differing = cases.filter(({ operator, fact, value }, i) => operators[operator](fact, value) !== theirs.has(String(i)));
    expect(differing).toEqual([]);
    expect(cases).toHaveLength(800);
  });
});
