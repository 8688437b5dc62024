import { describe, expect, it } from 'vitest';
import { evaluate, parseRulebook, traceConditions } from './index.js';
import { edited, item } from './testing/edit-rulebook.js';
import { leaf } from './testing/faults.js';
import { smallRulebook } from './testing/small-rulebook.js';

const rulebook = parseRulebook(smallRulebook());
const answers = { role: 'hurt', afraid: 'no', acts: ['shouted'], 'truth-told': 'yes', calm: 2 };

describe('traceConditions', () => {
  const trace = traceConditions(rulebook, answers);

  it('gives the outcome of every condition, of rules and of what is chosen after them', () => {
    const withCondition = [...rulebook.rules, ...rulebook.steps, ...rulebook.referrals, ...rulebook.notices, ...rulebook.withholdings];
    const ids = withCondition.filter(({ when }) => when !== undefined && when !== 'always').map(({ id }) => id);
    expect([...trace.keys()].sort()).toEqual([...ids].sort());
  });

  it('agrees with the verdict', () => {
    const { flags } = evaluate(rulebook, answers);
    expect(
      rulebook.rules
        .filter(({ id }) => trace.get(id)?.result)
        .map((r) => r.id)
        .sort(),
    ).toEqual([...flags].sort());
  });

  it('knows the state in which the answers settle', () => {
    const read = parseRulebook(edited(({ open }) => (item(open.steps, 'plan-a-walk').when = leaf('state', 'equal', 'stabilisation'))));
    const result = (calm: number) => traceConditions(read, { ...answers, calm }).get('plan-a-walk')?.result;
    expect([result(2), result(4)]).toEqual([true, false]);
  });

  it('says of each node how it came out, also where another node had decided already', () => {
    const shape = (id: string): unknown =>
      JSON.parse(JSON.stringify(trace.get(id), (key, value: unknown) => (key === 'condition' ? undefined : value)));
    expect(shape('truth-is-out')).toEqual({
      result: true,
      parts: [
        { result: true, parts: [] },
        { result: true, parts: [{ result: false, parts: [] }] },
      ],
    });
    expect(shape('level-concern')).toEqual({
      result: false,
      parts: [
        { result: false, parts: [] },
        { result: false, parts: [] },
        {
          result: false,
          parts: [
            { result: true, parts: [] },
            { result: false, parts: [] },
          ],
        },
      ],
    });
  });
});
