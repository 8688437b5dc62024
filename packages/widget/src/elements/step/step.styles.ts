import { css } from 'lit';

export const styles = css`
  .step {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  .head {
    display: grid;
    grid-template-columns: auto 1fr auto;
    gap: 0.15em 0;
    align-items: baseline;
    inline-size: auto;
    color: inherit;
    padding: 0.85em clamp(1em, 4vw, 1.5em);
  }
  summary.head::before {
    margin-inline-end: 0.9em;
    color: var(--_accent);
  }
  .head > h4 {
    grid-column: 2;
    margin-inline-end: 1.5em;
    text-wrap: pretty;
  }
  @media (max-width: 40em) {
    .head > h4 {
      margin-inline-end: 0;
    }
    .head > span {
      grid-column: 2;
    }
  }
  .body {
    display: flex;
    flex-direction: column;
    gap: 0.35em;
    padding: 0 clamp(1em, 4vw, 1.5em) 0.5em;
  }
  :host([first]) .step {
    background: var(--_tint);
    border-color: transparent;
  }
  @media (forced-colors: active) {
    :host([first]) .step {
      border-color: CanvasText;
    }
  }
  :host([discreet]) .body {
    padding-block-end: 1.1em;
  }
  .folds {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.75em;
  }
  .folds > [open] {
    flex-basis: 100%;
  }
  .more {
    display: flex;
    flex-direction: column;
    gap: 0.7em;
    padding-block: 0.3em 0.9em;
  }
  .more ul {
    display: grid;
    gap: 0.4em;
  }
  .how .more {
    gap: 0.9em;
  }
  .how strong {
    display: block;
    font-family: var(--_sans);
    font-size: 0.86em;
  }
  .how ol {
    display: grid;
    gap: 0.6em;
    counter-reset: part;
  }
  .how li {
    counter-increment: part;
    display: grid;
    grid-template-columns: 1.9em 1fr;
  }
  .how li::before {
    content: counter(part);
    color: var(--_accent);
    font-family: var(--_serif);
    font-weight: 600;
  }
`;
