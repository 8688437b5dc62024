import { css } from 'lit';

export const styles = css`
  .field {
    display: flex;
    flex-direction: column;
    gap: 0.35em;
    align-items: flex-start;
  }
  label {
    font-weight: 600;
  }
  select {
    font: inherit;
    color: var(--_ink);
    background: var(--_raised);
    border: 1px solid var(--_edge);
    border-radius: calc(var(--_radius) * 0.75);
    min-block-size: max(2.75em, 44px);
    inline-size: 100%;
    max-inline-size: 22em;
    padding: 0.4em 0.75em;
  }
`;
