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
  .sources a {
    display: inline-block;
    min-inline-size: 44px;
    padding-block: max(0.65em, 12px);
  }
  .more ul.sources {
    gap: 0;
  }
`;
