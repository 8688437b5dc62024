import { html, type TemplateResult } from 'lit';
import { query } from 'lit/decorators.js';
import type { FocusTarget } from '../../controllers/focus.js';
import { RetrustElement } from '../../element.js';
import { points } from '../../points.js';
import { base } from '../../styles/base.js';
import { buttons } from '../../styles/buttons.js';
import { pointList } from '../../styles/points.js';

const POINTS = ['device', 'window', 'history', 'calls', 'plan'] as const;

/** How to keep a visit private on one's own device, without a promise that any of it is enough. */
export class RetrustTips extends RetrustElement implements FocusTarget {
  static override styles = [base, buttons, pointList];

  @query('h2') readonly focusTarget!: HTMLElement | null;

  protected override render(): TemplateResult {
    const { words } = this.shared;
    return html`
      <div class="stack">
        <h2 tabindex="-1" part="heading">${words['tips.title']}</h2>
        <p class="lead">${words['tips.lead']}</p>
        ${points(POINTS.map((point) => ({ name: words[`tips.${point}.title`], text: words[`tips.${point}`] })))}
        <div class="row">
          <button class="primary" part="button primary-button" type="button" @click=${this.#back}>${words['tips.back']}</button>
        </div>
      </div>
    `;
  }

  readonly #back = (): void => {
    this.shared.act({ kind: 'tips-closed' });
  };
}
