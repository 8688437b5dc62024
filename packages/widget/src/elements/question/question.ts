import type { Answer, Question } from '@retrust/engine';
import { questionText } from '@retrust/engine';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { markedOptions } from '../../answer-text.js';
import type { FocusTarget } from '../../controllers/focus.js';
import { RetrustElement } from '../../element.js';
import { original } from '../../original.js';
import { base } from '../../styles/base.js';
import { buttons } from '../../styles/buttons.js';
import { answerFrom, toggled } from './choice.js';
import { options } from './options.js';
import { styles } from './question.styles.js';

/** One question on a page of its own. What is marked stays in this element until "next", and goes with it. */
export class RetrustQuestion extends RetrustElement implements FocusTarget {
  static override styles = [base, buttons, styles];

  @property({ attribute: false }) question: Question | null = null;
  /** What was answered before, when the reader has come back. */
  @property({ attribute: false }) given: Answer | null = null;
  @property({ type: Boolean }) canGoBack = false;
  @property({ type: Boolean }) canStop = false;
  /** True when the last answer was refused. */
  @property({ type: Boolean }) refused = false;
  /** The heading inside the legend: Firefox moves no focus to a legend that it has not laid out yet. */
  @query('h2') readonly focusTarget!: HTMLElement | null;

  #marked: readonly string[] = [];
  #missing = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#marked = [];
    this.question = null;
    this.given = null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // The same question again, when the rest of the widget has come, takes away nothing that is marked.
    const isOther = changed.has('question') && changed.get('question')?.id !== this.question?.id;
    if (changed.has('given') || isOther) this.#marked = markedOptions(this.given);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { question } = this;
    const { words, rulebook, locale } = this.shared;
    if (!question || !rulebook) return nothing;
    const text = questionText(rulebook, question.id, locale);
    const several = question.kind === 'multiple';
    const hints = [text.hint, several ? words['question.several'] : null].filter((hint) => hint !== null);
    const error = this.#missing
      ? words[several ? 'question.error.several' : 'question.error']
      : this.refused
        ? words['question.refused']
        : null;
    return html`
      <form novalidate autocomplete="off" @submit=${this.#next}>
        ${this.canGoBack ? html`<div class="back"><button class="plain" part="link" type="button" @click=${this.#back}>${words['question.back']}</button></div>` : nothing}
        <fieldset aria-describedby="hint error">
          <legend><h2 tabindex="-1" part="heading">${text.title}</h2></legend>
          <div id="hint">
            ${hints.map((hint) => html`<p class="hint">${hint}</p>`)} ${original(text.original && [text.original.title, text.original.hint])}
          </div>
          <div id="error" role="alert">${error ? html`<p class="error">${error}</p>` : nothing}</div>
          ${options({ question, text, marked: this.#marked, mark: this.#mark })}
        </fieldset>
        <div class="actions">
          <button class="primary" part="button primary-button" type="submit">${words['question.next']}</button>
          <button part="button" type="button" @click=${this.#skip}>${words['question.skip']}</button>
        </div>
        <div class="foot">
          <details class="why">
            <summary><span>${words['question.why']}</span></summary>
            <p>${text.why}</p>
            ${original(text.original && [text.original.why])}
          </details>
          ${this.canStop ? html`<button class="plain" part="link" type="button" data-stop @click=${this.#stop}>${words['question.stop']}</button>` : nothing}
        </div>
      </form>
    `;
  }

  readonly #mark = (id: string, on: boolean): void => {
    if (!this.question) return;
    this.#marked = toggled(this.question, this.#marked, id, on);
    this.#missing = false;
    this.requestUpdate();
  };

  readonly #next = (event: Event): void => {
    event.preventDefault();
    const value = this.question ? answerFrom(this.question, this.#marked) : null;
    if (value !== null) {
      this.shared.act({ kind: 'answered', value });
      return;
    }
    this.#missing = true;
    this.requestUpdate();
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector('input')?.focus();
      // What is missing is in sight as well.
      this.renderRoot.querySelector('#error')?.scrollIntoView({ block: 'nearest' });
    });
  };

  readonly #skip = (): void => {
    this.shared.act({ kind: 'skipped' });
  };
  readonly #back = (): void => {
    this.shared.act({ kind: 'went-back' });
  };
  readonly #stop = (): void => {
    this.shared.act({ kind: 'finished' });
  };
}
