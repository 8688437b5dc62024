import { questionText, type Helpline } from '@retrust/engine';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { oneAhead } from './support/ahead.js';
import { elsewhere, examples, rulebook, unsettled, watched, type Person } from './support/people.js';
import { labelsOf, questionTitled } from './support/reader.js';
import { openSite, type Site } from './support/site.js';
import { en } from './support/words.js';

const PEOPLE = [...examples, ...watched, unsettled, elsewhere];
let site: Site;
const resultOf = oneAhead(PEOPLE, (person) => walkToResult(person));
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** What one person sees on the way to their result, on it, and when they open all that can be opened there. */
async function walkToResult(person: Person) {
  const reader = await site.open();
  const { page } = reader;
  try {
    const pages: string[] = [];
    const asked = await reader.walk(person, {
      onPage: async () => {
        pages.push(await page.evaluate(() => eyes.text(undefined, { heard: true })));
      },
    });
    const closed = await page.evaluate(lookAtResult);
    await reader.unfold();
    const opened = await page.evaluate(lookAtResult);
    await reader.click('button', en['help.button']);
    const help = await page.evaluate(lookAtResult);
    return { asked, pages, closed, opened, help };
  } finally {
    await page.context().close();
  }
}

/** Runs in the page. */
function lookAtResult() {
  const all = eyes.deep();
  const textOf = (element: Element): string => eyes.text(element).replaceAll('\n', ' ');
  const of = (tag: string): readonly Element[] => all.filter((element) => element.localName === tag);
  const headings = (tag: string): readonly string[] =>
    of(tag).map((element) => textOf(eyes.deep(element).find((inner) => inner.localName === 'h4') ?? element));
  const first = (matches: (element: Element) => boolean): number => {
    const found = all.findIndex(matches);
    return found < 0 ? Infinity : found;
  };
  return {
    title: document.title,
    text: eyes.text(undefined, { heard: true }),
    dom: eyes.everything(eyes.widget()),
    heading: eyes.heading(),
    tags: [...new Set(all.map((element) => element.localName))],
    steps: headings('retrust-step'),
    stepTexts: of('retrust-step').map(textOf),
    referrals: headings('retrust-referral'),
    stages: of('retrust-path').flatMap((path) =>
      eyes
        .deep(path)
        .filter((inner) => inner.matches('.name'))
        .map(textOf),
    ),
    here: all.filter((element) => element.getAttribute('aria-current') === 'step').map(textOf),
    buttons: all.filter((element) => element.localName === 'button').map(textOf),
    links: all.flatMap((element) => element.getAttribute('href') ?? []),
    explanations: all.filter(({ localName }) => localName === 'retrust-reasons').length,
    foldsInSteps: of('retrust-step').flatMap((step) => eyes.deep(step).filter(({ localName }) => localName === 'details')).length,
    firstHelp: first((element) => element.matches('a[href^="tel:"]') || element.localName === 'retrust-referral'),
    firstStep: first(({ localName }) => localName === 'retrust-step'),
    firstNumber: textOf(all.find((element) => element.matches('a[href^="tel:"]')) ?? eyes.widget()),
  };
}

const SAFETY_STATES = ['urgent', 'safety-first', 'crisis', 'own-conduct'];
const inDanger = (person: Person): boolean => SAFETY_STATES.includes(person.expected.state);
const without = (text: string, parts: readonly (string | null | undefined)[]): string =>
  parts.reduce<string>((rest, part) => (part ? rest.replaceAll(part, ' ') : rest), text);

const everyHelpline: readonly Helpline[] = [...Object.values(rulebook.help).flatMap(({ helplines }) => helplines), ...rulebook.worldwide];
const properNames = [
  ...everyHelpline.flatMap(({ name, nameEn }) => [name, nameEn]),
  ...Object.values(rulebook.sources).map(({ title }) => title),
];
const numbersOf = (helplines: readonly Helpline[]): readonly string[] =>
  helplines.flatMap(({ phones, sms }) => [...phones.map(({ dial }) => `tel:${dial}`), ...(sms ? [`sms:${sms.dial}`] : [])]);

describe.each(PEOPLE)('$name', (person) => {
  const { expected, answers } = person;

  it('is asked what the answers are for, and shown what the engine says of them', async () => {
    const { asked, closed, opened } = await resultOf(person);
    expect(asked.every((id) => id in answers)).toBe(true);
    expect(closed.heading).toBe(expected.title);
    expect(closed.text).toContain(expected.place.name);
    expect(closed.referrals).toEqual(expected.referrals.map(({ title }) => title));
    expect(opened.steps).toEqual([expected.plan.today, ...expected.plan.week, ...expected.plan.later].map(({ title }) => title));
  });

  it('has the same neutral title as everybody', async () => {
    const { closed } = await resultOf(person);
    expect(closed.heading).toBe('Your next steps');
    expect(closed.title).toBe('Believed again: what a broken promise leaves behind | The Long Evening');
  });

  it('shows no answer before somebody asks for it', async () => {
    const { closed } = await resultOf(person);
    for (const [id, answer] of Object.entries(answers)) {
      const question = questionTitled(questionText(rulebook, id, 'en').title);
      expect(closed.dom).not.toContain(questionText(rulebook, id, 'en').title);
      const labels = question && answer !== 'skipped' ? labelsOf(question, answer) : [];
      for (const label of labels.filter(({ length }) => length > 12)) expect(closed.dom).not.toContain(label);
    }
  });

  it('never reads that anything is safe, nor a share of a hundred', async () => {
    const { pages, opened, help } = await resultOf(person);
    for (const text of [...pages, opened.text, help.text])
      expect(without(text, properNames)).not.toMatch(/\b(un)?safe(ty|r|st|ly)?\b|%|per ?cent/i);
  });

  it('has the limits of all this on the page, and a way to help', async () => {
    const { closed, help } = await resultOf(person);
    const limits = expected.notices.filter(({ kind }) => kind === 'limits');
    expect(limits.length).toBeGreaterThan(5);
    for (const { text } of limits) expect(closed.text).toContain(text);
    expect(closed.text).toContain(en['footer.limits']);
    expect(closed.buttons).toContain(en['help.button']);
    expect(help.text).toContain(en['help.emergency']);
  });

  it('sees numbers of no other country', async () => {
    const { help, pages } = await resultOf(person);
    const country = rulebook.help[person.country ?? ''];
    const own = country ? [...country.emergency.map(({ dial }) => `tel:${dial}`), ...numbersOf(country.helplines)] : [];
    const shown = help.links.filter((href) => /^(tel|sms):/.test(href));
    expect(shown.filter((href) => !own.includes(decodeURIComponent(href)))).toEqual([]);
    expect(shown.length > 0).toBe(country !== undefined);
    if (country) return;
    // The first page still shows the country that the article chose; from then on there is no number at all.
    for (const text of [...pages.slice(1), help.text]) expect(without(text, properNames).replace(/\b20\d\d\b/g, '')).not.toMatch(/\d{3}/);
    for (const { web } of rulebook.worldwide.slice(0, 1)) expect(help.links).toContain(web);
  });

  it.runIf(inDanger(person))('sees people who can help before any step, and no path', async () => {
    const { closed } = await resultOf(person);
    expect(closed.firstHelp).toBeLessThan(closed.firstStep);
    expect(closed.tags).not.toContain('retrust-path');
    expect(closed.tags).not.toContain('svg');
  });

  it.runIf(inDanger(person))('finds nothing to print, keep, copy, share or send', async () => {
    for (const { buttons, links, tags, dom } of Object.values(await resultOf(person)).filter((seen) => 'buttons' in seen)) {
      expect(buttons.filter((name) => /print|save|copy|share|send|mail|download|keep|calendar|partner/i.test(name))).toEqual([]);
      expect(links.filter((href) => /^(mailto|data|blob|javascript|webcal):/.test(href))).toEqual([]);
      expect(tags).not.toContain('retrust-keep');
      expect(dom).not.toMatch(/^download=/m);
    }
  });

  it.runIf(inDanger(person))('is given reasons that name no answer beside a step', async () => {
    const { opened } = await resultOf(person);
    for (const text of opened.stepTexts) {
      expect(text).not.toContain(en['step.answers']);
      for (const id of Object.keys(answers)) expect(text).not.toContain(questionText(rulebook, id, 'en').title);
    }
  });

  it.runIf(expected.state === 'urgent' && person.country !== null && !expected.discreet)('sees the emergency number first', async () => {
    const { closed } = await resultOf(person);
    const [first] = rulebook.help[person.country ?? '']?.emergency ?? [];
    expect(closed.firstNumber).toContain(first?.show);
    expect(closed.referrals[0]).toBe(expected.referrals[0]?.title);
  });

  it.runIf(expected.path !== null)('sees the path, and is at one place on it', async () => {
    const { closed } = await resultOf(person);
    expect(closed.stages).toEqual(expected.path?.map(({ name }) => name));
    expect(closed.here).toEqual([`${expected.place.name} ${en['path.here']}`]);
    expect(closed.text.split(en['path.here'])).toHaveLength(2);
  });

  it.runIf(expected.discreet)('finds no explanation, not even one tap away', async () => {
    for (const { explanations, foldsInSteps, text } of Object.values(await resultOf(person)).filter((seen) => 'explanations' in seen)) {
      expect({ explanations, foldsInSteps }).toEqual({ explanations: 0, foldsInSteps: 0 });
      expect(text).not.toContain(en['result.why']);
    }
  });

  it.runIf(expected.discreet)('reads no word of fear, harm or danger, but for the lines that everybody reads', async () => {
    const { opened } = await resultOf(person);
    const everybodys = [
      ...expected.notices.filter(({ kind }) => kind === 'limits').map(({ text }) => text),
      ...expected.referrals.flatMap(({ helplines }) => helplines.map(({ audience }) => audience)),
      ...expected.referrals.filter(({ emergency }) => emergency.length > 0).flatMap(({ title, text }) => [title, text]),
    ];
    const rest = without(opened.text, [...everybodys, ...properNames]);
    expect(rest).not.toMatch(/\b(afraid|fear|scared|harm|hurt|danger|abus|violen|threat|forc|weapon|kill|crisis|suicid|controll)/i);
  });
});
