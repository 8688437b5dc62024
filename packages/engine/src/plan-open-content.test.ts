import { describe, expect, it } from 'vitest';
import { assess, parseRulebook, STAGES } from './index.js';
import { edited, item } from './testing/edit-rulebook.js';
import { leaf } from './testing/faults.js';

const CALM = { role: 'hurt', afraid: 'no', acts: ['none'], pregnant: 'no', 'own-acts': 'no', 'truth-told': 'no', calm: 2 };
const note = { why: 'for tests', sources: ['a-source'], reviewed: null };
const everyone = ['hurt', 'broke', 'both'];
const EVERYWHERE = [...STAGES, 'safety-first', 'urgent'];

/** A notice and a frequent question of the core, and of the open part; and what withholds. */
const rulebook = parseRulebook(
  edited(({ core, open, words }) => {
    const faq = { for: everyone, in: EVERYWHERE, classes: ['self-care'], ...note };
    core.notices = [{ id: 'of-the-core', kind: 'care', when: 'always', ...note }];
    core.faqs = [{ id: 'ask-the-core', ...faq }];
    open.notices.push({ id: 'when-calm', kind: 'expectation', when: leaf('calm', 'equal', 2), ...note });
    open.faqs = [
      { id: 'ask-anybody', ...faq },
      { id: 'ask-both', ...faq, classes: ['own-change', 'joint-talk'] },
      { id: 'ask-who-broke', ...faq, for: ['broke'] },
      { id: 'ask-later', ...faq, in: ['stabilisation'] },
      { id: 'ask-when-calm', ...faq, when: leaf('calm', 'equal', 2) },
    ];
    const hold = item(core.withholdings, 'no-joint-work-in-danger');
    core.withholdings = [
      { ...hold, id: 'no-talks-when-tired', when: leaf('calm', 'equal', 1), withholds: ['joint-talk'] },
      { ...hold, withholds: ['joint-talk', 'joint-exercise', 'open-content'] },
    ];
    for (const id of ['of-the-core', 'when-calm']) words[`notice.${id}`] = 'x';
    for (const { id } of [...(open.faqs as { id: string }[]), { id: 'ask-the-core' }]) {
      words[`faq.${id}.question`] = 'x';
      words[`faq.${id}.answer`] = 'x';
    }
  }),
);
const shown = (answers: object) => {
  const { notices, faqs } = assess(rulebook, { ...CALM, ...answers });
  return { notices: notices.map(({ id }) => id), faqs: faqs.map(({ id }) => id) };
};
const CORE_ONLY = { notices: ['of-the-core'], faqs: ['ask-the-core'] };

describe('notices and frequent questions', () => {
  it('are shown under their condition; questions in their states and to their roles alone', () => {
    expect(shown({})).toEqual({
      notices: ['of-the-core', 'limits', 'when-calm'],
      faqs: ['ask-the-core', 'ask-anybody', 'ask-both', 'ask-when-calm'],
    });
    expect(shown({ role: 'broke', 'truth-told': 'yes', calm: 3 })).toEqual({
      notices: ['of-the-core', 'limits'],
      faqs: ['ask-the-core', 'ask-anybody', 'ask-both', 'ask-who-broke'],
    });
    expect(shown({ role: 'skipped' }).faqs).not.toContain('ask-who-broke');
    expect(shown({ 'truth-told': 'yes' }).faqs).toContain('ask-later');
  });

  it('of the open part are gone where the core withholds what is open, whatever else it withholds', () => {
    expect(shown({ afraid: 'often' })).toEqual(CORE_ONLY);
    expect(shown({ afraid: 'often', calm: 1 })).toEqual(CORE_ONLY);
  });

  it('stay where the core withholds a class: a question of that class goes, notices have none', () => {
    expect(shown({ calm: 1 })).toEqual({ notices: ['of-the-core', 'limits'], faqs: ['ask-the-core', 'ask-anybody'] });
  });
});

describe('a step', () => {
  it('comes first when one of several criteria that it works towards is unmet', () => {
    const towards = parseRulebook(
      edited(({ open, words }) => {
        const step = { for: everyone, in: [...STAGES], classes: ['self-care'], minutes: 5, ...note };
        open.steps.push({ id: 'first-of-all', ...step, towards: ['days-are-calm', 'truth-is-out'] });
        for (const part of ['title', 'do', 'because']) words[`step.first-of-all.${part}`] = 'x';
      }),
    );
    const { today, week } = assess(towards, CALM).plan;
    expect([today, ...week].map(({ id }) => id).slice(0, 2)).toEqual(['ask-for-the-truth', 'first-of-all']);
  });
});
