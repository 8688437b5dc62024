import type { Rulebook } from '@retrust/engine';
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
const base = { sources: ['a-source'], anyPublisher: true };
const promises = parsePromises({
  calm: { afraid: 'no', acts: 'none' },
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
      anyPublisher: false,
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

  it('names a publisher-made hole in open mode', async () => {
    const { withholdings } = rulebook;
    const faulty: Rulebook = { ...rulebook, withholdings: withholdings.map((one) => ({ ...one, withholds: ['joint-talk'] })) };
    expect(ids(await verify(faulty, promises, { solver, open: true }))).toEqual(['no-joint-work-in-danger']);
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
