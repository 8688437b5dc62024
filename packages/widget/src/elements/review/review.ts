import type { Answers } from '@retrust/engine';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { answerText } from '../../answer-text.js';
import type { FocusTarget } from '../../controllers/focus.js';
import { RetrustElement } from '../../element.js';
import { base } from '../../styles/base.js';
import { buttons } from '../../styles/buttons.js';
import { styles } from './review.styles.js';

/**
 * Every answer given, each with a way to change it, before the result and after it. The ones on fear and harm are written into the page
 * only when they are opened: a glance at the screen does not find them in a list.
 */
export class RetrustReview extends RetrustElement implements FocusTarget {
  static override styles = [base, buttons, styles];

  @property({ attribute: false }) answers: Answers = {};
  /** The question that the reader has just come back from. */
  @property({ attribute: false }) changed: string | null = null;
  @state() private open = false;
  @query('h2') private readonly heading!: HTMLElement | null;

  /** The answer that was changed, where it still is one; else the heading. */
  get focusTarget(): HTMLElement | null {
    return (this.changed && this.renderRoot.querySelector<HTMLElement>(`[data-change='${this.changed}']`)) || this.heading;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.answers = {};
    this.changed = null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Who has changed one of the private answers comes back to it.
    if (changed.has('changed') && this.changed !== null && this.#private().includes(this.changed)) this.open = true;
  }

  protected override render(): TemplateResult {
    const { words } = this.shared;
    const shut = this.#private();
    const plain = Object.keys(this.answers).filter((id) => !shut.includes(id));
    return html`
      <div class="stack">
        <h2 tabindex="-1" part="heading">${words['review.title']}</h2>
        <p class="lead">${words['review.lead']}</p>
        ${this.#list(plain)}
        ${
          shut.length > 0
            ? html`<details .open=${this.open} @toggle=${this.#toggled}>
                <summary><span>${words['review.private']}</span></summary>
                ${this.open ? this.#list(shut) : nothing}
              </details>`
            : nothing
        }
        <div class="row">
          <button class="primary" part="button primary-button" type="button" @click=${this.#done}>${words['review.done']}</button>
        </div>
      </div>
    `;
  }

  #private(): readonly string[] {
    const { rulebook } = this.shared;
    return rulebook?.questions.filter(({ id, sensitive }) => sensitive && id in this.answers).map(({ id }) => id) ?? [];
  }

  #list(ids: readonly string[]): TemplateResult {
    return html`<ul>
      ${ids.map((id) => this.#row(id))}
    </ul>`;
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
          <p id="a-${id}">${text.answer}</p>
        </div>
        <button
          class="plain"
          part="link"
          type="button"
          data-change=${id}
          aria-describedby="q-${id} a-${id}"
          @click=${() => {
            this.shared.act({ kind: 'returned', question: id });
          }}
        >
          ${words['review.change']}
        </button>
      </li>
    `;
  }

  readonly #toggled = (event: Event): void => {
    this.open = event.target instanceof HTMLDetailsElement && event.target.open;
  };
  readonly #done = (): void => {
    this.shared.act({ kind: 'finished' });
  };
}
