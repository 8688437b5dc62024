import { css } from 'lit';

export const styles = css`
  .card {
    background: var(--_raised);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    padding: 1.1em clamp(1em, 4vw, 1.5em) 0.6em;
    display: flex;
    flex-direction: column;
    gap: 0.5em;
  }
  .card.bare {
    padding-block-end: 1.1em;
  }
  details > ul {
    margin-block-end: 0.4em;
  }
`;
