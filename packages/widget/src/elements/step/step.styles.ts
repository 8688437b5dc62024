import { css } from 'lit';

export const styles = css`
  .step {
    display: flex;
    flex-direction: column;
    gap: 0.35em;
    padding: 1.1em clamp(1em, 4vw, 1.5em) 0.5em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 1.5em;
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
  :host([discreet]) .step {
    padding-block-end: 1.1em;
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
