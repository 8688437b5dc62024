import { html, nothing, type TemplateResult } from 'lit';
import type { Shared } from './shared.js';
import { put, type MarkedKey, type Words } from './words/words.js';

/** A phone number as it is dialled: in a line that runs from right to left its groups of digits would change places. */
export const numeral = (number: string): TemplateResult => html`<bdi dir="ltr">${number}</bdi>`;

// A character that no text holds (it belongs to nobody), for the place where something goes that is more than text.
const PLACE = '\uE000';

/** A text with a phone number where `{number}` stands. */
export const withNumeral = (shared: Shared, key: MarkedKey, number: string): TemplateResult =>
  withPart(shared, key, 'number', numeral(number));

/** A text with what a service says of itself, which is in English whatever the language of the page. */
export const withEnglish = (shared: Shared, key: MarkedKey, mark: string, text: string): TemplateResult =>
  withPart(shared, key, mark, html`<span lang="en" dir="auto">${text}</span>`);

function withPart(shared: Shared, key: MarkedKey, mark: string, part: TemplateResult): TemplateResult {
  const [before, after] = put(shared, key, { [mark]: PLACE }).split(PLACE);
  return html`<span>${before}${part}${after}</span>`;
}

/** A link that leaves the article where it is, and doesn't say where the reader came from. `of` is the id of what it belongs to, where many bear one name. */
export const outLink = (words: Words, url: string, label: string | TemplateResult, of?: string): TemplateResult =>
  html`<a href=${url} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer" part="link" aria-describedby=${of ?? nothing}
    >${label}<span class="unseen"> (${words['helpline.new-tab']})</span></a
  >`;
