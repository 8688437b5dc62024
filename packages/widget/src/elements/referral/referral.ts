import type { Helpline, ShownReferral } from '@retrust/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { PARTS, RetrustElement } from '../../element.js';
import { emergencyLinks } from '../../emergency.js';
import { original } from '../../original.js';
import { base } from '../../styles/base.js';
import { buttons } from '../../styles/buttons.js';
import { numbers } from '../../styles/numbers.js';
import { put } from '../../words/words.js';
import { styles } from './referral.styles.js';
import { spread } from './spread.js';

/** One kind of help: what it is for, the emergency number when there is one, and its helplines. */
export class RetrustReferral extends RetrustElement {
  static override styles = [base, buttons, numbers, styles];

  @property({ attribute: false }) referral: ShownReferral | null = null;

  protected override render(): TemplateResult | typeof nothing {
    const { referral } = this;
    if (!referral) return nothing;
    const { open, more } = spread(referral.helplines);
    return html`
      <div class="card ${open.length > 0 ? '' : 'bare'}" part="card">
        <h4 id="title">${referral.title}</h4>
        <p>${referral.text}</p>
        ${original(referral.original && [referral.original.title, referral.original.text])}
        ${emergencyLinks(this.shared, referral.emergency)} ${this.#list(open)}
        ${
          more.length > 0
            ? html`<details>
              <summary aria-describedby="title"><span>${put(this.shared, 'helpline.more', { n: more.length })}</span></summary>
              ${this.#list(more)}
            </details>`
            : nothing
        }
      </div>
    `;
  }

  #list(helplines: readonly Helpline[]): TemplateResult | typeof nothing {
    if (helplines.length === 0) return nothing;
    return html`<ul>
      ${helplines.map(
        (helpline) =>
          html`<li><retrust-helpline .shared=${this.shared} .helpline=${helpline} exportparts=${PARTS}></retrust-helpline></li>`,
      )}
    </ul>`;
  }
}
