import { questionText } from '@retrust/engine';
import type { Hands } from './engines/engine.js';
import { rulebook, type Person } from './people.js';
import { labelsOf } from './reader.js';
import { en } from './words.js';

/** What somebody does on each page, by its heading: the boxes to mark, or none to prefer not to say. */
interface Way {
  readonly country: string;
  readonly answers: Readonly<Record<string, readonly string[]>>;
  readonly words: Readonly<
    Record<'begin' | 'goOn' | 'done' | 'next' | 'skip' | 'stop' | 'intro' | 'pause' | 'review' | 'result' | 'wait', string>
  >;
}

/** Walks inside the page, by clicks that a script makes: many times as fast as `Reader`, and the same in every engine. */
export interface Legs {
  /** From the first page to the result. Resolves to what `look` saw on each page. */
  walk(way: Way, look: () => string): Promise<readonly string[]>;
  /** Presses the button with this name, and waits until what it does stands. */
  press(name: string): Promise<void>;
}

declare global {
  // Defined by the tests, in the page.
  var legs: Legs;
}

/** Defines `legs` in a page that has `eyes`. Its source travels to the page, so that it may use nothing from outside of it. */
export function installLegs(): void {
  const TURNS = 2_500;
  const turn = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve));
  // What stands there, drawn or not: to ask for what is drawn costs a layout, many times on each page.
  const says = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
  const heading = (): string => {
    const found = eyes.deep().find(({ localName }) => localName === 'h2');
    return found ? says(found) : '';
  };
  const find = (tag: string, name: string): HTMLElement => {
    const all = eyes.deep().filter(({ localName }) => localName === tag);
    // A number on a scale is followed by its meaning, for the ear.
    const found = all.find((element) => says(element) === name) ?? all.find((element) => says(element).startsWith(`${name},`));
    if (!(found instanceof HTMLElement)) throw new Error(`no ${tag} is called “${name}” on the page “${heading()}”`);
    return found;
  };
  const press = async (name: string): Promise<void> => {
    find('button', name).click();
    await turn();
  };
  const leave = async (before: string, wait: string): Promise<void> => {
    for (let turns = 0; ['', before, wait].includes(heading()); turns++) {
      if (turns > TURNS) throw new Error(`still on the page “${before}”`);
      await turn();
    }
  };
  const act = async ({ country, answers, words }: Way, at: string): Promise<void> => {
    if (at === words.intro) {
      eyes.choose(country);
      return press(words.begin);
    }
    if (at === words.pause) return press(words.goOn);
    if (at === words.review) return press(words.done);
    const labels = answers[at];
    if (labels === undefined) return press(words.stop);
    if (labels.length === 0) return press(words.skip);
    for (const label of labels) find('label', label).click();
    return press(words.next);
  };
  const walk = async (way: Way, look: () => string): Promise<readonly string[]> => {
    const looks: string[] = [];
    for (;;) {
      const at = heading();
      looks.push(look());
      if (at === way.words.result) return looks;
      await act(way, at);
      await leave(at, way.words.wait);
    }
  };
  Object.defineProperty(globalThis, 'legs', { value: { walk, press } satisfies Legs });
}

const RESULT = rulebook.words.en?.['result.title'] ?? '';
const WORDS = {
  begin: en['intro.begin'],
  goOn: en['pause.go-on'],
  done: en['review.done'],
  next: en['question.next'],
  skip: en['question.skip'],
  stop: en['question.stop'],
  intro: en['intro.title'],
  pause: en['pause.title'],
  wait: en['wait.title'],
  review: en['review.title'],
  result: RESULT,
};

/** What this person does, in words that a page understands. */
export function wayOf({ country, answers }: Person): Way {
  const done = rulebook.questions.flatMap((question) => {
    const answer = answers[question.id];
    if (answer === undefined) return [];
    const silent = answer === 'skipped' || (Array.isArray(answer) && answer[0] === 'skipped');
    return [[questionText(rulebook, question.id, 'en').title, silent ? [] : labelsOf(question, answer)] as const];
  });
  return { country: country ?? '', answers: Object.fromEntries(done), words: WORDS };
}

/** Takes somebody from the first page to their result. */
export const stroll = (page: Hands, person: Person): Promise<readonly string[]> =>
  page.evaluate((way) => legs.walk(way, () => ''), wayOf(person));
