import { assess, isSafetyState, type Assessment, type ShownStep } from '@retrust/engine';
import { describe, expect, it } from 'vitest';
import { builtInRulebook } from '../rulebook.js';
import { fileOf, PEOPLE } from '../testing.js';
import { en } from '../words/en.js';
import { result } from './result.js';
import { asText, sheetFor } from './sheet.js';

const rulebook = builtInRulebook();
const words = { localEmergency: 'your local emergency number', howToName: 'Name a country.' };
const SAFETY = ['afraid', 'crisis', 'own-conduct', 'under-18', 'urgent'];

function rendered(
  person: string,
  country: string | undefined = 'GB',
  width = 1_000,
): { readonly text: string; readonly assessment: Assessment } {
  const assessment = assess(rulebook, fileOf(person).answers, { country });
  return { assessment, text: asText(result(sheetFor({ width, colour: false }), assessment, words)) };
}

const instructions = ({ exercise }: ShownStep): readonly string[] =>
  exercise ? [exercise.need, ...exercise.parts, exercise.stop, exercise.lighter] : [];

describe('result', () => {
  it.each(SAFETY)('puts the emergency number and the helplines of %s before everything else', (person) => {
    const { text, assessment } = rendered(person);
    expect(isSafetyState(assessment.state)).toBe(true);
    expect(text.split('\n').slice(0, 3)).toEqual(['Your next steps', '', 'In danger now? Call 999 or 112.']);
    const numbers = assessment.referrals.flatMap(({ helplines }) => helplines.flatMap(({ phones }) => phones.map(({ show }) => show)));
    expect(numbers.length).toBeGreaterThan(0);
    const after = text.indexOf(`\n${assessment.place.name}\n`);
    for (const number of numbers) expect(text.slice(0, after)).toContain(number);
    for (const said of [assessment.plan.today.title, ...assessment.notices.map((notice) => notice.text)]) {
      expect(text).toContain(said);
      expect(text.slice(0, after)).not.toContain(said);
    }
  });

  it.each(SAFETY)('shows %s no path, and repeats no answer', (person) => {
    const { text } = rendered(person);
    expect(text).not.toContain(en['result.path']);
    expect(text).not.toContain(en['result.here']);
    expect(text).not.toContain(en['explain.answers']);
  });

  it('shows the path with one place on it, said in words and not by colour', () => {
    const { text, assessment } = rendered('hurt-later');
    const path = text.slice(text.indexOf(en['result.path']), text.indexOf(en['result.today']));
    expect(path.match(/you are here/g)).toHaveLength(1);
    expect(path.match(/behind you/g)).toHaveLength(4);
    expect(path).toContain(`-> 5  ${assessment.place.name} (you are here)`);
  });

  it.each(PEOPLE)('has every step, kind of help, number and notice for %s', (person) => {
    const { text, assessment } = rendered(person);
    const { plan, referrals, notices, faqs, help } = assessment;
    for (const step of [plan.today, ...plan.week])
      for (const said of [step.title, step.do, step.because, ...instructions(step)]) expect(text).toContain(said);
    for (const { question, answer } of faqs) expect(text).toContain(`${question}\n${answer}`);
    for (const { title } of plan.later) expect(text).toContain(`- ${title}`);
    for (const said of referrals) expect(text).toContain(`${said.title}\n${said.text}`);
    for (const notice of notices) expect(text).toContain(notice.text);
    for (const line of help.helplines) for (const { show } of line.phones) expect(text).toContain(show);
  });

  it('shows a helpline in full once, and shortly where another kind of help names it too', () => {
    const { assessment } = rendered('afraid');
    const { referrals } = assessment;
    const text = asText(
      result(sheetFor({ width: 1_000, colour: false }), { ...assessment, referrals: [...referrals, ...referrals] }, words),
    );
    const lines = referrals.flatMap(({ helplines }) => helplines).filter(({ phones }) => phones.length > 0);
    expect(lines.length).toBeGreaterThan(3);
    for (const { name, phones } of lines) {
      const number = phones[0]?.show ?? '';
      expect(
        text.split('\n').filter((found) => found === `  Phone ${number}`),
        name,
      ).toHaveLength(1);
      expect(text).toMatch(new RegExp(`^- ${name.replace(/[()+]/g, '.')}.*: ${number}$`, 'm'));
    }
  });

  it('shows no number of another country to a reader whose country is not listed', () => {
    const { text } = rendered('urgent', 'AQ');
    expect(text).toContain('In danger now? Call your local emergency number.');
    expect(text).toContain(words.howToName);
    expect(text).not.toMatch(/Phone|\b(999|911|112)\b/);
  });

  it.each([32, 60, 88])('keeps lines to %i columns, except for web addresses', (width) => {
    for (const person of PEOPLE)
      for (const line of rendered(person, 'GB', width).text.split('\n'))
        if (!/https?:/.test(line)) expect(line.length, line).toBeLessThanOrEqual(width);
  });
});
