import { assess, isSafetyState } from '@retrust/engine';
import { describe, expect, it } from 'vitest';
import { scripted } from '../interview/scripted.js';
import { builtInRulebook } from '../rulebook.js';
import { fileOf, PEOPLE, typist } from '../testing.js';
import { en } from '../words/en.js';
import { interviewCommand } from './interview.js';

const rulebook = builtInRulebook();
const WIDE = { width: 1_000 };
const WHOLE = PEOPLE.filter((person) => person !== 'almost-empty');
const LEAVING = new RegExp(`^${en['ask.page.end']}$`, 'm');

/** Answers as a person of the examples, with Enter on every other page, and types `then` when the result is shown whole. */
async function talk(person: string, then: readonly (string | null)[], flags = { country: 'GB' }) {
  const { answers } = fileOf(person);
  const types = typist(rulebook, answers);
  const after = [...then];
  const prompter = scripted([(page) => (LEAVING.test(page) || after.length < then.length ? (after.shift() ?? null) : types(page))], WIDE);
  await interviewCommand(prompter, rulebook, flags);
  const shown = prompter.pages.findIndex((page) => LEAVING.test(page));
  return {
    prompter,
    result: prompter.pages[shown] ?? '',
    after: prompter.pages.slice(shown + 1),
    assessment: assess(rulebook, answers, flags),
  };
}

describe('the interview', () => {
  it.each(WHOLE)('leads %s to the result of the example file', async (person) => {
    const { result, assessment } = await talk(person, ['q']);
    expect(result).toContain(assessment.place.name);
    expect(result).toContain(assessment.plan.today.title);
    for (const { title } of assessment.referrals) expect(result).toContain(title);
  });

  it('begins with what it is, what it is not, and what stays on this device', async () => {
    const { prompter } = await talk('hurt-early', ['q']);
    for (const n of [1, 2, 3, 4, 5] as const) expect(prompter.pages[0]).toContain(en[`ask.intro.${n}`]);
    expect(prompter.pages[0]).toMatch(/not therapy/);
    expect(prompter.pages[0]).toMatch(/scrollback/);
  });

  it('asks for the country when it was not given, and not otherwise', async () => {
    const asked = scripted(['', 'GB', null]);
    await interviewCommand(asked, rulebook, {});
    expect(asked.pages[1]).toContain(en['ask.country']);
    expect(asked.pages[2]).toContain('Call 999');
    const { prompter } = await talk('crisis', ['q']);
    expect(prompter.pages.join()).not.toContain(en['ask.country']);
  });

  it.each(WHOLE)('offers to keep the result of %s only where it may be kept', async (person) => {
    const { prompter, result, after, assessment } = await talk(person, ['k', 'q']);
    expect(assessment.mayKeep).toBe(!isSafetyState(assessment.state));
    expect(result.includes(en['ask.page.keep'])).toBe(assessment.mayKeep);
    if (assessment.mayKeep) expect(prompter.left()).toContain(assessment.plan.today.title);
    else {
      expect(after[0]).toContain(en['ask.unclear.unknown']);
      expect(prompter.left()).toBeNull();
    }
  });

  it('leaves nothing on the screen, whenever the reader leaves', async () => {
    const { prompter: whole } = await talk('hurt-early', ['w', '', 'c', null]);
    const types = typist(rulebook, fileOf('hurt-early').answers);
    for (let at = 0; at < whole.pages.length; at++) {
      const prompter = scripted([...Array.from({ length: at }, () => types), null], WIDE);
      await interviewCommand(prompter, rulebook, { country: 'GB' });
      expect(prompter.left()).toBeNull();
    }
  });

  it('gives the terminal back when something breaks', async () => {
    const prompter = scripted([
      () => {
        throw new Error('broken');
      },
    ]);
    await expect(interviewCommand(prompter, rulebook, {})).rejects.toThrow('broken');
    expect(prompter.left()).toBeNull();
  });

  it('keeps the reasons behind one key, and says in no safety state what would open a stage', async () => {
    const later = await talk('hurt-later', ['w', '', 'q']);
    expect(later.result).not.toContain(en['explain.title']);
    expect(later.after[0]).toContain(en['explain.changes']);
    expect(later.after[1]).toBe(later.result);
    const urgent = await talk('urgent', ['w', null]);
    expect(urgent.after[0]).toContain(en['explain.steps']);
    expect(urgent.after[0]).not.toContain(en['explain.changes']);
  });

  it('shows another result after an answer is changed', async () => {
    const afraid = await talk('hurt-early', ['c', '6', '3', '3', '1', '', 'q']);
    expect(afraid.after[0]).toContain(en['ask.change.title']);
    expect(afraid.after[0]).toMatch(/6 {2}Do you feel fear around your partner\?/);
    const last = afraid.after.at(-1) ?? '';
    expect(last).toContain('You come first');
    expect(last).not.toContain(en['ask.page.keep']);
  });

  it('tells a reader without a country how to see the numbers of one', async () => {
    const { result } = await talk('crisis', ['q'], { country: 'AQ' });
    expect(result).toContain(en['help.country']);
    expect(result).toContain('your local emergency number');
    expect(result).not.toMatch(/\b(999|911|112)\b/);
  });
});
