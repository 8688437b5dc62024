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
    document.addEventListener('keydown', this.#pressed, true);
    document.addEventListener('pointerdown', this.#reset, true);
    window.addEventListener('pageshow', clearBlank);
  }

  hostDisconnected(): void {
    document.removeEventListener('keydown', this.#pressed, true);
    document.removeEventListener('pointerdown', this.#reset, true);
    window.removeEventListener('pageshow', clearBlank);
    this.#reset();
  }

  leave(): void {
    blankScreen();
    try {
      this.#host.wipe();
    } finally {
      this.#host.environment.leave(this.#host.exitAddress);
    }
    this.#host.exited();
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
    this.#set([]);
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
