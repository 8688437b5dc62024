import { css } from 'lit';

/** A list of short named points, on the pages that explain. Name beside text where there is room, above it where there is not. */
export const pointList = css`
  .points {
    border-block: 1px solid var(--_line);
  }
  .points > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1em 1.5em;
    padding-block: 0.8em;
  }
  .points > div + div {
    border-block-start: 1px solid var(--_line);
  }
  dt {
    flex: 1 1 9em;
    font-family: var(--_serif);
    font-weight: 600;
    font-size: 1.06em;
    line-height: 1.45;
  }
  dd {
    flex: 3 1 19em;
    color: var(--_soft);
  }
`;
