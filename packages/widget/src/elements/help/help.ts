import { helpFor, type ShownHelp } from '@retrust/engine';
import { html, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { FocusTarget } from '../../controllers/focus.js';
import { PARTS, RetrustElement } from '../../element.js';
import { emergencyLinks } from '../../emergency.js';
import { DIRECTORIES } from '../../last-resort.js';
import { outLink } from '../../links.js';
import { base } from '../../styles/base.js';
import { buttons } from '../../styles/buttons.js';
import { numbers } from '../../styles/numbers.js';
import { styles } from './help.styles.js';

/**
 * The emergency number and the helplines. It needs no answer, and hardly anything else:
 * without a country it shows the worldwide directories, without a rulebook those that the widget itself knows.
 */
export class RetrustHelp extends RetrustElement implements FocusTarget {
  static override styles = [base, buttons, numbers, styles];

  /** The help of a result; absent: the help that everybody sees. */
  @property({ attribute: false }) help: ShownHelp | null = null;
  /** Says what happened, where this stands in for a page that could not be shown. */
  @property({ type: Boolean }) fault = false;
  @query('h2, h3') readonly focusTarget!: HTMLElement | null;

  protected override render(): TemplateResult {
    const { words, rulebook, country } = this.shared;
    const help = this.help ?? (rulebook && helpFor(rulebook, { country: country || undefined }));
    return html`
      <div class="panel">
        ${this.fault ? html`<h2 tabindex="-1" part="heading">${words['fault.title']}</h2>` : html`<h3 tabindex="-1" part="heading">${words['help.title']}</h3>`}
        <p>${words[this.fault ? 'fault.text' : 'help.lead']}</p>
        <div class="now" aria-live="polite" aria-atomic="true">
          <p><strong>${words['help.emergency']}</strong></p>
          ${help && help.emergency.length > 0 ? emergencyLinks(this.shared, help.emergency) : html`<p>${words['help.emergency.local']}</p>`}
        </div>
        <retrust-country .shared=${this.shared} exportparts=${PARTS}></retrust-country>
        ${help && help.helplines.length > 0 ? this.#lines(help) : this.#directories()}
        <p class="small soft">${words['help.traces']}</p>
      </div>
    `;
  }

  #lines({ helplines }: ShownHelp): TemplateResult {
    return html`<ul>
      ${helplines.map(
        (helpline) =>
          html`<li><retrust-helpline .shared=${this.shared} .helpline=${helpline} exportparts=${PARTS}></retrust-helpline></li>`,
      )}
    </ul>`;
  }

  #directories(): TemplateResult {
    const { words } = this.shared;
    return html`<div class="directories">
      <p>${words['help.directories']}</p>
      <ul>
        ${DIRECTORIES.map(({ name, url }) => html`<li>${outLink(words, url, name)}</li>`)}
      </ul>
    </div>`;
  }
}
