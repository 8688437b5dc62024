import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Environment } from '../environment.js';
import { blankScreen, clearBlank } from '../blank.js';

const PRESSES = 3;
const WITHIN = 5_000;

interface Host extends ReactiveControllerHost {
  readonly environment: Environment;
  readonly exitAddress: string;
  /** Wipes every answer, at once. */
  wipe(): void;
  /** Tells the page, after everything else is done. */
  exited(): void;
}

/** Those of every widget on the page: whoever leaves by one leaves them all. */
const exits = new Set<QuickExit>();

/** Leaves the page: blanks the screen, wipes, then replaces the page. By `leave()`, or by Shift three times within five seconds. */
export class QuickExit implements ReactiveController {
  readonly #host: Host;
  #presses: readonly number[] = [];
  #forget: (() => void) | null = null;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** How often Shift was pressed just now: 0, 1 or 2. */
  get presses(): number {
    return this.#presses.length;
  }

  hostConnected(): void {
    exits.add(this);
    document.addEventListener('keydown', this.#pressed, true);
    document.addEventListener('pointerdown', this.#reset, true);
    window.addEventListener('pageshow', clearBlank);
  }

  hostDisconnected(): void {
    exits.delete(this);
    document.removeEventListener('keydown', this.#pressed, true);
    document.removeEventListener('pointerdown', this.#reset, true);
    window.removeEventListener('pageshow', clearBlank);
    this.#reset();
  }

  leave(): void {
    blankScreen();
    const address = this.#host.exitAddress;
    for (const exit of new Set([this, ...exits])) exit.#wipe();
    this.#host.environment.leave(address);
    this.#host.exited();
  }

  #wipe(): void {
    this.#set([]);
    try {
      this.#host.wipe();
    } catch {
      // A fault in one widget keeps nobody on the page; a console is a trace.
    }
  }

  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.repeat) return;
    // Shift with a letter is somebody writing: only Shift alone counts.
    if (event.key !== 'Shift' || event.ctrlKey || event.altKey || event.metaKey) {
      this.#reset();
      return;
    }
    const now = this.#host.environment.now();
    this.#set([...this.#presses.filter((at) => now - at < WITHIN), now]);
    if (this.#presses.length < PRESSES) return;
    // One widget leaves for all: the others don't hear this press.
    event.stopImmediatePropagation();
    this.leave();
  };

  readonly #reset = (): void => {
    this.#set([]);
  };

  #set(presses: readonly number[]): void {
    this.#forget?.();
    this.#forget = presses.length > 0 ? this.#host.environment.after(WITHIN, this.#reset) : null;
    if (presses.length === this.#presses.length && presses.length === 0) return;
    this.#presses = presses;
    this.#host.requestUpdate();
  }
}
