import { css } from 'lit';

/** Emergency numbers, side by side where there is room. */
export const numbers = css`
  .numbers {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em 1.25em;
    margin-block: 0.3em 0.5em;
  }
  .numbers > li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3em 0.9em;
  }
  .numbers a {
    font-size: 1.12em;
    font-variant-numeric: tabular-nums;
  }
`;
