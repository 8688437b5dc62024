import { parseRulebook, questionText, type Answers, type Rulebook } from '@retrust/engine';
import { afterAll, describe, expect, it } from 'vitest';
import { withPseudo } from '../../../scripts/locales/locale-of.js';
import { outsideBrackets, pseudo } from '../../../scripts/locales/pseudo.js';
import { interviewCommand } from './commands/interview.js';
import { keysOf } from './interview/reply.js';
import { scripted } from './interview/scripted.js';
import { builtInInput } from './rulebook.js';
import { fileOf } from './testing.js';
import { en } from './words/en.js';
import { learn, speak, word, type Translation } from './words/words.js';

const LOCALES = ['en-XA', 'ar-XB'];
const wordsIn = (locale: string): Translation['words'] =>
  Object.fromEntries(Object.entries(en).map(([key, text]) => [key, pseudo(text, locale)])) as Translation['words'];
for (const locale of LOCALES) learn({ locale, reviewed: null, words: wordsIn(locale) });
const rulebooks = new Map(
  LOCALES.map((locale) => [locale, parseRulebook(withPseudo(builtInInput as Parameters<typeof withPseudo>[0], locale))]),
);

afterAll(() => {
  speak('en');
});

/** Everything that a service says of itself, and the names of countries: they are the same in every language. */
function withoutNames(text: string, rulebook: Rulebook): string {
  const lines = [...Object.values(rulebook.help).flatMap(({ helplines }) => helplines), ...rulebook.worldwide];
  const sources = Object.values(rulebook.sources).flatMap(({ title, url }) => [title, url ?? '']);
  const labels = Object.values(rulebook.help).flatMap(({ emergency }) => emergency.map(({ label }) => label ?? ''));
  const said = [...lines.flatMap(({ name, nameEn, region, web }) => [name, nameEn ?? '', region ?? '', web ?? '']), ...sources, ...labels];
  return said
    .filter(Boolean)
    .sort((a, b) => b.length - a.length)
    .reduce((rest, name) => rest.replaceAll(name, ' '), text)
    .replace(/[^,\n]+ \([A-Z]{2}\)/g, ' ');
}

/** Answers like a person of the examples, and looks behind every page that a key opens. */
async function talk(locale: string, person: string, flags: { country?: string } = {}): Promise<readonly string[]> {
  const rulebook = rulebooks.get(locale);
  if (!rulebook) throw new Error(`no pseudo-locale ${locale}`);
  const { answers } = fileOf(person);
  const looked = new Set<string>();
  const typed = (page: string): string | null => {
    const asked = rulebook.questions.find(({ id }) => page.split('\n').includes(questionText(rulebook, id, locale).title));
    if (page.includes(word('ask.page.end'))) {
      const key = ['x', 'w', 'c', 'q'].find((one) => !looked.has(`end ${one}`)) ?? 'q';
      looked.add(`end ${key}`);
      return key;
    }
    if (page.includes(word('ask.type.one')) || page.includes(word('ask.type.many'))) {
      const key = ['w', 'h', 'c', '?'].find((one) => !looked.has(one));
      looked.add(key ?? '');
      return key ?? keys(rulebook, locale, asked?.id ?? '', answers);
    }
    return page.includes(word('ask.page.return')) || page.includes(word('ask.page.result')) ? 'r' : '';
  };
  const prompter = scripted([typed], { width: 4_000 });
  await interviewCommand(prompter, rulebook, { locale, ...flags });
  return prompter.pages;
}

function keys(rulebook: Rulebook, locale: string, id: string, answers: Answers): string {
  const question = rulebook.questions.find((one) => one.id === id);
  const answer = answers[id];
  if (!question || answer === undefined || answer === 'skipped') return 's';
  const text = questionText(rulebook, id, locale);
  const given = typeof answer === 'object' ? answer : [String(answer)];
  return given.map((one) => keysOf(question, text)[text.options.findIndex((option) => option.id === one)]).join(' ');
}

/** Single letters are keys; a bar stands before the English originals. */
const left = (page: string, rulebook: Rulebook): string =>
  outsideBrackets(withoutNames(page, rulebook).replace(/^\s*\| .*$/gm, ' ')).replace(/(^|\s)[a-z](?=\s|$)/g, ' ');

describe.each(LOCALES)('the terminal in %s', (locale) => {
  it.each(['hurt-early', 'afraid', 'broke-ashamed', 'crisis'])(
    'says nothing to %s that is not from the words of the locale',
    async (person) => {
      const pages = await talk(locale, person, person === 'hurt-early' ? {} : { country: 'GB' });
      expect(pages.length).toBeGreaterThan(15);
      const rulebook = rulebooks.get(locale);
      const found = pages.map((page) => (rulebook ? left(page, rulebook) : page)).filter((rest) => /\p{L}{2}/u.test(rest));
      expect(found).toEqual([]);
    },
  );

  it('has the English beside what it says of fear and harm', async () => {
    const pages = await talk(locale, 'afraid', { country: 'GB' });
    const asked = pages.find((page) => page.includes('| Do you feel fear around your partner?'));
    expect(asked).toMatch(/^ +\| Often$/m);
    expect(pages.join('\n')).toContain(word('result.unreviewed'));
  });
});

it('English has nothing beside it', () => {
  speak('en');
  expect(word('result.unreviewed')).toMatch(/^Translated/);
  expect(left('[Ñöŕţĥ] Call [Çåļļ] 999', parseRulebook(builtInInput))).toBe('Call 999');
});
