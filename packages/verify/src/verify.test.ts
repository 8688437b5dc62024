import { SIDE_STATES, type Rulebook } from '@retrust/engine';
import { beforeAll, describe, expect, it } from 'vitest';
import { certifyPromises } from './certify.js';
import { compare } from './compare.js';
import { layersDiagram, stagesDiagram, toSvg } from './diagram.js';
import { parsePromises } from './promises/promise.js';
import { githubReport, jsonReport } from './report/machine-readable.js';
import { textReport } from './report/text.js';
import { ownSolver } from './solve/own.js';
import { tinyRulebook } from './testing/small.js';
import { verify, type Report } from './verify.js';

const rulebook = tinyRulebook();
const solver = ownSolver();
const inDanger = { fact: 'level', operator: 'in', value: ['concern', 'urgent'] };
const base = { sources: ['a-source'], publisher: 'anything' };
const promises = parsePromises({
  calm: { afraid: ['no'], acts: ['none'] },
  promises: [
    {
      id: 'no-joint-work-in-danger',
      kind: 'always',
      sentence: 'Nothing joint in danger.',
      given: inDanger,
      then: { fact: 'shown.classes', operator: 'doesNotContain', value: 'joint-exercise' },
      ...base,
    },
    {
      id: 'fear-is-enough',
      kind: 'always',
      sentence: 'Fear is enough.',
      given: { fact: 'afraid', operator: 'equal', value: 'often' },
      then: inDanger,
      ...base,
    },
    {
      id: 'danger-only-grows',
      kind: 'two-people',
      sentence: 'Danger only grows.',
      differ: { each: ['afraid', 'acts'] },
      change: 'one-sign-more',
      keeps: ['no-lower-level'],
      ...base,
    },
    {
      id: 'the-end-can-be-reached',
      kind: 'possible',
      sentence: 'Maintenance can be reached.',
      cases: [{ name: 'maintenance', given: { fact: 'state', operator: 'equal', value: 'maintenance' } }],
      ...base,
      publisher: 'additions',
      because: 'stages are the publisher’s',
    },
  ],
});
const faults = ({ checks }: Report): readonly string[] =>
  checks.filter(({ ok, advice }) => !ok && !advice).map(({ check, subject }) => `${check} ${subject}`);
const ids = (report: Report): readonly string[] => report.promises.filter(({ holds }) => !holds).map(({ id }) => id);
/** The tiny rulebook with one rule changed, past the parser. */
const withRule = (id: string, change: object): Rulebook => ({
  ...rulebook,
  rules: rulebook.rules.map((rule) => (rule.id === id ? { ...rule, ...change } : rule)),
});

describe('verify', { timeout: 60_000 }, () => {
  let report: Report;
  beforeAll(async () => {
    report = await verify(rulebook, promises, { solver, replays: 200 });
  }, 60_000);

  it('proves what holds', () => {
    expect(ids(report)).toEqual([]);
    expect(new Set(report.checks.filter(({ ok, advice }) => !ok && !advice).map(({ check }) => check))).toEqual(
      new Set(['every-step-reached', 'no-shadowed-rule']),
    );
    expect(faults(report)).toContain('no-shadowed-rule hides');
    expect(faults(report)).toEqual(
      expect.arrayContaining([
        'every-step-reached retreat in urgent',
        'every-step-reached breathe in crisis',
        'every-step-reached breathe in forgiveness',
      ]),
    );
    expect(faults(report)).not.toContain('every-step-reached breathe in consistency');
  });

  it('proves the same for any publisher', async () => {
    expect(ids(await verify(rulebook, promises, { solver, open: true }))).toEqual([]);
  });

  it('has every proof certified', () => {
    expect(certifyPromises(rulebook, promises).map(({ id, valid }) => [id, valid])).toEqual([
      ['no-joint-work-in-danger', true],
      ['fear-is-enough', true],
      ['danger-only-grows', true],
    ]);
  });

  it('shows a breach with the fewest answers, in words, confirmed by the engine', async () => {
    const faulty = withRule('is-afraid', { when: { fact: 'afraid', operator: 'equal', value: 'skipped' } });
    const broken = await verify(faulty, promises, { solver, promisesOnly: true });
    expect(ids(broken)).toEqual(['fear-is-enough']);
    const [example] = broken.promises.find(({ id }) => id === 'fear-is-enough')?.counterExamples ?? [];
    expect(example?.people.map(({ answers }) => answers)).toEqual([{ afraid: 'often' }]);
    expect(example?.confirmed).toBe(true);
    expect(textReport(broken)).toContain('question.afraid.title question.afraid.option.often');
    expect(githubReport(broken)).toContain('::error title=promise fear-is-enough::Fear is enough. broken with {"afraid":"often"}');
    expect(JSON.parse(jsonReport(broken))).toMatchObject({ ok: false, answerSpace: String(broken.answerSpace) });
  });

  it('names a publisher-made hole in open mode, and what the publisher must have written for it', async () => {
    const { withholdings } = rulebook;
    const faulty: Rulebook = { ...rulebook, withholdings: withholdings.map((one) => ({ ...one, withholds: ['joint-talk'] })) };
    const broken = await verify(faulty, promises, { solver, open: true });
    expect(ids(broken)).toEqual(['no-joint-work-in-danger']);
    const [example] = broken.promises.find(({ id }) => id === 'no-joint-work-in-danger')?.counterExamples ?? [];
    expect(example?.confirmed).toBe(null);
    const assumed = example?.people[0]?.assumed ?? [];
    expect(assumed.join(', ')).toMatch(
      /^(`retreat` fits this reader|an? (.*) of the publisher fits this reader, an? \2 of the publisher has the class joint-exercise)$/,
    );
    expect(textReport(broken)).toContain('possible for a publisher who keeps the locked core alone');
    expect(textReport(broken)).toContain(`and: ${String(assumed[0])}`);
  });

  describe('for any publisher', () => {
    const ask = async (one: object): Promise<Report['promises'][number] | undefined> =>
      (
        await verify(rulebook, parsePromises({ calm: { afraid: ['no'] }, promises: [{ id: 'one', sentence: 'One.', ...base, ...one }] }), {
          solver,
          open: true,
        })
      ).promises[0];
    const notTold = { fact: 'told', operator: 'equal', value: 'no' };
    const atTheStart = { fact: 'state', operator: 'in', value: [...SIDE_STATES, 'acknowledgment'] };
    const because = 'It speaks of an exit.';

    it('an exit of the open part is kept by those who add to the rulebook, not by those who write it anew', async () => {
      const promise = { kind: 'always', given: notTold, then: atTheStart };
      expect((await ask(promise))?.counterExamples[0]?.people[0]?.assumed).toContain('`exit-acknowledgment` is met');
      expect((await ask({ ...promise, publisher: 'additions', because }))?.holds).toBe(true);
    });
    it('what they write may look at the very answer in which two people differ', async () => {
      const promise = { kind: 'two-people', differ: { each: ['afraid'] }, change: 'silence', keeps: ['no-new-classes'] };
      expect((await ask({ ...promise, classes: ['contact'] }))?.holds).toBe(false);
      expect((await ask({ ...promise, keeps: ['no-lower-level'] }))?.holds).toBe(true);
    });
    it('a frequent question of theirs is withheld as a step is', async () => {
      const without = (value: string): object => ({
        kind: 'always',
        given: inDanger,
        then: { fact: 'shown.faq-classes', operator: 'doesNotContain', value },
      });
      expect((await ask(without('joint-talk')))?.holds).toBe(true);
      expect((await ask({ ...without('joint-talk'), given: { not: inDanger } }))?.holds).toBe(false);
    });
    it('somebody must be found in the rulebook of each of them', async () => {
      const possible = { kind: 'possible', cases: [{ name: 'a', given: { fact: 'state', operator: 'equal', value: 'maintenance' } }] };
      expect((await ask(possible))?.problem).toContain('depends on what the publisher writes');
      expect((await ask({ ...possible, publisher: 'additions', because }))?.holds).toBe(true);
    });
    it('a promise that does not hold for anything says why', () => {
      const one = { id: 'one', kind: 'always', sentence: 'One.', then: notTold, ...base };
      const parsed = (promise: object) => () => parsePromises({ calm: {}, promises: [promise] });
      expect(parsed({ ...one, publisher: 'additions' })).toThrow('`because`');
      expect(parsed({ ...one, because })).toThrow('`because`');
      expect(parsed({ ...one, publisher: 'additions', because })).not.toThrow();
    });
  });

  it('names what decides on danger and is not locked', async () => {
    const core = rulebook.core.filter((id) => !['is-afraid', 'level-check', 'no-joint-work', 'acts'].includes(id));
    const unlocked = await verify({ ...rulebook, core }, promises, { solver, replays: 0 });
    expect(faults(unlocked).filter((fault) => fault.startsWith('safety-is-locked'))).toEqual(
      ['acts', 'is-afraid', 'level-check', 'no-joint-work'].map((id) => `safety-is-locked ${id}`),
    );
  });

  it('names dead and shadowed rules, and steps that stray', async () => {
    const dead = await verify(
      withRule('is-hit', {
        when: {
          all: [
            { fact: 'afraid', operator: 'equal', value: 'no' },
            { fact: 'afraid', operator: 'equal', value: 'often' },
          ],
        },
      }),
      promises,
      { solver, replays: 0 },
    );
    expect(dead.checks.filter(({ ok }) => !ok).map(({ check, subject }) => `${check} ${subject}`)).toEqual(
      expect.arrayContaining(['no-dead-rule is-hit', 'no-shadowed-rule is-hit']),
    );
  });

  it('says so when a promise can not be asked', async () => {
    const strange = parsePromises({
      calm: {},
      promises: [{ id: 'strange', kind: 'always', sentence: 'Strange.', then: { fact: 'nothing', operator: 'equal', value: 1 }, ...base }],
    });
    expect((await verify(rulebook, strange, { solver, promisesOnly: true })).promises[0]?.problem).toBe(
      'the promise `strange`: unknown fact `nothing`',
    );
  });

  it('accepts what somebody has judged, and names a judgement that nothing needs', async () => {
    const accepted = [
      { check: 'every-step-reached', subject: 'breathe in crisis', why: 'no rule calls for crisis here' },
      { check: 'no-dead-rule', subject: 'is-afraid', why: 'an old one' },
    ];
    const judged = await verify(rulebook, { ...promises, accepted }, { solver, replays: 0 });
    expect(judged.checks.find(({ subject }) => subject === 'breathe in crisis')?.advice).toBe(true);
    expect(judged.checks.find(({ subject }) => subject === 'is-afraid')?.text).toContain('no finding any more');
  });
});

describe('compare', () => {
  it('names whom a change of rules gives another result, with the fewest answers', async () => {
    const differences = await compare(rulebook, withRule('is-shouted-at', { tier: 'red' }), solver);
    expect(differences.map(({ what, from, to }) => `${what} ${from} ${to.join()}`)).toContain('level check concern');
    expect(differences.find(({ what, from }) => what === 'level' && from === 'check')?.answers).toEqual({ acts: ['shouted'] });
    expect(differences.find(({ what, from }) => what === 'level' && from === 'check')?.after.state).toBe('safety-first');
  });
  it('finds no difference where there is none', async () => {
    expect(await compare(rulebook, tinyRulebook(), solver)).toEqual([]);
  });
});

describe('the diagrams', () => {
  it('draw every stage and every rule', () => {
    expect(stagesDiagram(rulebook)).toContain('acknowledgment --> stabilisation: exit-acknowledgment');
    expect(layersDiagram(rulebook)).toContain('hides --> exit_acknowledgment');
    for (const { id } of rulebook.rules) expect(toSvg(rulebook)).toContain(`>${id}</text>`);
  });
});
