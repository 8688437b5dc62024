import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Environment } from '../environment.js';

/** Answers are gone after this long without a touch, a key or a scroll. */
export const IDLE = 15 * 60_000;

interface Host extends ReactiveControllerHost {
  readonly environment: Environment;
  /** True while there is something to wipe. */
  readonly begun: boolean;
  wipe(): void;
}

const ACTIVITY = ['pointerdown', 'keydown', 'scroll', 'touchstart', 'wheel'] as const;

/** Wipes when the page goes away, when it comes back from the browser's page cache, and when nobody has touched it for a while. */
export class Wipe implements ReactiveController {
  readonly #host: Host;
  #lastActive = 0;
  #cancel: (() => void) | null = null;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('pagehide', this.#wipe);
    window.addEventListener('pageshow', this.#shown);
    // A sleeping phone stops timers: look at the clock as well when the page is seen again.
    document.addEventListener('visibilitychange', this.#look);
    for (const type of ACTIVITY) document.addEventListener(type, this.#active, { capture: true, passive: true });
    this.#active();
  }

  hostDisconnected(): void {
    window.removeEventListener('pagehide', this.#wipe);
    window.removeEventListener('pageshow', this.#shown);
    document.removeEventListener('visibilitychange', this.#look);
    for (const type of ACTIVITY) document.removeEventListener(type, this.#active, { capture: true });
    this.#cancel?.();
    this.#cancel = null;
  }

  readonly #wipe = (): void => {
    this.#host.wipe();
  };

  readonly #shown = (event: PageTransitionEvent): void => {
    if (event.persisted) this.#host.wipe();
  };

  readonly #active = (): void => {
    this.#look();
    this.#lastActive = this.#host.environment.now();
    if (!this.#cancel) this.#wait(IDLE);
  };

  /** One timer at a time: it looks at the clock when it rings, and waits for the rest if somebody was active meanwhile. */
  #wait(milliseconds: number): void {
    this.#cancel = this.#host.environment.after(milliseconds, () => {
      this.#cancel = null;
      this.#look();
      this.#wait(Math.max(1_000, this.#lastActive + IDLE - this.#host.environment.now()));
    });
  }

  readonly #look = (): void => {
    const idle = this.#host.environment.now() - this.#lastActive;
    if (this.#host.begun && idle >= IDLE) this.#host.wipe();
  };
}
