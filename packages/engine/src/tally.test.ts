import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TALLIES } from './model/terms.js';
import { evaluate, isOpenGate, parseRulebook, type Answers } from './index.js';
import { mostOf, outlineOf } from './outline.js';
import { smallRulebook } from './testing/small-rulebook.js';
import { valuesOf } from './testing/values-of.js';

const rulebook = parseRulebook(smallRulebook());
const { questions } = rulebook;
const outline = outlineOf(rulebook);
const question = (id: string) => {
  const found = questions.find((one) => one.id === id);
  if (!found) throw new Error(`no question \`${id}\``);
  return found;
};

describe('a gate', () => {
  it.each(['not-sure', 'skipped', 'unanswered'])('is left open by `%s`, alone or in a list', (silence) => {
    expect(isOpenGate(question('afraid'), silence)).toBe(true);
    expect(isOpenGate(question('acts'), [silence])).toBe(true);
  });
  it('is closed by an answer, and by skip logic', () => {
    for (const fact of ['no', 'often', 'hidden']) expect(isOpenGate(question('afraid'), fact), fact).toBe(false);
    for (const fact of [['none'], ['hit'], ['hidden']]) expect(isOpenGate(question('acts'), fact), fact.join()).toBe(false);
  });
  it('is no other question', () => {
    expect(questions.filter(({ gate }) => !gate).map((one) => isOpenGate(one, 'skipped'))).not.toContain(true);
  });
});

describe('a tally', () => {
  // Conditions are compiled for the counts up to this one, and for no other.
  it('never comes to more than the most that it can', () => {
    const anybody = fc.record(Object.fromEntries(questions.map((one) => [one.id, fc.constantFrom(...valuesOf(one))])), {
      requiredKeys: [],
    });
    const reached = new Set<string>();
    fc.assert(
      fc.property(anybody, (answers) => {
        const { tallies } = evaluate(rulebook, answers as Answers);
        for (const tally of TALLIES) {
          const most = mostOf(tally, outline);
          expect(tallies[tally], tally).toBeLessThanOrEqual(most);
          if (tallies[tally] === most) reached.add(tally);
        }
      }),
      { seed: 1, numRuns: 500 },
    );
    expect(reached.size).toBeGreaterThan(3);
  });
});
