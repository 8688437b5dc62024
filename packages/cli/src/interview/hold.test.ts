import { questionText, startInterview, type Interview } from '@retrust/engine';
import { describe, expect, it } from 'vitest';
import { builtInRulebook } from '../rulebook.js';
import { fileOf, PEOPLE, typist } from '../testing.js';
import { en } from '../words/en.js';
import { hold } from './hold.js';
import type { Place } from './pages.js';
import { LEFT } from './prompter.js';
import { scripted } from './scripted.js';

const rulebook = builtInRulebook();
const place: Place = { rulebook, locale: 'en', country: 'GB' };
const WIDE = { width: 1_000 };
const begin = (answers = {}): Interview => startInterview(rulebook, { answers });
const title = (id: string): string => questionText(rulebook, id).title;
const held = (next: Interview | typeof LEFT): Interview => {
  if (next === LEFT) throw new Error('the reader left');
  return next;
};
const START = { role: 'hurt', 'what-happened': ['lies'], 'found-out': 'months', age: 'adult' };

describe('hold', () => {
  it.each(PEOPLE.filter((person) => person !== 'almost-empty'))('asks %s exactly what the example file answers', async (person) => {
    const { answers } = fileOf(person);
    const interview = held(await hold(scripted([typist(rulebook, answers)], WIDE), place, begin()));
    expect(interview.status).toBe('done');
    expect(interview.answers).toEqual(answers);
  });

  it('warns once, before the first sensitive question', async () => {
    const prompter = scripted([typist(rulebook, fileOf('hurt-early').answers)], WIDE);
    await hold(prompter, place, begin());
    const warned = prompter.pages.flatMap((page, i) => (page.startsWith(en['ask.interruption']) ? [i] : []));
    const sensitive = rulebook.questions.filter((q) => q.sensitive).map(({ id }) => title(id));
    const first = prompter.pages.findIndex((page) => sensitive.some((line) => page.includes(line)));
    expect(warned).toEqual([first - 1]);
  });

  it('goes back from the warning without having shown the question behind it', async () => {
    const prompter = scripted(['b', null], WIDE);
    await hold(prompter, place, begin(START));
    expect(prompter.pages[0]).toContain(en['ask.interruption']);
    expect(prompter.pages[1]).toContain(title('age'));
    expect(prompter.pages[1]).toContain(`18 or older ${en['ask.given']}`);
  });

  it('leaves at once from every page, by q and by Ctrl-C', async () => {
    const types = typist(rulebook, fileOf('afraid').answers);
    const whole = scripted([types], WIDE);
    await hold(whole, place, begin());
    for (const leaving of ['q', null])
      for (let at = 0; at < whole.pages.length; at++) {
        const prompter = scripted([...Array.from({ length: at }, () => types), leaving], WIDE);
        expect(await hold(prompter, place, begin())).toBe(LEFT);
        expect(prompter.pages).toHaveLength(at + 1);
      }
  });

  it('takes "rather not say" and "not sure" for an answer', async () => {
    const prompter = scripted(['s', '11', 'e'], WIDE);
    expect(held(await hold(prompter, place, begin())).answers).toEqual({ role: 'skipped', 'what-happened': 'not-sure' });
  });

  it('goes back, shows the answer from before, and keeps it on Enter', async () => {
    const prompter = scripted(['2', 'b', '', 'b', '1', 'e'], WIDE);
    const interview = held(await hold(prompter, place, begin()));
    expect(prompter.pages[2]).toContain(`2  I broke my partner’s trust ${en['ask.given']}`);
    expect(prompter.pages[3]).toContain(title('what-happened'));
    expect(interview.answers).toEqual({ role: 'hurt' });
  });

  it('changes any earlier answer, and lists the questions without the answers', async () => {
    const prompter = scripted(['c', '1', '2', 'e'], WIDE);
    const interview = held(await hold(prompter, place, begin({ role: 'hurt', 'what-happened': ['lies'] })));
    expect(prompter.pages[1]).toContain(title('what-happened'));
    expect(prompter.pages[1]).not.toMatch(/My trust was broken|Lies/);
    expect(interview.answers).toEqual({ role: 'broke', 'what-happened': ['lies'] });
  });

  it('stays at the question when no answer is chosen for a change', async () => {
    const prompter = scripted(['c', '9', '', 'e'], WIDE);
    await hold(prompter, place, begin({ role: 'hurt' }));
    expect(prompter.pages[2]).toContain(en['ask.unclear.unknown']);
    expect(prompter.pages[3]).toContain(title('what-happened'));
  });

  it('says why it asks, and comes back to the question', async () => {
    const prompter = scripted(['w', 'r', null], WIDE);
    await hold(prompter, place, begin());
    expect(prompter.pages[1]).toContain(questionText(rulebook, 'role').why);
    expect(prompter.pages[2]).toBe(prompter.pages[0]);
  });

  it('says what was not understood, and asks again', async () => {
    const prompter = scripted(['yes', '1 2', null], WIDE);
    await hold(prompter, place, begin());
    expect(prompter.pages[1]).toContain(en['ask.unclear.unknown']);
    expect(prompter.pages[2]).toContain(en['ask.unclear.one-only']);
  });

  it('has the number to call on every page of a question', async () => {
    const prompter = scripted([typist(rulebook, fileOf('urgent').answers)], WIDE);
    await hold(prompter, place, begin());
    const asked = prompter.pages.filter((page) => page.startsWith('Question '));
    expect(asked).toHaveLength(Object.keys(fileOf('urgent').answers).length);
    for (const page of asked) expect(page).toContain('In danger now? Call 999 or 112.');
  });

  it('lists numbers for people who are hurt, and other ones for a reader who has said that they use harm', async () => {
    const numbers = async (answers: object): Promise<string> => {
      const prompter = scripted(['h', null], WIDE);
      await hold(prompter, place, begin({ ...START, privacy: 'free', ...answers }));
      return prompter.pages.at(-1) ?? '';
    };
    expect(await numbers({})).toContain('National Domestic Abuse Helpline');
    const using = await numbers({ 'own-conduct': ['used-force'] });
    expect(using).toContain('Respect Phoneline');
    expect(using).not.toMatch(/National Domestic Abuse Helpline|shelter/i);
  });

  it('lets the reader look back from the end before the result', async () => {
    const { answers } = fileOf('crisis');
    const { 'own-conduct': last, ...known } = answers;
    expect(last).toEqual(['none']);
    const prompter = scripted(['9', 'x', 'b', '', ''], WIDE);
    const interview = held(await hold(prompter, place, begin(known)));
    expect(prompter.pages[1]).toContain(en['ask.review.title']);
    expect(prompter.pages[2]).toContain(en['ask.unclear.unknown']);
    expect(prompter.pages[3]).toContain(title('own-conduct'));
    expect(interview.answers).toEqual(answers);
  });
});
