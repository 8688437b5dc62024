import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { ROLES, SIDE_STATES, STAGES, type Assessment } from '@retrust/engine';
import { CALM, valuesOf, type Person } from '../invariants/support/answer-sets.js';
import { world } from '../invariants/support/built-in.js';
import { peopleOfEveryKind } from '../invariants/support/people.js';
import { shared } from './near-words.js';
import { faultsOf, gapsOf, minutesSoon, MOST_MINUTES, MOST_STEPS, stepsOf, towardsCount } from './plan-measures.js';
import { people, resultOf } from './support.js';

const RANDOM = 5_000;
const REPAIR = world.rulebook.questions.filter(({ section }) => section !== 'safety');
const change = fc
  .constantFrom(...REPAIR)
  .chain((question) => fc.constantFrom(...valuesOf(question)).map((value) => [question.id, value] as const));
/** Readers whose answers on danger are calm, anywhere on the path: on most days most readers. */
const onThePath: fc.Arbitrary<Person> = fc
  .tuple(fc.constantFrom(...ROLES), fc.array(change, { maxLength: 5 }))
  .map(([role, changes]) => ({ answers: { ...CALM, ...Object.fromEntries(changes), role } }));
const anyone = fc.oneof(peopleOfEveryKind, onThePath);
const written = people.flatMap(({ answers, earlier, country }) =>
  [answers, ...(earlier ? [earlier] : [])].map((set) => resultOf(set, country)),
);
const random = fc.sample(anyone, { seed: 20_261_122, numRuns: RANDOM }).map(({ answers, country }) => resultOf(answers, country));
const results: readonly Assessment[] = [...written, ...random];

/** Each fault once, with how many people meet it. */
function tally(faults: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const fault of faults) counts.set(fault, (counts.get(fault) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([fault, count]) => `${fault} (${String(count)} people)`);
}

describe('The plan of everybody', () => {
  it(`has a step for today, at most five for the week, ${String(MOST_STEPS)} steps and ${String(MOST_MINUTES)} minutes; first what holds the reader back; no step twice`, () => {
    expect(tally(results.flatMap(faultsOf))).toEqual([]);
  });

  it('is of some length: the measures are not kept by showing nothing', () => {
    expect(results.filter((result) => stepsOf(result).length < 3)).toEqual([]);
  });

  it('is the same in whatever order the answers were given', () => {
    for (const { answers } of fc.sample(anyone, { seed: 7, numRuns: 300 })) {
      const reversed = Object.fromEntries(Object.entries(answers).reverse());
      expect(stepsOf(resultOf(reversed)).map(({ id }) => id)).toEqual(stepsOf(resultOf(answers)).map(({ id }) => id));
    }
  });
});

describe('The measures see', () => {
  const [hope] = people.filter(({ id }) => id === 'hope-sleepless').map(({ answers }) => resultOf(answers));
  if (!hope) throw new Error('nobody is called hope-sleepless');
  const [first, ...rest] = hope.plan.week;
  const last = hope.plan.later.at(-1);
  if (!first || !last) throw new Error('the plan of hope-sleepless is too short to be spoilt');
  const spoilt = (plan: Partial<Assessment['plan']>): readonly string[] => faultsOf({ ...hope, plan: { ...hope.plan, ...plan } });
  const many = Array.from({ length: 12 }, (_, i) => ({ ...last, id: `more-${String(i)}`, title: `${String(i)}`, do: `${String(i)}` }));

  it.each([
    ['a step that is too long for today', { today: { ...hope.plan.today, minutes: 30 } }, /too long for today/],
    ['six steps in a week', { week: [...hope.plan.week, last] }, /too many steps for a week|twice/],
    ['a week with room', { week: rest }, /room/],
    ['too many steps', { later: many }, /^stabilisation: 1[5-9] steps/],
    ['too many minutes', { week: [{ ...first, minutes: 300 }, ...rest] }, /minutes/],
    ['a step that stands there twice', { later: [...hope.plan.later, first] }, /twice/],
    ['a step towards the exit behind others', { later: [...hope.plan.later, { ...first, id: 'care-for-your-body' }] }, /comes after/],
    ['an exit without a step', { today: last, week: [], later: [] }, /no step towards daily-life-is-bearable/],
    ['a step in the words of another', { later: [{ ...first, id: 'other', title: 'Other' }] }, /say nearly the same/],
  ])('%s', (_, plan, fault) => {
    expect(faultsOf(hope)).toEqual([]);
    expect(spoilt(plan).join('\n')).toMatch(fault);
  });
});

describe('The measure of near words', () => {
  it('knows the same advice in other words from advice of its own', () => {
    expect(
      shared(
        'Say one limit. Tell your partner one limit in one calm sentence.',
        'Say your speed. Tell your partner your speed in one calm sentence.',
      ),
    ).toBeGreaterThan(0.5);
    expect(shared('Tell a doctor how your days are.', 'Write down the promises that were kept.')).toBeLessThan(0.2);
  });
});

afterAll(() => {
  const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
  const rows = [...SIDE_STATES, ...STAGES].flatMap((state) =>
    [...ROLES, null].flatMap((role) => {
      const here = results.filter((result) => result.state === state && result.role === role);
      const steps = here.map((result) => stepsOf(result).length);
      const minutes = here.map(minutesSoon);
      const towards = here.map(towardsCount);
      const cells = [here.length, median(steps), Math.max(...steps), median(minutes), Math.max(...minutes), Math.max(...towards)];
      return here.length > 0 ? [`${state} ${role ?? '(no role)'}`.padEnd(28) + cells.map((cell) => String(cell).padStart(9)).join('')] : [];
    }),
  );
  const head = ''.padEnd(28) + ['people', 'steps', 'at most', 'minutes', 'at most', 'towards'].map((cell) => cell.padStart(9)).join('');
  const gaps = tally(
    results.flatMap(gapsOf).map(({ exit, withheldBy }) => `${exit}: every step towards it is withheld by ${withheldBy ?? 'nobody'}`),
  );
  console.log([`plans of ${String(written.length)} written and ${String(RANDOM)} random people`, head, ...rows, ...gaps].join('\n'));
});
