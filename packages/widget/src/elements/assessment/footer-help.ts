import type { ShownHelp } from '@retrust/engine';
import { html, isServer, nothing, type TemplateResult } from 'lit';
import { PARTS } from '../../element.js';
import type { Shared } from '../../shared.js';

interface FooterHelp {
  readonly shared: Shared;
  /** On the page that stands in for a failed one the help is open already; then there is a way back to the start. */
  readonly isFault: boolean;
  readonly canRestart: boolean;
  readonly isOpen: boolean;
  /** The help of a result; `null`: the help that everybody sees. */
  readonly help: ShownHelp | null;
}

/** The way to help that stands at the foot of every page. */
export function footerHelp({ shared, isFault, canRestart, isOpen, help }: FooterHelp): TemplateResult | typeof nothing {
  const { words } = shared;
  if (isFault) {
    if (!canRestart) return nothing;
    return html`<button class="plain" part="link" type="button" @click=${() => {
      shared.act({ kind: 'restarted' });
    }}>${words['fault.again']}</button>`;
  }
  // Before there is a script the help unfolds all the same, and is what the page has put inside the element.
  if (isServer) return html`<details><summary class="button plain">${words['help.button']}</summary><slot></slot></details>`;
  return html`
    <button
      class="plain"
      part="link"
      type="button"
      aria-expanded=${isOpen ? 'true' : 'false'}
      aria-controls="help"
      @click=${() => {
        shared.act({ kind: 'help-toggled' });
      }}
    >
      ${words['help.button']}
    </button>
    <div id="help" ?hidden=${!isOpen}>
      ${isOpen ? html`<retrust-help .shared=${shared} .help=${help} exportparts=${PARTS}></retrust-help>` : nothing}
    </div>
  `;
}
