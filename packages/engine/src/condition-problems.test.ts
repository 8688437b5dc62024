import { describe, expect, it } from 'vitest';
import { conditionProblems } from './condition-problems.js';

const LEAF = { fact: 'afraid', operator: 'equal', value: 'often' };

describe('the shape of a condition', () => {
  it.each([
    ['a leaf', LEAF],
    ['a list of values', { ...LEAF, operator: 'in', value: ['often', 3, true] }],
    ['parts in parts', { all: [LEAF, { any: [{ not: LEAF }, LEAF] }] }],
  ])('%s has no fault', (_, condition) => {
    expect(conditionProblems(condition)).toEqual([]);
  });

  it.each([
    ['no condition', 'often', [{ path: [], code: 'bad-condition', values: {} }]],
    ['no kind', {}, [{ path: [], code: 'bad-condition', values: {} }]],
    ['two kinds', { all: [LEAF], any: [LEAF] }, [{ path: [], code: 'bad-condition', values: {} }]],
    ['no list', { all: LEAF }, [{ path: ['all'], code: 'bad-condition', values: {} }]],
    ['an empty list', { any: [] }, [{ path: ['any'], code: 'empty-condition', values: { key: 'any' } }]],
    ['a key of its own', { ...LEAF, weight: 3 }, [{ path: ['weight'], code: 'refused-key', values: { key: 'weight' } }]],
    ['a fact that is no text', { ...LEAF, fact: 3 }, [{ path: ['fact'], code: 'bad-condition', values: {} }]],
    [
      'an operator with a slip of the pen',
      { ...LEAF, operator: 'equals' },
      [
        {
          path: ['operator'],
          code: 'unknown-operator',
          values: { operator: 'equals' },
          hint: expect.stringContaining('`equal`') as unknown,
        },
      ],
    ],
    [
      'no operator',
      { ...LEAF, operator: undefined },
      [expect.objectContaining({ path: ['operator'], code: 'unknown-operator', values: { operator: '(none)' } })],
    ],
    [
      'a fault inside',
      { all: [LEAF, { not: { any: [] } }] },
      [{ path: ['all', 1, 'not', 'any'], code: 'empty-condition', values: { key: 'any' } }],
    ],
  ])('%s is named, with its place', (_, condition, problems) => {
    expect(conditionProblems(condition)).toEqual(problems);
  });

  const ALLOWED = 'a text, a number, true, false, or a list of them';
  it.each([[null], [[]], [['often', null]], [[{}]], [{}], [undefined]])('the value %j is refused, with what is allowed', (value) => {
    expect(conditionProblems({ ...LEAF, value }, ['when'])).toEqual([
      { path: ['when', 'value'], code: 'wrong-value', values: { fact: 'afraid', allowed: ALLOWED } },
    ]);
  });
  it('a leaf with three faults has three problems, and shows no fact that is no text', () => {
    const problems = conditionProblems({ fact: 3, operator: 4, value: null });
    expect(problems.map(({ path, values }) => [path, values])).toEqual([
      [['fact'], {}],
      [['operator'], { operator: '(none)' }],
      [['value'], { fact: '', allowed: ALLOWED }],
    ]);
  });
});
