import type { GivenAnswer, ShownExercise, ShownStep } from '@retrust/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { answerList } from '../../answer-list.js';
import { RetrustElement } from '../../element.js';
import { sourceList } from '../../source-list.js';
import { original } from '../../original.js';
import { base } from '../../styles/base.js';
import { buttons } from '../../styles/buttons.js';
import { sourceLinks } from '../../styles/sources.js';
import { put } from '../../words/words.js';
import { styles } from './step.styles.js';

/** One action of the plan. Its reasons are written into the page only when they are opened: the answers stay out of sight till then. */
export class RetrustStep extends RetrustElement {
  static override styles = [base, buttons, sourceLinks, styles];

  @property({ attribute: false }) step: ShownStep | null = null;
  @property({ attribute: false }) answers: readonly GivenAnswer[] = [];
  /** The one for today. */
  @property({ type: Boolean, reflect: true }) first = false;
  /** Somebody else may see this: no reasons, not even one tap away. */
  @property({ type: Boolean }) discreet = false;
  @state() private open = false;

  protected override render(): TemplateResult | typeof nothing {
    const { step } = this;
    if (!step) return nothing;
    const head = html`<h4 id="title">${step.title}</h4><span class="small soft">${this.#minutes(step.minutes)}</span>`;
    // Open is the one for today, and every one where somebody else may look on: there is nothing to look for behind it.
    if (this.first || this.discreet) return html`<div class="step" part="card"><div class="head">${head}</div>${this.#body(step)}</div>`;
    return html`
      <details class="step" part="card">
        <summary class="head">${head}</summary>
        ${this.#body(step)}
      </details>
    `;
  }

  #body(step: ShownStep): TemplateResult {
    const { words } = this.shared;
    return html`
      <div class="body">
        <p>${step.do}</p>
        ${original(step.original && [step.original.title, step.original.do])}
        <div class="folds">
          ${step.exercise ? this.#how(step.exercise, step.original?.exercise ?? null) : nothing}
          ${
            this.discreet
              ? nothing
              : html`<details @toggle=${this.#toggled}>
                  <summary class="small" aria-describedby="title"><span>${words['step.why']}</span></summary>
                  ${this.open ? this.#reasons(step) : nothing}
                </details>`
          }
        </div>
      </div>
    `;
  }

  /** The instructions. They hold no answer, so they may stand in the page before they are opened, for whoever searches or prints it. */
  #how({ need, parts, stop, lighter }: ShownExercise, english: ShownExercise | null): TemplateResult {
    const { words } = this.shared;
    const named = (name: string, text: string): TemplateResult => html`<p><strong>${name}</strong> ${text}</p>`;
    return html`<details class="how">
      <summary class="small" aria-describedby="title"><span>${words['step.how']}</span></summary>
      <div class="more">
        ${named(words['step.need'], need)}
        <ol>
          ${parts.map((part) => html`<li>${part}</li>`)}
        </ol>
        ${named(words['step.stop'], stop)} ${named(words['step.lighter'], lighter)}
        ${original(english && [english.need, ...english.parts, english.stop, english.lighter])}
      </div>
    </details>`;
  }

  #reasons({ because, sources, original: english }: ShownStep): TemplateResult {
    const { words } = this.shared;
    return html`
      <div class="more small">
        <p>${because}</p>
        ${original(english && [english.because])}
        ${answerList(this.shared, words['step.answers'], this.answers)}
        ${sourceList(words, sources)}
      </div>
    `;
  }

  #minutes(n: number): string {
    const { words } = this.shared;
    if (n <= 50) return put(this.shared, 'step.minutes', { n });
    return words[n <= 90 ? 'step.hour' : 'step.hours'];
  }

  readonly #toggled = (event: Event): void => {
    this.open = event.target instanceof HTMLDetailsElement && event.target.open;
  };
}
