import { describe, expect, it } from 'vitest';
import { builtInRulebook } from '../rulebook.js';
import { en } from '../words/en.js';
import { askCountry } from './country.js';
import { LEFT } from './prompter.js';
import { scripted } from './scripted.js';

const rulebook = builtInRulebook();

describe('askCountry', () => {
  it.each([
    ['GB', 'GB'],
    ['de', 'DE'],
    [' United Kingdom ', 'GB'],
    ['uk', 'GB'],
    ['south-africa', 'ZA'],
    ['', undefined],
  ])('takes %j for %j', async (typed, code) => {
    expect(await askCountry(scripted([typed]), rulebook, 'en')).toEqual({ country: code });
  });

  it('lists the countries whose numbers it has', async () => {
    const prompter = scripted([''], { width: 1_000 });
    await askCountry(prompter, rulebook, 'en');
    for (const code of Object.keys(rulebook.help)) expect(prompter.pages[0]).toContain(`(${code})`);
  });

  it('says that it has no numbers for a country, and never takes those of another', async () => {
    const prompter = scripted(['AQ', '']);
    expect(await askCountry(prompter, rulebook, 'en')).toEqual({ country: 'AQ' });
    expect(prompter.pages[1]).toContain('We have no numbers for that country.');
    expect(Object.hasOwn(rulebook.help, 'AQ')).toBe(false);
  });

  it('does not guess at a name that it does not know', async () => {
    const prompter = scripted(['Atlantis', '']);
    expect(await askCountry(prompter, rulebook, 'en')).toEqual({ country: undefined });
    expect(prompter.pages[1]).toContain(en['ask.country.unclear'].slice(0, 30));
  });

  it.each(['q', null])('leaves by %j', async (typed) => {
    expect(await askCountry(scripted([typed]), rulebook, 'en')).toBe(LEFT);
  });
});
