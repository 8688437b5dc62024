import { traceConditions, type Answers } from '@retrust/engine';
import { beforeAll, describe, expect, it } from 'vitest';
import { CALM } from '../invariants/support/answer-sets.js';
import { world } from '../invariants/support/built-in.js';
import { differencesIn } from './support/compare.js';
import { Coverage } from './support/coverage.js';
import { Dice, mutated, random } from './support/dice.js';

const { rulebook } = world;
const SETS = 10_000;
/** When a node is still half seen after so many tries, no answers show it or the search is too weak: a person must look. */
const TRIES = 60_000;
const PATIENCE = 300_000;

/** Nodes that no set of answers makes both true and false, each with the reason. */
const ONE_WAY: Readonly<Record<string, string>> = {
  'individual-counsellor › when never false': 'individual help is offered at every level, in every state',
};

const coverage = new Coverage();
/** Sets of answers that between them show every node both ways, then their neighbours. */
const sets: Answers[] = [];

beforeAll(() => {
  const dice = new Dice(20_261_122);
  const look = (answers: Answers): void => {
    if (coverage.note(traceConditions(rulebook, answers))) sets.push(answers);
  };
  for (const role of ['hurt', 'broke', 'both']) look({ ...CALM, role });
  for (let i = 0; i < TRIES && coverage.open > Object.keys(ONE_WAY).length; i += 1)
    look(i % 20 === 0 ? random(dice) : mutated(dice.of(sets), dice));
  const found = sets.length;
  while (sets.length < SETS) sets.push(mutated(dice.of(sets.slice(0, found)), dice));
}, PATIENCE);

describe('The engine and json-rules-engine, shown every node of every condition', () => {
  it('true and false, but for those that can be one way only', () => {
    expect(coverage.halfSeen).toEqual(Object.keys(ONE_WAY).sort());
    expect(coverage.nodes).toBeGreaterThan(500);
  });

  it(
    `agree on ${SETS} sets of answers, rule by rule and node by node`,
    async () => {
      expect(await differencesIn(rulebook, sets)).toEqual([]);
      expect(sets).toHaveLength(SETS);
    },
    PATIENCE,
  );
});
