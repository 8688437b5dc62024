import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Tells the page that the height has changed, by `retrust-resized`, and not what it is: a page that holds the element can measure it,
 * and whoever only listens learns nothing of where a reader is.
 */
export class Size implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #told = 0;
  #observer: ResizeObserver | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer ??= new ResizeObserver(this.#look);
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#told = 0;
  }

  readonly #look = (): void => {
    const height = this.#host.offsetHeight;
    if (height === this.#told) return;
    this.#told = height;
    this.#host.dispatchEvent(new Event('retrust-resized', { bubbles: true, composed: true }));
  };
}
