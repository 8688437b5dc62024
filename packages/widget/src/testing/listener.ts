import { virtual } from '@guidepup/virtual-screen-reader/browser.js';
import { flatCopy, liken, originalOf } from './flat-copy.js';
import { focused, settled } from './tree.js';

const NOISE = /^(end\b.*|paragraph|strong|)$/;
const MANY = 3_000;

/**
 * Somebody who hears the widget through a screen reader's virtual cursor, and never sees it. That software can't look into shadow roots:
 * it reads a copy that has none, which is kept as the widget is, and whose clicks the widget gets.
 */
export class Listener {
  readonly #widget: Element;
  readonly #room = document.createElement('div');
  #heard = 0;

  private constructor(widget: Element) {
    this.#widget = widget;
    document.body.append(this.#room);
    this.#room.addEventListener('click', (event) => {
      event.preventDefault();
      const original = event.target instanceof Element ? originalOf(event.target) : null;
      if (original instanceof HTMLElement) original.click();
    });
  }

  static async of(widget: Element): Promise<Listener> {
    const listener = new Listener(widget);
    await listener.#follow();
    await virtual.stop();
    await virtual.start({ container: listener.#room });
    return listener;
  }

  /** The whole page, read from its top; without the ends of things and the names of mere paragraphs. */
  async all(): Promise<readonly string[]> {
    await virtual.stop();
    await virtual.start({ container: this.#room });
    this.#heard = 0;
    for (let steps = 0; !(await virtual.lastSpokenPhrase()).startsWith('end of region'); steps++) {
      if (steps > MANY) throw new Error('the page has no end');
      await virtual.next();
    }
    return this.#since();
  }

  /** Reads on to what is announced like this, and does what a click does there. Resolves to what is said then, of its own accord. */
  async act(phrase: RegExp): Promise<readonly string[]> {
    for (let steps = 0; !phrase.test(await virtual.lastSpokenPhrase()); steps++) {
      if (steps > MANY) throw new Error(`nothing is announced like ${String(phrase)}`);
      await virtual.next();
    }
    return this.hears(() => virtual.act());
  }

  /** What is said of its own accord when this happens. */
  async hears(happens: () => unknown): Promise<readonly string[]> {
    await this.#since();
    await happens();
    await settled(this.#widget);
    await this.#follow();
    return this.#since();
  }

  async stop(): Promise<void> {
    await virtual.stop();
    this.#room.remove();
  }

  /** Brings the copy up to date, and goes where the focus has gone. */
  async #follow(): Promise<void> {
    const at = focused();
    liken(this.#room, flatCopy(this.#widget));
    if (at?.getRootNode() instanceof ShadowRoot)
      [...this.#room.querySelectorAll<HTMLElement>('*')].find((element) => originalOf(element) === at)?.focus();
    await settled(this.#widget);
  }

  async #since(): Promise<readonly string[]> {
    const log = await virtual.spokenPhraseLog();
    const since = log.slice(this.#heard);
    this.#heard = log.length;
    return since.filter((phrase) => !NOISE.test(phrase));
  }
}
