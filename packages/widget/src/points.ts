import { html, type TemplateResult } from 'lit';

/** A list of short named points, as `styles/points.ts` sets it. */
export const points = (list: readonly { readonly name: string; readonly text: string }[]): TemplateResult => html`
  <dl class="points">
    ${list.map(
      ({ name, text }) => html`
        <div>
          <dt>${name}</dt>
          <dd>${text}</dd>
        </div>
      `,
    )}
  </dl>
`;
