import type { ShownSource } from '@retrust/engine';
import { html, type TemplateResult } from 'lit';
import { webAddress } from './addresses.js';
import { outLink } from './links.js';
import type { Words } from './words/words.js';

/** Where a piece of advice comes from, each source as a link when its address is one. */
export function sourceList(words: Words, sources: readonly ShownSource[]): TemplateResult {
  return html`
    <div>
      <p class="soft">${words['step.sources']}</p>
      <ul class="sources">
        ${sources.map(({ title, url }) => {
          const address = webAddress(url);
          return html`<li>${address ? outLink(words, address, title) : title}</li>`;
        })}
      </ul>
    </div>
  `;
}
