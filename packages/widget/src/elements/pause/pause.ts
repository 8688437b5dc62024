import { html, type TemplateResult } from 'lit';
import { query } from 'lit/decorators.js';
import type { FocusTarget } from '../../controllers/focus.js';
import { RetrustElement } from '../../element.js';
import { points } from '../../points.js';
import { base } from '../../styles/base.js';
import { buttons } from '../../styles/buttons.js';
import { pointList } from '../../styles/points.js';

const POINTS = ['button', 'history', 'kept', 'return'] as const;

/** The interruption before the first sensitive question: what comes, what the exit button does and doesn't do, and the choice to go. */
export class RetrustPause extends RetrustElement implements FocusTarget {
  static override styles = [base, buttons, pointList];

  @query('h2') readonly focusTarget!: HTMLElement | null;

  protected override render(): TemplateResult {
    const { words } = this.shared;
    return html`
      <div class="stack">
        <div class="back"><button class="plain" part="link" type="button" @click=${this.#back}>${words['question.back']}</button></div>
        <h2 tabindex="-1" part="heading">${words['pause.title']}</h2>
        <p class="lead">${words['pause.lead']}</p>
        ${points(POINTS.map((point) => ({ name: words[`pause.${point}.title`], text: words[`pause.${point}`] })))}
        <div><button class="plain" part="link" type="button" data-tips @click=${this.#tips}>${words['pause.tips']}</button></div>
        <div class="row">
          <button class="primary" part="button primary-button" type="button" @click=${this.#goOn}>${words['pause.go-on']}</button>
          <button part="button" type="button" @click=${this.#leave}>${words['pause.leave']}</button>
        </div>
      </div>
    `;
  }

  readonly #back = (): void => {
    this.shared.act({ kind: 'went-back' });
  };
  readonly #tips = (): void => {
    this.shared.act({ kind: 'tips-opened' });
  };
  readonly #goOn = (): void => {
    this.shared.act({ kind: 'went-on' });
  };
  readonly #leave = (): void => {
    this.shared.act({ kind: 'exit-asked' });
  };
}
