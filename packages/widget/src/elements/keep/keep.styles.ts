import { css } from 'lit';

export const styles = css`
  ul {
    border-block-start: 1px solid var(--_line);
  }
  li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1.25em;
    padding-block: 0.8em;
    border-block-end: 1px solid var(--_line);
  }
  button {
    flex: 1 0 13em;
    max-inline-size: 100%;
  }
  li > p {
    flex: 2 1 18em;
  }
  [role='status'] {
    min-block-size: 1.55em;
  }
`;
