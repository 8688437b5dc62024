import { css } from 'lit';

export const styles = css`
  li {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    justify-content: space-between;
    gap: 0.25em 1.5em;
    padding-block: 0.7em;
    border-block-end: 1px solid var(--_line);
  }
  ul {
    border-block-start: 1px solid var(--_line);
  }
  .answer {
    flex: 1 1 16em;
  }
`;
