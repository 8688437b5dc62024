import { html, isServer, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { RetrustElement } from '../../element.js';
import { base } from '../../styles/base.js';
import { buttons } from '../../styles/buttons.js';
import { put } from '../../words/words.js';
import { styles } from './exit.styles.js';

/** The bar at the top of every page, with the button that leaves. What stands beside the button is slotted. */
export class RetrustExit extends RetrustElement {
  static override styles = [base, buttons, styles];

  /** How often Shift was pressed just now. */
  @property({ type: Number }) presses = 0;
  /** Where the way out leads before there is a script; see `ssr/`. */
  @property({ attribute: false }) address = '';

  protected override render(): TemplateResult {
    const { words } = this.shared;
    return html`
      <div class="bar" part="bar">
        <slot></slot>
        ${isServer ? html`<a class="button exit" part="button exit-button" href=${this.address} rel="nofollow noreferrer"><span>${words['exit.button']}</span></a>` : this.#button()}
        <span class="unseen" role="status">${this.presses > 0 ? put(this.shared, 'exit.presses', { n: 3 - this.presses }) : nothing}</span>
      </div>
    `;
  }

  #button(): TemplateResult {
    return html`
      <button class="exit" part="button exit-button" type="button" @click=${this.#leave}>
        <span>${this.shared.words['exit.button']}</span>
        ${
          this.presses > 0
            ? html`<span class="dots" aria-hidden="true">${[1, 2, 3].map((n) => html`<span class="dot ${n <= this.presses ? 'on' : ''}"></span>`)}</span>`
            : nothing
        }
      </button>
    `;
  }

  readonly #leave = (): void => {
    this.shared.act({ kind: 'exit-asked' });
  };
}
