import type { Environment } from '../environment.js';

/** A clock that a test winds by hand, and an address bar that only writes down where it was sent. */
export class FakeWorld implements Environment {
  readonly left: string[] = [];
  #now = 1_000_000;
  #timers: { readonly at: number; readonly run: () => void }[] = [];

  leave(url: string): void {
    this.left.push(url);
  }

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, run: () => void): () => void {
    const timer = { at: this.#now + milliseconds, run };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  /** Lets time pass, and rings what is due on the way. */
  pass(milliseconds: number): void {
    const end = this.#now + milliseconds;
    for (;;) {
      const [next] = this.#timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (!next) break;
      this.#timers = this.#timers.filter((other) => other !== next);
      this.#now = Math.max(this.#now, next.at);
      next.run();
    }
    this.#now = end;
  }

  /** Moves the clock without ringing anything, as a sleeping phone does. */
  sleep(milliseconds: number): void {
    this.#now += milliseconds;
  }
}
