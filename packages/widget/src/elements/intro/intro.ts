import { html, isServer, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { FocusTarget } from '../../controllers/focus.js';
import { PARTS, RetrustElement } from '../../element.js';
import { base } from '../../styles/base.js';
import { buttons } from '../../styles/buttons.js';
import { put } from '../../words/words.js';
import { styles } from './intro.styles.js';

const FACTS = ['for', 'time', 'private', 'limits'] as const;

/** The first page: what this is and isn't, for whom, how long, and that nothing is kept. */
export class RetrustIntro extends RetrustElement implements FocusTarget {
  static override styles = [base, buttons, styles];

  /** About how many questions there are. */
  @property({ type: Number }) count = 0;
  /** Whether the page lets readers bring the progress file of an earlier visit, and whether one has been read. */
  @property({ type: Boolean }) returns = false;
  @property({ type: Boolean }) loaded = false;
  @query('h2') readonly focusTarget!: HTMLElement | null;

  protected override render(): TemplateResult {
    const { words } = this.shared;
    return html`
      <div class="stack">
        <h2 tabindex="-1" part="heading">${words['intro.title']}</h2>
        <p class="lead">${words['intro.lead']}</p>
        <ul class="facts">
          ${FACTS.map((fact) => html`<li><strong>${fact === 'time' ? put(this.shared, 'intro.time.title', { count: this.count }) : words[`intro.${fact}.title`]}</strong> ${words[`intro.${fact}`]}</li>`)}
        </ul>
        ${isServer ? html`<p class="without">${words['help.without']}</p>` : nothing}
        <div class="start" ?inert=${isServer}>
          <retrust-country .shared=${this.shared} exportparts=${PARTS}></retrust-country>
          <button class="primary" part="button primary-button" type="button" @click=${this.#begin}>${words['intro.begin']}</button>
        </div>
        ${this.returns ? html`<retrust-return .shared=${this.shared} ?loaded=${this.loaded} exportparts=${PARTS}></retrust-return>` : nothing}
      </div>
    `;
  }

  readonly #begin = (): void => {
    this.shared.act({ kind: 'begun' });
  };
}
