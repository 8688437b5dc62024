import type { Assessment } from '@retrust/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { RetrustElement } from '../../element.js';
import { base } from '../../styles/base.js';
import { buttons } from '../../styles/buttons.js';
import { planText } from './plan-text.js';

/** Lets a reader copy the steps. A page has to ask for it, and it renders nothing unless the result is one that may be kept. */
export class RetrustKeep extends RetrustElement {
  static override styles = [base, buttons];

  @property({ attribute: false }) assessment: Assessment | null = null;
  @state() private outcome: 'keep.done' | 'keep.failed' | null = null;

  protected override render(): TemplateResult | typeof nothing {
    const { words } = this.shared;
    // INVARIANT: nothing to keep or copy exists in a safety state.
    if (!this.assessment?.mayKeep) return nothing;
    return html`
      <details>
        <summary><span>${words['keep.title']}</span></summary>
        <div class="stack tight">
          <p class="small">${words['keep.text']}</p>
          <div class="row">
            <button part="button" type="button" @click=${this.#copy}>${words['keep.copy']}</button>
            <span role="status">${this.outcome ? words[this.outcome] : nothing}</span>
          </div>
        </div>
      </details>
    `;
  }

  readonly #copy = async (): Promise<void> => {
    if (!this.assessment?.mayKeep) return;
    try {
      await navigator.clipboard.writeText(planText(this.assessment, this.shared.words));
      this.outcome = 'keep.done';
    } catch {
      this.outcome = 'keep.failed';
    }
  };
}
