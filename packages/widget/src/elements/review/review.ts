import type { Answers } from '@retrust/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { answerText } from '../../answer-text.js';
import type { FocusTarget } from '../../controllers/focus.js';
import { RetrustElement } from '../../element.js';
import { base } from '../../styles/base.js';
import { buttons } from '../../styles/buttons.js';
import { styles } from './review.styles.js';

/** Every answer given, each with a way back to its question. Shown only when asked for. */
export class RetrustReview extends RetrustElement implements FocusTarget {
  static override styles = [base, buttons, styles];

  @property({ attribute: false }) answers: Answers = {};
  @query('h2') readonly focusTarget!: HTMLElement | null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.answers = {};
  }

  protected override render(): TemplateResult {
    const { words } = this.shared;
    return html`
      <div class="stack">
        <h2 tabindex="-1" part="heading">${words['review.title']}</h2>
        <p class="soft">${words['review.lead']}</p>
        <ul>
          ${Object.keys(this.answers).map((id) => this.#row(id))}
        </ul>
        <div class="row">
          <button class="primary" part="button primary-button" type="button" @click=${this.#done}>${words['review.done']}</button>
        </div>
      </div>
    `;
  }

  #row(id: string): TemplateResult | typeof nothing {
    const { words, rulebook, locale } = this.shared;
    const value = this.answers[id];
    const text = rulebook && value !== undefined ? answerText(rulebook, locale, { question: id, value }) : null;
    if (!text) return nothing;
    return html`
      <li>
        <div class="answer">
          <p class="small soft" id="q-${id}">${text.question}</p>
          <p>${text.answer}</p>
        </div>
        <button
          part="button"
          type="button"
          aria-describedby="q-${id}"
          @click=${() => {
            this.shared.act({ kind: 'returned', question: id });
          }}
        >
          ${words['review.change']}
        </button>
      </li>
    `;
  }

  readonly #done = (): void => {
    this.shared.act({ kind: 'finished' });
  };
}
