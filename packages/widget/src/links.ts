import { html, type TemplateResult } from 'lit';
import type { Words } from './words/words.js';

/** A `tel:` or `sms:` address; `#` and the like are escaped, short codes stay as they are. */
export const dialLink = (scheme: 'tel' | 'sms', dial: string): string => `${scheme}:${encodeURIComponent(dial).replaceAll('%2B', '+')}`;

/** The address when it is http or https, else `null`: a rulebook can be anybody's. */
export function webAddress(url: string | null | undefined): string | null {
  return url && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null;
}

/** A link that leaves the article where it is, and doesn't say where the reader came from. */
export const outLink = (words: Words, url: string, label: string | TemplateResult): TemplateResult =>
  html`<a href=${url} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer" part="link"
    >${label}<span class="unseen"> (${words['helpline.new-tab']})</span></a
  >`;
