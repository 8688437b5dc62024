import { css } from 'lit';

/** A list of links to sources, each tall enough for a thumb. */
export const sourceLinks = css`
  .sources a {
    display: inline-block;
    min-inline-size: 44px;
    padding-block: max(0.65em, 12px);
  }
  .more ul.sources {
    gap: 0;
  }
`;
