import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Events that cross a shadow root and would tell the article which box was pressed. */
const TOLD = [
  'click',
  'auxclick',
  'dblclick',
  'contextmenu',
  'input',
  'beforeinput',
  'change',
  'keydown',
  'keypress',
  'keyup',
  'focusin',
  'focusout',
  'pointerdown',
  'pointerup',
  'pointermove',
  'pointerrawupdate',
  'pointerover',
  'pointerout',
  'pointercancel',
  'mousedown',
  'mouseup',
  'mousemove',
  'mouseover',
  'mouseout',
  'touchstart',
  'touchmove',
  'touchend',
  'touchcancel',
  'select',
  'copy',
  'cut',
  'paste',
  'dragstart',
  'dragend',
  'toggle',
  'submit',
] as const;

/**
 * Stops at the edge of the widget what its own elements have already heard, so that a counter of clicks on the page learns nothing.
 * A script that listens while events come down can't be kept from it; a page that has one must leave this element out of it.
 */
export class Hush implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly shadowRoot: ShadowRoot | null };

  constructor(host: ReactiveControllerHost & { readonly shadowRoot: ShadowRoot | null }) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    for (const type of TOLD) this.#host.shadowRoot?.addEventListener(type, stop);
  }

  hostDisconnected(): void {
    for (const type of TOLD) this.#host.shadowRoot?.removeEventListener(type, stop);
  }
}

const stop = (event: Event): void => {
  event.stopPropagation();
};
