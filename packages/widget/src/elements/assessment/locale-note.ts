import { html, nothing, type TemplateResult } from 'lit';
import type { Shared } from '../../shared.js';

/** English in every language: it is said where the words of the reader's own did not come. */
const NOT_THERE = 'These words could not be loaded in your language just now, so they are in English.';

/** What a reader has to know of the language of the words; it stands at the foot of every page. */
export function localeNote({ words, isUnreviewed }: Shared, hasFailed: boolean): TemplateResult | typeof nothing {
  if (hasFailed) return html`<p class="small soft" lang="en" dir="ltr">${NOT_THERE}</p>`;
  return isUnreviewed ? html`<p class="small soft">${words['locale.unreviewed']} ${words['locale.original']}</p>` : nothing;
}
