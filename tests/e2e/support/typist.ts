import type { Answer, Question } from '@retrust/engine';
import type { Page } from 'playwright-core';
import type { Person } from './people.js';
import { labelsOf, questionTitled } from './reader.js';
import { en } from './words.js';

/** Where the focus is, and whether a person can see that. */
export interface Stop {
  readonly tag: string;
  readonly name: string;
  readonly inWidget: boolean;
  readonly checked: boolean;
  /** A ring is drawn, and the element has a size. */
  readonly ringed: boolean;
  /** Nothing lies over it, and it is not out of the window. */
  readonly inSight: boolean;
}

const MANY = 60;

/** Walks through the widget with a keyboard alone, and knows of the page what a person sees who looks where the focus is. */
export class Typist {
  constructor(readonly page: Page) {}

  stop(): Promise<Stop> {
    return this.page.evaluate(() => {
      const at = eyes.focused();
      const label = at instanceof HTMLInputElement ? at.closest('label') : null;
      const shown = label ?? at;
      const style = getComputedStyle(shown);
      const { left, top, width, height } = shown.getBoundingClientRect();
      const over = eyes.at(left + Math.min(width / 2, 40), top + height / 2);
      return {
        tag: at.localName,
        name: (at.getAttribute('aria-label') ?? eyes.text(shown)).replaceAll('\n', ' '),
        inWidget: eyes.deep().includes(at),
        checked: at instanceof HTMLInputElement && at.checked,
        ringed:
          style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1 && style.clipPath === 'none' && width > 20 && height > 20,
        inSight: over !== null && (shown === over || shown.contains(over)),
      };
    });
  }

  async press(key: string): Promise<Stop> {
    await this.page.keyboard.press(key);
    return this.stop();
  }

  /** Presses Tab until the focus is on this. */
  async tabTo(wanted: (stop: Stop) => boolean, key = 'Tab'): Promise<Stop> {
    const passed: string[] = [];
    for (let presses = 0; presses < MANY; presses++) {
      const stop = await this.press(key);
      if (wanted(stop)) return stop;
      passed.push(stop.name || stop.tag);
    }
    throw new Error(`${MANY} times ${key}, and not there: ${passed.join(' | ')}`);
  }

  button(name: string): Promise<Stop> {
    return this.tabTo(({ tag, name: found }) => tag === 'button' && found === name);
  }

  /** Marks the boxes of an answer: Tab to the group, arrows inside it, Space. */
  async mark(question: Question, answer: Answer): Promise<void> {
    for (const label of labelsOf(question, answer)) {
      if (question.kind === 'multiple') {
        await this.tabTo(({ tag, name }) => tag === 'input' && name === label);
        await this.page.keyboard.press('Space');
      } else {
        let stop = await this.tabTo(({ tag }) => tag === 'input');
        if (stop.name === label) await this.page.keyboard.press('Space');
        else for (let moves = 0; stop.name !== label && moves < MANY; moves++) stop = await this.press('ArrowDown');
      }
      const { name, checked } = await this.stop();
      if (name !== label || !checked) throw new Error(`the keyboard does not mark “${label}”`);
    }
  }

  /** Does on this page what the person would do, up to the key that opens the next one. */
  async turn({ answers }: Person, heading: string): Promise<void> {
    const question = questionTitled(heading);
    if (heading === en['intro.title']) await this.button(en['intro.begin']);
    else if (heading === en['pause.title']) await this.button(en['pause.go-on']);
    else if (heading === en['review.title']) await this.button(en['review.done']);
    else if (!question) throw new Error(`no way on from “${heading}”`);
    else {
      const answer = answers[question.id];
      if (answer === undefined || answer === 'skipped') await this.button(en['question.skip']);
      else {
        await this.mark(question, answer);
        await this.button(en['question.next']);
      }
    }
    await this.page.keyboard.press(question ? 'Space' : 'Enter');
  }
}
