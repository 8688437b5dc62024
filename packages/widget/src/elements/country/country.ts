import { html, nothing, type TemplateResult } from 'lit';
import { RetrustElement } from '../../element.js';
import { countryChoices } from '../../countries.js';
import { base } from '../../styles/base.js';
import { styles } from './country.styles.js';

/** Asks for the reader's country, which chooses the phone numbers and nothing else. Never guessed. */
export class RetrustCountry extends RetrustElement {
  static override styles = [base, styles];

  protected override render(): TemplateResult | typeof nothing {
    const { words, rulebook, locale, country, countryNames } = this.shared;
    if (!rulebook) return nothing;
    return html`
      <div class="field">
        <label for="country">${words['country.label']}</label>
        <span class="small soft" id="hint">${words['country.hint']}</span>
        <select id="country" autocomplete="off" aria-describedby="hint" part="select" @change=${this.#chosen}>
          <option value="" .selected=${country === ''}>${words['country.other']}</option>
          ${countryChoices(rulebook, locale, countryNames).map(({ code, name }) => html`<option value=${code} .selected=${code === country}>${name}</option>`)}
        </select>
      </div>
    `;
  }

  readonly #chosen = (event: Event): void => {
    if (event.target instanceof HTMLSelectElement) this.shared.act({ kind: 'country-chosen', country: event.target.value });
  };
}
