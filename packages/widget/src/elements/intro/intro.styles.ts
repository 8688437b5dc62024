import { css } from 'lit';

export const styles = css`
  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(15em, 100%), 1fr));
    gap: 0.8em 2em;
    border-block: 1px solid var(--_line);
    padding-block: 1.1em;
  }
  .facts > li {
    font-size: 0.94em;
    line-height: 1.45;
    color: var(--_soft);
  }
  .facts strong {
    color: var(--_ink);
    font-weight: 600;
  }
  /* Its script comes with the rest; its room is kept. */
  retrust-return:not(:defined) {
    display: block;
    min-block-size: 44px;
  }
  .start {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    gap: 1.1em 1.5em;
  }
  .start > retrust-country {
    flex: 0 1 22em;
    min-inline-size: min(16em, 100%);
  }
  .start > button {
    flex: 0 0 auto;
    min-inline-size: 9em;
  }
`;
