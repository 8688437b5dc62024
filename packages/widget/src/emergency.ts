import type { ShownReferral } from '@retrust/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { dialLink } from './addresses.js';
import { withNumeral } from './links.js';
import type { Shared } from './shared.js';

/** The emergency numbers of a country, as links to tap; what there is to know about one stands beside it. */
export const emergencyLinks = (shared: Shared, numbers: ShownReferral['emergency']): TemplateResult | typeof nothing =>
  numbers.length === 0
    ? nothing
    : html`<ul class="numbers">
        ${numbers.map(
          ({ show, dial, label }) => html`
            <li>
              <a class="button primary" part="number" href=${dialLink('tel', dial)}>${withNumeral(shared, 'help.emergency.call', show)}</a>
              ${label ? html`<span class="small" lang="en" dir="auto">${label}</span>` : nothing}
            </li>
          `,
        )}
      </ul>`;
