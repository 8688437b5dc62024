import type { GivenAnswer } from '@retrust/engine';
import { css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { answerList } from '../../answer-list.js';
import { RetrustElement } from '../../element.js';
import { base } from '../../styles/base.js';
import { buttons } from '../../styles/buttons.js';

const styles = css`
  .more {
    padding-block-end: 0.75em;
  }
  .more ul {
    display: grid;
    gap: 0.4em;
    margin-block-start: 0.4em;
  }
`;

/** Why this result and no other: the answers that decided it, one tap away, in no page of any kind before that tap. */
export class RetrustReasons extends RetrustElement {
  static override styles = [base, buttons, styles];

  @property({ attribute: false }) answers: readonly GivenAnswer[] = [];
  @state() private open = false;

  protected override render(): TemplateResult {
    const { words } = this.shared;
    return html`
      <details @toggle=${this.#toggled}>
        <summary><span>${words['result.why']}</span></summary>
        ${this.open ? html`<div class="more small">${this.#answers()}</div>` : nothing}
      </details>
    `;
  }

  #answers(): TemplateResult | string {
    const { words } = this.shared;
    const list = answerList(this.shared, words['reasons.lead'], this.answers);
    return list === nothing ? words['reasons.none'] : html`${list}`;
  }

  readonly #toggled = (event: Event): void => {
    this.open = event.target instanceof HTMLDetailsElement && event.target.open;
  };
}
