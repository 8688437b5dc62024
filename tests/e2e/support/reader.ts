import { questionText, type Answer, type Question } from '@retrust/engine';
import type { Page } from 'playwright-core';
import type { Hands } from './engines/engine.js';
import type { Kind } from './eyes.js';
import { rulebook, type Person } from './people.js';
import { en } from './words.js';

const RESULT = rulebook.words.en?.['result.title'] ?? '';
const BY_TITLE: ReadonlyMap<string, Question> = new Map(
  rulebook.questions.map((question) => [questionText(rulebook, question.id, 'en').title, question]),
);
const PATIENCE = 5_000;

/** The question with this title, `null` for a page of another kind. */
export const questionTitled = (title: string): Question | null => BY_TITLE.get(title) ?? null;

/** What an answer is called on the screen. */
export function labelsOf(question: Question, answer: Answer): readonly string[] {
  const { options } = questionText(rulebook, question.id, 'en');
  return (Array.isArray(answer) ? answer : [answer]).map((id: unknown) => {
    const label = options.find((option) => option.id === String(id))?.label;
    if (label === undefined) throw new Error(`${question.id} has no option ${String(id)}`);
    return label;
  });
}

interface Walk {
  /** Looks at every page, before anything is done on it. */
  readonly onPage?: (heading: string) => Promise<void>;
  /** Ends the walk at the page with this heading. */
  readonly until?: string;
}

/** Walks through the widget as a person does: reads the words on the screen, and clicks with a mouse where they are. */
export class Reader<InPage extends Hands = Page> {
  constructor(readonly page: InPage) {}

  heading(): Promise<string> {
    return this.page.evaluate(() => eyes.heading());
  }

  text(): Promise<string> {
    return this.page.evaluate(() => eyes.text());
  }

  /** `which` chooses among things of one name, counted from 0. */
  async click(kind: Kind, name: string, which?: number): Promise<void> {
    const { x, y } = await this.page.evaluate(([kind, name, which]) => eyes.aim(kind, name, which), [kind, name, which] as const);
    await this.page.mouse.click(x, y);
  }

  /** Clicks, and waits for the page that comes next. */
  async go(kind: Kind, name: string): Promise<void> {
    const before = await this.heading();
    await this.click(kind, name);
    await this.#moved(before);
  }

  /** Opens everything on the page that can be unfolded. */
  async unfold(): Promise<void> {
    await this.page.evaluate(() => {
      for (const element of eyes.deep()) if (element instanceof HTMLElement && element.matches('summary')) element.click();
    });
  }

  /** Leaves the first page, with this country chosen (`null`: another one than those listed). */
  async begin(country: string | null): Promise<void> {
    await this.choose(country);
    await this.go('button', en['intro.begin']);
  }

  /** Chooses in the first list of countries on the page. */
  choose(country: string | null): Promise<void> {
    return this.page.evaluate((value) => {
      eyes.choose(value);
    }, country ?? '');
  }

  /** Answers the question on the screen: marks, and goes on. */
  async answer(question: Question, answer: Answer): Promise<void> {
    if (isSkipped(answer)) {
      await this.go('button', en['question.skip']);
      return;
    }
    for (const label of labelsOf(question, answer)) await this.click('option', label);
    await this.go('button', en['question.next']);
  }

  /** From the page on the screen to the result. Resolves to the questions that were asked, in their order. */
  async walk({ name, country, answers }: Person, { onPage, until = RESULT }: Walk = {}): Promise<readonly string[]> {
    const asked: string[] = [];
    for (;;) {
      const heading = await this.heading();
      await onPage?.(heading);
      const question = questionTitled(heading);
      if (heading === until) return asked;
      if (heading === en['intro.title']) await this.begin(country);
      else if (heading === en['pause.title']) await this.go('button', en['pause.go-on']);
      else if (heading === en['review.title']) await this.go('button', en['review.done']);
      // One page may stand for a moment, and another come in its place.
      else if (heading === '') await this.#moved(heading);
      else if (!question) throw new Error(`${name} does not know what to do on the page “${heading}”`);
      else {
        const answer = answers[question.id];
        if (answer === undefined && Object.keys(answers).some((id) => !asked.includes(id)))
          throw new Error(`${name} has no answer to ${question.id}`);
        // Who has said all that they wanted to say stops here.
        if (answer === undefined) await this.go('button', en['question.stop']);
        else {
          asked.push(question.id);
          await this.answer(question, answer);
        }
      }
    }
  }

  async #moved(before: string): Promise<void> {
    const end = Date.now() + PATIENCE;
    // A page that is still appearing has no heading that can be seen; and what comes after the one that waits is what was meant.
    while (['', before, en['wait.title']].includes(await this.heading()))
      if (Date.now() > end) throw new Error(`still on the page “${before}”`);
  }
}

const isSkipped = (answer: Answer): boolean => answer === 'skipped' || (Array.isArray(answer) && answer[0] === 'skipped');
