import { css } from 'lit';

export const styles = css`
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1.5em;
    align-items: flex-start;
    justify-content: space-between;
    padding-block: 0.9em 0.5em;
    border-block-start: 1px solid var(--_line);
  }
  .who {
    flex: 1 1 15em;
    display: flex;
    flex-direction: column;
    gap: 0.15em;
  }
  .name {
    font-weight: 600;
    line-height: 1.35;
  }
  .ways {
    flex: 0 1 auto;
    display: flex;
    flex-direction: column;
    align-items: stretch;
    gap: 0.4em;
    min-inline-size: min(11em, 100%);
  }
  .call {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    border-color: var(--_accent);
    color: var(--_accent);
    background: var(--_raised);
  }
  .foot {
    flex: 1 0 100%;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 1.5em;
  }
  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
  }
  .links a {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
    min-inline-size: 44px;
  }
`;
