import { html, type TemplateResult } from 'lit';
import { query } from 'lit/decorators.js';
import type { FocusTarget } from '../../controllers/focus.js';
import { RetrustElement } from '../../element.js';
import { base } from '../../styles/base.js';

/** What stands between the first answer and the next question while the rest of the widget is on its way. */
export class RetrustWait extends RetrustElement implements FocusTarget {
  static override styles = base;

  @query('h2') readonly focusTarget!: HTMLElement | null;

  protected override render(): TemplateResult {
    const { words } = this.shared;
    return html`
      <div class="stack">
        <h2 tabindex="-1" part="heading">${words['wait.title']}</h2>
        <p class="lead">${words['wait.text']}</p>
      </div>
    `;
  }
}
