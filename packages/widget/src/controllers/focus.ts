import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface Host extends ReactiveControllerHost, HTMLElement {}

/** A page that knows which of its elements is the heading that focus goes to after a move. */
export interface FocusTarget {
  readonly focusTarget: HTMLElement | null;
}

/** Such a page, as an element that renders in its own time. */
export type FocusPage = HTMLElement & FocusTarget & { readonly updateComplete: Promise<boolean> };

type Find = () => FocusPage | null;

/** How far down the window a heading may stand before the article is scrolled, as a share of its height. */
const LOW = 0.7;

/**
 * Moves focus to the new page's heading after a reader's own move, and never at any other time.
 * The article scrolls only when the place that the reader should look at is out of sight.
 */
export class MoveFocus implements ReactiveController {
  readonly #host: Host;
  #pending: { readonly find: Find; readonly show: 'widget' | 'page' } | null = null;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** Asks for the move; it happens when the new page stands. `show` says what has to be in sight then. */
  to(find: Find, show: 'widget' | 'page' = 'widget'): void {
    this.#pending = { find, show };
  }

  hostUpdated(): void {
    const pending = this.#pending;
    this.#pending = null;
    if (pending) void this.#move(pending.find, pending.show);
  }

  async #move(find: Find, show: 'widget' | 'page'): Promise<void> {
    const page = find();
    await page?.updateComplete;
    const target = page?.focusTarget;
    if (!page || !target?.isConnected) return;
    target.focus({ preventScroll: true });
    const seen = show === 'widget' ? this.#host : page;
    const { top } = seen.getBoundingClientRect();
    if (top < 0 || top > window.innerHeight * LOW) seen.scrollIntoView({ block: 'start' });
    // Low windows, and targets far down a page: nothing moves where the target is in sight, clear of the bar.
    target.scrollIntoView({ block: 'nearest' });
  }
}
