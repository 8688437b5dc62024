import { html, type TemplateResult } from 'lit';
import type { Words } from './words/words.js';

/** A phone number as it is dialled: in a line that runs from right to left its groups of digits would change places. */
export const numeral = (number: string): TemplateResult => html`<bdi dir="ltr">${number}</bdi>`;

/** A text with a phone number where `{number}` stands. */
export function withNumeral(text: string, number: string): TemplateResult {
  const [before, after] = text.split('{number}');
  return html`<span>${before}${numeral(number)}${after}</span>`;
}

/** A link that leaves the article where it is, and doesn't say where the reader came from. */
export const outLink = (words: Words, url: string, label: string | TemplateResult): TemplateResult =>
  html`<a href=${url} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer" part="link"
    >${label}<span class="unseen"> (${words['helpline.new-tab']})</span></a
  >`;
