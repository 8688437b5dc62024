import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { Environment } from '../environment.js';
import { knownLocale, loadLocale, nearestCarried, watchLocales, type WidgetLocale } from '../locales.js';

interface Host extends ReactiveControllerHost {
  readonly environment: Environment;
  /** True once a reader has done anything. */
  readonly begun: boolean;
}

/** How long a reader waits for words of their language before English stands in. */
export const PATIENCE = 8_000;

/**
 * The language of the words on the page. What it has to ask for it asks before the first page is shown, the same for every reader.
 * INVARIANT: after a reader's first move nothing is asked for, so that no request can tell of one.
 */
export class ReaderLocale implements ReactiveController {
  readonly #host: Host;
  #asked: string | null = null;
  #locale: WidgetLocale | null = null;
  #waits = false;
  #moved = false;
  #unwatch: (() => void) | null = null;
  #giveUp: (() => void) | null = null;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** `null` for English, and for a language that only the page's own rulebook has. */
  get locale(): WidgetLocale | null {
    return this.#locale;
  }
  /** True while the words are on their way: nothing of the widget's own is shown until then. */
  get waits(): boolean {
    return this.#waits;
  }
  /** True when the words did not come, and English stands in. */
  get failed(): boolean {
    return this.#asked !== null && !this.#waits && this.#locale === null;
  }

  hostConnected(): void {
    this.#moved = false;
    this.#unwatch = watchLocales(() => {
      this.#host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    this.#unwatch?.();
    this.#unwatch = null;
    // Back on a page, it asks again for what had not come.
    if (this.#waits) this.#asked = null;
    this.#cancel();
  }

  /** Says which language is wanted. Called before each rendering. */
  want(wanted: string): void {
    if (!this.#unwatch && !isServer) return;
    this.#moved ||= this.#host.begun;
    const carried = nearestCarried(wanted);
    const here = carried === null ? null : knownLocale(carried);
    if (carried === this.#asked && (here === null || here === this.#locale || this.#moved)) return;
    if (carried !== null && here === null && this.#moved) return;
    this.#cancel();
    this.#asked = carried;
    this.#locale = here;
    if (carried === null || here !== null) return;
    this.#waits = true;
    this.#giveUp = this.#host.environment.after(PATIENCE, () => {
      this.#settle(carried, null);
    });
    void loadLocale(carried).then((locale) => {
      this.#settle(carried, locale);
    });
  }

  #settle(carried: string | null, locale: WidgetLocale | null): void {
    if (!this.#waits || carried !== this.#asked) return;
    this.#cancel();
    this.#locale = locale;
    this.#host.requestUpdate();
  }

  #cancel(): void {
    this.#waits = false;
    this.#giveUp?.();
    this.#giveUp = null;
  }
}
