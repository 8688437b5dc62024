import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AnswersError,
  assess,
  evaluate,
  loadPrepared,
  parseRulebook,
  prepare,
  traceConditions,
  type Answers,
  type ConditionOutcome,
} from './index.js';
import { createReference, type ReferenceOutcome, type ReferenceRun } from './json-rules-engine.js';
import { deepFreeze } from './plain.js';
import { edited } from './testing/edit-rulebook.js';
import { smallRulebook } from './testing/small-rulebook.js';
import { valuesOf } from './testing/values-of.js';

const rulebook = parseRulebook(smallRulebook());
const reference = createReference(rulebook);
const answers = fc.record(Object.fromEntries(rulebook.questions.map((q) => [q.id, fc.constantFrom(...valuesOf(q))])), {
  requiredKeys: [],
}) as fc.Arbitrary<Answers>;

/** Both outcomes as nested lists of true and false. The reference wraps a lone leaf into an `all`. */
type Nodes = readonly [boolean | undefined, ...Nodes[]];
const ours = ({ result, parts }: ConditionOutcome): Nodes => [result, ...parts.map(ours)];
const theirs = ({ result, parts }: ReferenceOutcome): Nodes => [result, ...parts.map(theirs)];
const wrapped = (outcome: ConditionOutcome): Nodes => ('fact' in outcome.condition ? [outcome.result, ours(outcome)] : ours(outcome));

describe('the reference', () => {
  it('says of every rule, node by node, what the closures say', async () => {
    await fc.assert(
      fc.asyncProperty(answers, async (given) => {
        const { verdict, state, outcomes } = await reference.run(given);
        expect(verdict).toEqual(evaluate(rulebook, given));
        expect(state).toBe(assess(rulebook, given).state);
        const trace = traceConditions(rulebook, given);
        expect([...outcomes.keys()].sort()).toEqual(rulebook.rules.map((r) => r.id).sort());
        for (const [id, outcome] of outcomes) {
          const own = trace.get(id);
          expect([id, theirs(outcome)]).toEqual([id, own && wrapped(own)]);
        }
      }),
      { seed: 13, numRuns: 100 },
    );
  });

  it('is right in 200 runs that overlap, with an own fact that takes its time', async () => {
    const people = fc.sample(answers, { seed: 14, numRuns: 200 });
    let order = 0;
    const slow = createReference(rulebook, {
      facts: { rain: async () => { for (let i = (order += 7) % 40; i >= 0; i -= 1) await Promise.resolve(); return 'yes'; } }, // prettier-ignore
      rules: [
        // Of two priorities: the second waits for the first, and is lost when another run on the same Engine ends meanwhile.
        { conditions: { all: [{ fact: 'rain', operator: 'equal', value: 'yes' }] }, event: { type: 'rain' }, priority: 2 },
        { conditions: { all: [{ fact: 'level', operator: 'in', value: ['concern', 'urgent'] }] }, event: { type: 'danger' }, priority: 1 },
      ],
    });
    // The second wave is run on the Engines of the first.
    const waves = [people, [...people].reverse()];
    const runs: ReferenceRun[] = [];
    for (const wave of waves) runs.push(...(await Promise.all(wave.map((person) => slow.run(person)))));
    for (const [i, { verdict, state, events }] of runs.entries()) {
      const person = waves.flat()[i] ?? {};
      const expected = assess(rulebook, person);
      expect([verdict, state]).toEqual([evaluate(rulebook, person), expected.state]);
      const danger = expected.level === 'concern' || expected.level === 'urgent' ? ['danger'] : [];
      expect(events.map((e) => e.type)).toEqual(['rain', ...danger]);
    }
    expect(new Set(runs.map((r) => r.state)).size).toBeGreaterThan(3);
  });

  it('lets a developer add facts, operators and rules, and says which came true, in the order they were given', async () => {
    const seen: unknown[] = [];
    const own = createReference(rulebook, {
      facts: {
        'days-since': ({ state, role }) => {
          seen.push([state, role]);
          return 40;
        },
        never: () => Promise.resolve('x'),
      },
      operators: { between: (fact, value) => Array.isArray(value) && Number(fact) >= Number(value[0]) && Number(fact) <= Number(value[1]) },
      rules: [
        {
          conditions: { all: [{ fact: 'days-since', operator: 'between', value: [30, 60] }] },
          event: { type: 'second-month', params: { page: 2 } },
        },
        { conditions: { any: [{ fact: 'is-afraid', operator: 'equal', value: true }] }, event: { type: 'afraid' } },
        { conditions: { all: [{ fact: 'tally.red-signals', operator: 'equal', value: 1 }] }, event: { type: 'one-red' }, priority: 9 },
        { conditions: { not: { fact: 'state', operator: 'equal', value: 'paused' } }, event: { type: 'not-paused' } },
      ],
    });
    const { events, verdict } = await own.run({ role: 'hurt', afraid: 'often' });
    expect(events).toEqual([
      { type: 'second-month', params: { page: 2 } },
      { type: 'afraid', params: {} },
      { type: 'one-red', params: {} },
      { type: 'not-paused', params: {} },
    ]);
    expect(seen).toEqual([['safety-first', 'hurt']]);
    expect(verdict).toEqual(evaluate(rulebook, { role: 'hurt', afraid: 'often' }));
  });

  it('gives the values of this run to own facts, not those of a run before', async () => {
    const own = createReference(rulebook, {
      facts: { copy: ({ role }) => role },
      rules: [{ conditions: { all: [{ fact: 'copy', operator: 'equal', value: 'broke' }] }, event: { type: 'broke' } }],
    });
    const [first, second] = [await own.run({ role: 'broke' }), await own.run({ role: 'hurt' })];
    expect([first.events.length, second.events.length]).toEqual([1, 0]);
  });

  it('rejects bad answers as `assess` throws, and goes on working', async () => {
    await expect(reference.run({ afraid: 'perhaps' })).rejects.toThrow(AnswersError);
    await expect(reference.run(null)).rejects.toThrow(AnswersError);
    expect((await reference.run({ afraid: 'often' })).state).toBe('safety-first');
  });

  it('hands on the fault of an own fact, and the next run is not touched by it', async () => {
    let broken = true;
    const own = createReference(rulebook, {
      facts: { weather: () => (broken ? Promise.reject(new Error('no line')) : 'sun') },
      rules: [{ conditions: { all: [{ fact: 'weather', operator: 'equal', value: 'sun' }] }, event: { type: 'sun' } }],
    });
    await expect(own.run({ afraid: 'often' })).rejects.toThrow('no line');
    broken = false;
    expect((await own.run({ afraid: 'often' })).events.map((e) => e.type)).toEqual(['sun']);
  });

  it('refuses a `path` in an own rule: it is a way in for code', async () => {
    const own = createReference(rulebook, {
      facts: { person: () => ({ name: 'x' }) },
      rules: [{ conditions: { all: [{ fact: 'person', operator: 'equal', value: 'x', path: '$.name' }] }, event: { type: 'x' } }],
    });
    await expect(own.run({})).rejects.toThrow('`path` is not supported in conditions');
  });

  it('changes neither a frozen rulebook nor the rules of the developer', async () => {
    const before = JSON.stringify(rulebook);
    const rules = deepFreeze([
      { conditions: { all: [{ fact: 'role', operator: 'equal', value: 'hurt', priority: 3 }] }, event: { type: 'x' } },
    ]);
    const own = createReference(rulebook, { rules });
    await own.run({ role: 'hurt' });
    await own.run({ role: 'broke' });
    expect(JSON.stringify(rulebook)).toBe(before);
    expect((await own.run({ role: 'hurt' })).events.map((e) => e.type)).toEqual(['x']);
  });

  it('runs a prepared rulebook too', async () => {
    const arrived = loadPrepared(JSON.parse(JSON.stringify(prepare(rulebook))));
    const person = { role: 'hurt', acts: ['shouted', 'jealous'] };
    expect((await createReference(arrived).run(person)).verdict).toEqual(evaluate(rulebook, person));
  });

  it('keeps the order of layers when the files turn the rules round', async () => {
    const turned = parseRulebook(edited(({ core, open }) => void [core.rules.reverse(), open.rules.reverse()]));
    const person = { role: 'hurt', acts: ['hit', 'shouted'], 'own-acts': 'yes' };
    expect((await createReference(turned).run(person)).verdict).toEqual(evaluate(turned, person));
  });
});
