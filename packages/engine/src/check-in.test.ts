import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AnswersError,
  assess,
  checkIn,
  parseRulebook,
  parseSnapshot,
  ROLES,
  SIDE_STATES,
  snapshotOf,
  SnapshotError,
  STAGES,
} from './index.js';
import { edited, item } from './testing/edit-rulebook.js';
import { leaf } from './testing/faults.js';
import { valuesOf } from './testing/values-of.js';

/** The small rulebook, with a pause: a side state that is none of safety. */
const rulebook = parseRulebook(
  edited(({ open }) => {
    open.rules.push({ ...item(open.rules, 'harms'), id: 'wants-a-pause', state: 'paused', when: leaf('pregnant', 'equal', 'not-sure') });
  }),
);
const CALM = { role: 'hurt', afraid: 'no', acts: ['none'], pregnant: 'no', 'own-acts': 'no' };
const start = { ...CALM, 'truth-told': 'no', calm: 2 };
const second = { ...CALM, 'truth-told': 'yes', calm: 2 };
const third = { ...CALM, 'truth-told': 'yes', calm: 4, later: 'no' };
const paused = { ...second, pregnant: 'not-sure' };
const afraid = { ...third, afraid: 'often' };
const snapshot = (answers: object): unknown => structuredClone(snapshotOf(assess(rulebook, answers)));
const move = (before: object | null, after: object) => checkIn(rulebook, before && snapshot(before), after).moved;
const good = { kind: 'retrust-snapshot', version: 1, rulebook: 'small', role: 'hurt', state: 'stabilisation', met: ['truth-is-out'] };

describe('snapshotOf', () => {
  it('keeps the state, the role and the exits that are met, as plain frozen JSON', () => {
    const taken = snapshotOf(assess(rulebook, second));
    expect(taken).toEqual(good);
    expect(JSON.parse(JSON.stringify(taken))).toEqual(taken);
    expect([taken, taken?.met].map(Object.isFrozen)).toEqual([true, true]);
  });

  it('leaves nothing behind in a safety state', () => {
    expect(snapshotOf(assess(rulebook, afraid))).toBeNull();
    expect(snapshotOf(assess(rulebook, { ...CALM, acts: ['hit'] }))).toBeNull();
    expect(snapshotOf(assess(rulebook, { ...CALM, 'own-acts': 'yes' }))).toBeNull();
  });

  it('holds no answer: whatever was said, it is made of ids of states, roles and exits alone', () => {
    const exits = rulebook.rules.filter((r) => r.layer === 'exit').map((r) => r.id);
    const words: readonly unknown[] = ['retrust-snapshot', 1, 'small', null, ...ROLES, ...STAGES, ...SIDE_STATES, ...exits];
    const answers = fc.record(Object.fromEntries(rulebook.questions.map((q) => [q.id, fc.constantFrom(...valuesOf(q))])), {
      requiredKeys: [],
    });
    fc.assert(
      fc.property(answers, (given) => {
        const taken = snapshotOf(assess(rulebook, given));
        for (const word of Object.values(taken ?? {}).flat()) expect(words).toContain(word);
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});

describe('checkIn', () => {
  it.each([
    ['first', null, start, 'acknowledgment'],
    ['first', null, afraid, 'safety-first'],
    ['forward', start, second, 'stabilisation'],
    ['forward', start, third, 'transparency'],
    ['back', third, start, 'acknowledgment'],
    ['same', second, second, 'stabilisation'],
    ['same', paused, paused, 'paused'],
    ['aside', second, paused, 'paused'],
    ['aside', third, afraid, 'safety-first'],
    ['aside', paused, afraid, 'safety-first'],
    ['returned', paused, second, 'stabilisation'],
  ])('says `%s`', (direction, before, after, to) => {
    const moved = move(before, after);
    expect([moved.direction, moved.to, moved.from]).toEqual([direction, to, before ? assess(rulebook, before).state : null]);
    const { from, text } = { from: moved.from ? `Name of ${moved.from}` : '', text: moved.text };
    expect(text).toBe(`${direction}: ${from} to Name of ${to}`);
  });

  it('names the exits that were gained and lost', () => {
    expect(move(start, third)).toMatchObject({ gained: ['truth-is-out', 'days-are-calm'], lost: [] });
    expect(move(third, start)).toMatchObject({ gained: [], lost: ['truth-is-out', 'days-are-calm'] });
    expect(move(second, { ...start, calm: 4 })).toMatchObject({ gained: ['days-are-calm'], lost: ['truth-is-out'] });
  });

  it('says nothing of gains and losses at a first visit or in a safety state', () => {
    expect(move(null, third)).toMatchObject({ gained: [], lost: [] });
    expect(move(second, afraid)).toMatchObject({ gained: [], lost: [] });
  });

  it('gives the next snapshot, and none in a safety state', () => {
    expect(checkIn(rulebook, null, second).snapshot).toEqual(good);
    expect(checkIn(rulebook, snapshot(second), afraid).snapshot).toBeNull();
  });

  it('rests on the new answers alone', () => {
    for (const before of [null, start, third, paused])
      expect(checkIn(rulebook, before && snapshot(before), second).assessment).toEqual(assess(rulebook, second));
  });

  it('freezes its result', () => {
    const result = checkIn(rulebook, snapshot(start), second);
    expect([result, result.moved, result.moved.gained].map(Object.isFrozen)).toEqual([true, true, true]);
  });

  it('refuses bad answers as `assess` does', () => {
    expect(() => checkIn(rulebook, null, { afraid: 'perhaps' })).toThrow(AnswersError);
  });
});

describe('a snapshot of unknown origin', () => {
  it('is read whole', () => {
    expect(parseSnapshot(rulebook, JSON.parse(JSON.stringify(good)))).toEqual(good);
    expect(parseSnapshot(rulebook, { ...good, role: null }).role).toBeNull();
  });

  it.each<[string, unknown, string]>([
    ['a text', 'retrust-snapshot', 'snapshot-damaged'],
    ['undefined', undefined, 'snapshot-damaged'],
    ['an empty object', {}, 'snapshot-damaged'],
    ['another kind', { ...good, kind: 'other' }, 'snapshot-damaged'],
    ['no version', { ...good, version: undefined }, 'snapshot-damaged'],
    ['a version before the first', { ...good, version: 0 }, 'snapshot-damaged'],
    ['a version as text', { ...good, version: '1' }, 'snapshot-damaged'],
    ['a newer version', { ...good, version: 2 }, 'snapshot-newer'],
    ['a newer version with fields of its own', { kind: 'retrust-snapshot', version: 3, all: 'new' }, 'snapshot-newer'],
    ['another rulebook', { ...good, rulebook: 'other' }, 'snapshot-foreign'],
    ['no rulebook', { ...good, rulebook: null }, 'snapshot-foreign'],
    ['a role that is not there', { ...good, role: 'stranger' }, 'snapshot-damaged'],
    ['no role', { ...good, role: [] }, 'snapshot-damaged'],
    ['a state that is not there', { ...good, state: 'bliss' }, 'snapshot-damaged'],
    ['a safety state, which never leaves one', { ...good, state: 'safety-first' }, 'snapshot-damaged'],
    ['exits that are no list', { ...good, met: 'truth-is-out' }, 'snapshot-damaged'],
    ['an exit that is not there', { ...good, met: ['truth-is-out', 'bliss'] }, 'snapshot-damaged'],
    ['an exit twice', { ...good, met: ['truth-is-out', 'truth-is-out'] }, 'snapshot-damaged'],
    ['a flag that is no exit', { ...good, met: ['is-afraid'] }, 'snapshot-damaged'],
    ['`__proto__`', JSON.parse('{"kind":"retrust-snapshot","version":1,"__proto__":{}}'), 'snapshot-damaged'],
    ['a huge list', { ...good, met: new Array(10_000).fill('truth-is-out') }, 'snapshot-damaged'],
  ])('is refused when it is %s', (_, input, code) => {
    try {
      checkIn(rulebook, input, start);
      expect.unreachable('it throws');
    } catch (error) {
      if (!(error instanceof SnapshotError)) throw error;
      expect([error.name, error.code]).toEqual(['SnapshotError', 'snapshot-refused']);
      expect(error.problems.map((p) => [p.code, p.path])).toEqual([[code, 'snapshot']]);
    }
  });
});
