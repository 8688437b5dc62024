import { css } from 'lit';

export const styles = css`
  li {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1.25em;
    padding-block: 0.6em;
    border-block-end: 1px solid var(--_line);
  }
  ul {
    border-block-start: 1px solid var(--_line);
  }
  details > ul {
    margin-block-start: 0.5em;
  }
  .answer {
    flex: 1;
  }
`;
