import type { Rulebook } from '@retrust/engine';
import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { WidgetLocale } from '../locales.js';
import { readGiven, Unreadable } from '../own/given.js';
import type { Given, OwnContent, Refusal } from '../own/own-content.js';
import { ownWords } from '../own/own-words.js';
import type { Rest } from '../parts.js';
import type { Words } from '../words/words.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly rulebook: unknown;
  readonly words: unknown;
  readonly helplines: unknown;
}

const NOTHING: Given = { rulebook: null, helplines: null, words: ownWords(null) };

/**
 * The page's own content: rulebook, words and helplines, as values or as the ids of JSON blocks. Words are judged here, so that they stand on
 * the first page; the rest of the widget judges the others, and says what was refused.
 */
export class Own implements ReactiveController {
  readonly #host: Host;
  #from: readonly unknown[] = [null, null, null];
  #isRead = false;
  #given = NOTHING;
  #judged: { readonly rest: Rest; readonly language: WidgetLocale | null; readonly content: OwnContent } | null = null;
  readonly #told = new Set<Refusal['what']>();

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** True when the page hands over more than words: nothing is shown until the rest of the widget has judged that. */
  get isGiven(): boolean {
    return this.#given.rulebook !== null || this.#given.helplines !== null;
  }
  get words(): Partial<Words> | null {
    return this.#given.words instanceof Unreadable ? null : this.#given.words.words;
  }

  /** In another place of the page the same id may name another block. */
  hostDisconnected(): void {
    this.#isRead = false;
  }

  /** Reads what is handed over. True when that is another rulebook, or other helplines, than before. Called before each rendering. */
  read(): boolean {
    // Off the page there is nothing to look a block up in; what was read goes on counting until the next time.
    if (!isServer && !this.#host.isConnected) return false;
    const { rulebook, helplines, words } = this.#host;
    const from = [rulebook, helplines, words];
    const changed = from.map((value, i) => value !== this.#from[i]);
    if (this.#isRead && !changed.includes(true)) return false;
    this.#isRead = true;
    this.#from = from;
    const read = (value: unknown): unknown => readGiven(this.#host, value);
    const said = read(words);
    this.#given = { rulebook: read(rulebook), helplines: read(helplines), words: said instanceof Unreadable ? said : ownWords(said) };
    this.#judged = null;
    this.#told.clear();
    return changed.slice(0, 2).includes(true);
  }

  /** The rulebook to go by, judged in the page's language; each refusal is told once. */
  rulebookOf(rest: Rest, language: WidgetLocale | null): Rulebook | null {
    if (this.#judged?.rest !== rest || this.#judged.language !== language) {
      const content = rest.ownContent(rest.rulebook, this.#given, language);
      this.#judged = { rest, language, content };
      for (const refusal of content.refusals) {
        if (!this.#told.has(refusal.what)) rest.tellRefusal(this.#host, refusal);
        this.#told.add(refusal.what);
      }
    }
    return this.#judged.content.rulebook;
  }
}
