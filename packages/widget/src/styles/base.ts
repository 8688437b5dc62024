import { css } from 'lit';

/** What every element of the widget shares: text, headings, links, rules of spacing. No size depends on the article. */
export const base = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset,
  legend {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h2,
  h3,
  h4 {
    font-family: var(--_serif);
    font-weight: 600;
    line-height: 1.2;
    text-wrap: balance;
    overflow-wrap: break-word;
  }
  h2 {
    font-size: clamp(1.5em, 1.25em + 1vw, 1.95em);
    letter-spacing: -0.01em;
  }
  h3 {
    font-size: 1.3em;
  }
  h4 {
    font-size: 1.1em;
  }
  p,
  li,
  dd {
    overflow-wrap: break-word;
    text-wrap: pretty;
  }
  .stack {
    display: flex;
    flex-direction: column;
    gap: 1.25em;
  }
  .tight {
    gap: 0.5em;
  }
  .wide {
    gap: 2.25em;
  }
  .lead {
    font-size: 1.12em;
    line-height: 1.5;
  }
  .soft {
    color: var(--_soft);
  }
  .small {
    font-size: 0.88em;
    line-height: 1.45;
  }
  .original {
    display: grid;
    gap: 0.35em;
    margin-block-start: 0.5em;
    padding-inline-start: 0.75em;
    border-inline-start: 2px solid var(--_line);
    color: var(--_soft);
    font-size: 0.85em;
    line-height: 1.45;
    text-align: start;
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.18em;
    text-decoration-thickness: 0.07em;
  }
  :focus-visible {
    outline: 0.18em solid var(--_accent);
    outline-offset: 0.18em;
    border-radius: 0.2em;
  }
  /* Nothing that is gone to hides under the bar that stays in sight. */
  :is(a, button, input, select, summary, [role='alert']) {
    scroll-margin-block: calc(var(--retrust-sticky-top, 0px) + 6.5em) 1em;
  }
  :is(h2, h3)[tabindex] {
    scroll-margin-block: calc(var(--retrust-sticky-top, 0px) + 3em) 0.5em;
  }
  [tabindex='-1']:focus {
    outline: none;
  }
  .unseen:not(:focus-visible) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
