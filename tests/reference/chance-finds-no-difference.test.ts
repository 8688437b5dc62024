import { askedQuestions, traceConditions, type Answers } from '@retrust/engine';
import { createReference, type ReferenceOptions } from '@retrust/engine/json-rules-engine';
import { describe, expect, it } from 'vitest';
import { CALM } from '../invariants/support/answer-sets.js';
import { world } from '../invariants/support/built-in.js';
import { differencesIn, inBatches } from './support/compare.js';
import { Dice, mutated, random } from './support/dice.js';

const { rulebook } = world;
const SETS = 10_000;
const PATIENCE = 300_000;

/** Every third set by chance; the others walk away from a calm repair, a few answers at a time, and begin anew now and then. */
function setsByChance(dice: Dice): readonly Answers[] {
  let here: Answers = CALM;
  return Array.from({ length: SETS }, (_, i) => {
    if (i % 25 === 0) here = { ...CALM, role: dice.of(['hurt', 'broke', 'both']) };
    if (i % 3 === 0) return random(dice);
    here = mutated(here, dice);
    return here;
  });
}
const sets = setsByChance(new Dice(7));

describe('The engine and json-rules-engine, shown answers by chance', () => {
  it(
    `agree on ${SETS} sets of answers, rule by rule and node by node`,
    async () => {
      expect(await differencesIn(rulebook, sets)).toEqual([]);
      expect(new Set(sets.map((answers) => JSON.stringify(answers))).size).toBeGreaterThan(SETS * 0.95);
    },
    PATIENCE,
  );

  it(
    'agree on skip logic, and on what is chosen after the verdict: steps, referrals, notices and withholdings',
    async () => {
      const items = [...rulebook.steps, ...rulebook.referrals, ...rulebook.notices, ...rulebook.withholdings];
      const chosen = items.flatMap(({ id, when }) => (when === undefined || when === 'always' ? [] : [{ id, when }]));
      const skipped = rulebook.questions.flatMap(({ id, askedWhen }) => (askedWhen ? [{ id, when: askedWhen }] : []));
      const rules = [...chosen, ...skipped].map(({ id, when }) => ({
        conditions: 'fact' in when ? { all: [when] } : when,
        event: { type: `holds for ${id}` },
      }));
      const reference = createReference(rulebook, { rules: structuredClone(rules) as unknown as ReferenceOptions['rules'] });
      const differing: string[] = [];
      const everAsked = new Set<string>();
      const everSkipped = new Set<string>();
      await inBatches(sets.slice(0, 600), 4, async (answers) => {
        const { events } = await reference.run(answers);
        const trace = traceConditions(rulebook, answers);
        const asked = new Set(askedQuestions(rulebook, answers).map(({ id }) => id));
        for (const { id } of skipped) (asked.has(id) ? everAsked : everSkipped).add(id);
        const ours = [...chosen.filter(({ id }) => trace.get(id)?.result === true), ...skipped.filter(({ id }) => asked.has(id))];
        if (JSON.stringify(events.map(({ type }) => type)) !== JSON.stringify(ours.map(({ id }) => `holds for ${id}`)))
          differing.push(JSON.stringify(answers));
      });
      expect(differing).toEqual([]);
      expect([everAsked.size, everSkipped.size]).toEqual([skipped.length, skipped.length]);
      expect(Math.min(chosen.length, skipped.length)).toBeGreaterThan(20);
    },
    PATIENCE,
  );
});
