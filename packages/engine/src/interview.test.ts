import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnswersError, assess, parseRulebook, startInterview, type Interview, type InterviewEvent } from './index.js';
import { edited, item } from './testing/edit-rulebook.js';
import { leaf } from './testing/faults.js';
import { smallRulebook } from './testing/small-rulebook.js';
import { valuesOf } from './testing/values-of.js';

const rulebook = parseRulebook(smallRulebook());
const give = (interview: Interview, ...values: readonly unknown[]): Interview =>
  values.reduce<Interview>((at, value) => at.send({ type: 'answer-given', value }), interview);
const at = ({ question }: Interview): string | null => question?.id ?? null;
const CALM = ['hurt', 'no', ['none'], 'no', 'no'];

describe('startInterview', () => {
  it('asks in the order of the questionnaire and ends when nothing is left', () => {
    let interview = startInterview(rulebook);
    const seen: (string | null)[] = [];
    for (const value of [...CALM, 'yes', 4, 'no']) {
      seen.push(at(interview));
      interview = give(interview, value);
    }
    expect(seen).toEqual(['role', 'afraid', 'acts', 'pregnant', 'own-acts', 'truth-told', 'calm', 'later']);
    expect([interview.status, interview.question, interview.endedEarly]).toEqual(['done', null, false]);
    expect(interview.answers).toEqual({
      role: 'hurt',
      afraid: 'no',
      acts: ['none'],
      pregnant: 'no',
      'own-acts': 'no',
      'truth-told': 'yes',
      calm: 4,
      later: 'no',
    });
    expect(assess(rulebook, interview.answers).state).toBe('transparency');
  });

  it('does not ask what skip logic hides', () => {
    const interview = give(startInterview(rulebook), 'broke', ...CALM.slice(1));
    expect(at(interview)).toBe('calm');
    expect(give(interview, 4).status).toBe('done');
  });

  it('does not ask a role that the page sets, nor answers that are known', () => {
    const interview = startInterview(rulebook, { role: 'broke', answers: { acts: ['none'] } });
    expect(at(interview)).toBe('afraid');
    expect(at(give(interview, 'no'))).toBe('pregnant');
    expect(interview.progress).toEqual({ answered: 2, of: 6 });
  });

  it('lets an answer that is known stand before the role that the page sets', () => {
    expect(startInterview(rulebook, { role: 'broke', answers: { role: 'hurt' } }).answers.role).toBe('hurt');
  });

  it.each([
    ['answers', { answers: { afraid: 'perhaps' } }],
    ['a role', { role: 'stranger' as 'hurt' }],
  ])('refuses %s that the questionnaire does not know', (_, options) => {
    expect(() => startInterview(rulebook, options)).toThrow(AnswersError);
  });

  it('counts what was answered or skipped, and what is asked as it looks now', () => {
    const one = give(startInterview(rulebook), 'hurt');
    expect([startInterview(rulebook).progress, one.progress]).toEqual([
      { answered: 0, of: 6 },
      { answered: 1, of: 7 },
    ]);
    expect(one.send({ type: 'question-skipped' }).progress).toEqual({ answered: 2, of: 7 });
  });
});

describe('an answer', () => {
  it('that does not fit stays where it is as a problem, and is gone after the next event', () => {
    const before = give(startInterview(rulebook), 'hurt');
    const bad = give(before, 'perhaps');
    expect([at(bad), bad.problem?.code, bad.problem?.path]).toEqual(['afraid', 'unknown-option', 'afraid']);
    expect(bad.answers).toEqual(before.answers);
    expect(JSON.stringify(bad.problem)).not.toContain('perhaps');
    expect(give(bad, 'no').problem).toBeNull();
  });

  it.each([undefined, null, {}, { perhaps: NaN }, ['hurt'], 7, () => 'hurt', Symbol('x'), 'x'.repeat(300)])(
    'of the wrong kind (%o) is a problem, never a crash',
    (value) => {
      const bad = give(startInterview(rulebook), value);
      expect([at(bad), bad.status, typeof bad.problem?.code]).toEqual(['role', 'asking', 'string']);
      expect(JSON.stringify(bad.problem)).not.toContain('perhaps');
    },
  );

  it('to a question given back to is changed, and the later answers stay', () => {
    const done = give(startInterview(rulebook), ...CALM, 'yes', 4, 'no');
    const changing = done.send({ type: 'returned-to', question: 'afraid' });
    expect([at(changing), changing.given, changing.status]).toEqual(['afraid', 'no', 'asking']);
    const changed = give(changing, 'skipped');
    expect(changed.status).toBe('done');
    expect(changed.answers).toEqual({ ...done.answers, afraid: 'skipped' });
  });

  it('that hides later questions takes their answers out, and brings them back when it is changed back', () => {
    const done = give(startInterview(rulebook), ...CALM, 'yes', 4, 'no');
    const other = give(done.send({ type: 'returned-to', question: 'role' }), 'broke');
    expect([other.status, Object.keys(other.answers)]).toEqual(['done', ['role', 'afraid', 'acts', 'pregnant', 'own-acts', 'calm']]);
    const back = give(other.send({ type: 'returned-to', question: 'role' }), 'hurt');
    expect(back.answers).toEqual(done.answers);
  });

  it('is followed by the next open question, and by those left behind at the end', () => {
    const jumped = startInterview(rulebook, { answers: { acts: ['none'], 'own-acts': 'no' } }).send({
      type: 'returned-to',
      question: 'pregnant',
    });
    const next = give(jumped, 'no');
    expect([at(next), at(give(next, 3)), at(give(next, 3, 'hurt'))]).toEqual(['calm', 'role', 'afraid']);
  });

  it('that opens a question is followed by that question', () => {
    const done = give(startInterview(rulebook), ...CALM, 'no', 4);
    expect(done.status).toBe('done');
    const opened = give(done.send({ type: 'returned-to', question: 'truth-told' }), 'yes');
    expect([opened.status, at(opened)]).toEqual(['asking', 'later']);
  });
});

describe('going back', () => {
  it('shows the question before and what was said to it', () => {
    const third = give(startInterview(rulebook), 'hurt', 'no');
    const second = third.send({ type: 'went-back' });
    expect([at(second), second.given]).toEqual(['afraid', 'no']);
    expect(at(give(second, 'no'))).toBe('acts');
  });

  it('jumps over hidden questions', () => {
    const later = give(startInterview(rulebook), 'broke', ...CALM.slice(1));
    expect([at(later), at(later.send({ type: 'went-back' }))]).toEqual(['calm', 'own-acts']);
  });

  it('ends at the first question', () => {
    const first = startInterview(rulebook);
    expect([first.canGoBack, at(first.send({ type: 'went-back' }))]).toEqual([false, 'role']);
    expect(give(first, 'hurt').canGoBack).toBe(true);
  });

  it('leads from the end to the last question', () => {
    const done = give(startInterview(rulebook), ...CALM, 'yes', 4, 'no');
    expect([done.canGoBack, at(done.send({ type: 'went-back' }))]).toEqual([true, 'later']);
  });

  it('leads to the question at hand when the reader stopped before the end', () => {
    const stopped = give(startInterview(rulebook), 'hurt', 'no').send({ type: 'finished' });
    expect([stopped.status, stopped.canGoBack, at(stopped.send({ type: 'went-back' }))]).toEqual(['done', true, 'acts']);
  });

  it('leads to the first question when the reader stopped before any answer', () => {
    const stopped = startInterview(rulebook).send({ type: 'finished' });
    expect([stopped.status, stopped.canGoBack, at(stopped.send({ type: 'went-back' }))]).toEqual(['done', true, 'role']);
  });

  it('to a question that is hidden or unknown changes nothing', () => {
    const here = give(startInterview(rulebook), 'broke');
    for (const question of ['truth-told', 'nobody', '__proto__']) expect(at(here.send({ type: 'returned-to', question }))).toBe('afraid');
  });
});

describe('the end', () => {
  it('comes after the questions on safety when they call for help first', () => {
    for (const answers of [
      ['hurt', 'often', ['none'], 'no', 'no'],
      ['hurt', 'no', ['hit'], 'no', 'no'],
      ['broke', 'no', ['none'], 'no', 'yes'],
    ]) {
      const interview = give(startInterview(rulebook), ...answers);
      expect([interview.status, interview.endedEarly, Object.keys(interview.answers).length]).toEqual(['done', true, 5]);
    }
  });

  it('does not come before every question on safety was put', () => {
    const interview = give(startInterview(rulebook), 'hurt', 'often', ['hit']);
    expect([at(interview), interview.endedEarly]).toEqual(['pregnant', false]);
  });

  it('comes later after all when the answer that called for help is changed', () => {
    const early = give(startInterview(rulebook), 'hurt', 'often', ['none'], 'no', 'no');
    const changed = give(early.send({ type: 'returned-to', question: 'afraid' }), 'no');
    expect([changed.endedEarly, at(changed)]).toEqual([false, 'truth-told']);
  });

  it('drops what was said on repair when safety calls for help, and gives it back when it no longer does', () => {
    const done = give(startInterview(rulebook), ...CALM, 'yes', 4, 'no');
    const afraid = give(done.send({ type: 'returned-to', question: 'afraid' }), 'often');
    expect([afraid.status, afraid.endedEarly, 'calm' in afraid.answers]).toEqual(['done', true, false]);
    expect(give(afraid.send({ type: 'returned-to', question: 'afraid' }), 'no').answers).toEqual(done.answers);
  });

  it('can be chosen at any time', () => {
    const stopped = give(startInterview(rulebook), 'hurt').send({ type: 'finished' });
    expect([stopped.status, stopped.question, stopped.endedEarly, stopped.answers]).toEqual(['done', null, false, { role: 'hurt' }]);
    expect(assess(rulebook, stopped.answers).level).toBe('check');
  });

  it('never comes early for a rulebook whose questions on safety are all hidden or answered calmly', () => {
    const hidden = parseRulebook(edited(({ core }) => (item(core.questions, 'pregnant').askedWhen = leaf('acts', 'contains', 'hit'))));
    expect(at(give(startInterview(hidden), 'hurt', 'no', ['none'], 'no'))).toBe('truth-told');
  });
});

describe('an interview', () => {
  const event: fc.Arbitrary<InterviewEvent> = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.constantFrom(...rulebook.questions.flatMap(valuesOf)).map((value) => ({ type: 'answer-given' as const, value })),
    },
    { weight: 1, arbitrary: fc.constant({ type: 'question-skipped' as const }) },
    { weight: 1, arbitrary: fc.constant({ type: 'went-back' as const }) },
    { weight: 1, arbitrary: fc.constant({ type: 'finished' as const }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(...rulebook.questions.map((q) => q.id)).map((question) => ({ type: 'returned-to' as const, question })),
    },
  );

  it('is never changed by what is sent to it: every earlier moment can go on in another way', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 25 }), (events) => {
        const moments = events.reduce<Interview[]>(
          (all, e) => [...all, (all.at(-1) ?? startInterview(rulebook)).send(e)],
          [startInterview(rulebook)],
        );
        const before = moments.map((m) => JSON.stringify(m));
        for (const m of moments) m.send({ type: 'question-skipped' }).send({ type: 'went-back' });
        expect(moments.map((m) => JSON.stringify(m))).toEqual(before);
      }),
      { seed: 5, numRuns: 60 },
    );
  });

  it('cannot be changed from outside', () => {
    const interview = give(startInterview(rulebook), 'hurt', 'no', ['shouted']);
    const list = interview.answers.acts as unknown as string[];
    expect(() => list.push('hit')).toThrow(TypeError);
    expect(() => Object.assign(interview.answers, { afraid: 'often' })).toThrow(TypeError);
    expect(() => Object.assign(interview, { status: 'done' })).toThrow(TypeError);
    expect(interview.send({ type: 'question-skipped' }).answers.acts).toEqual(['shouted']);
  });

  it('holds at every moment answers that can be assessed, and a question exactly while it asks', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 25 }), (events) => {
        const interview = events.reduce<Interview>((now, e) => now.send(e), startInterview(rulebook));
        expect(interview.question === null).toBe(interview.status === 'done');
        expect(interview.progress.answered).toBe(Object.keys(interview.answers).length);
        expect(interview.progress.answered).toBeLessThanOrEqual(interview.progress.of);
        expect(assess(rulebook, interview.answers).plan.today).toBeDefined();
      }),
      { seed: 6, numRuns: 150 },
    );
  });
});
