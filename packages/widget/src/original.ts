import { html, nothing, type TemplateResult } from 'lit';

/** The English words beside a translation that nobody has reviewed, line by line; nothing where there are none. */
export const original = (texts: readonly (string | null)[] | null | undefined): TemplateResult | typeof nothing =>
  texts ? html`<div class="original" lang="en" dir="ltr">${texts.map((text) => (text ? html`<p>${text}</p>` : nothing))}</div>` : nothing;
