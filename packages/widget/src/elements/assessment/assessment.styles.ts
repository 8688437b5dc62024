import { css } from 'lit';

export const styles = css`
  /*
   * What a page sets for every element with "!important" would land here; inside a shadow root "!important" wins over it.
   * Width, margin and place in a grid stay the page's own. Text is set on the frame below, where the page's rules do not reach.
   */
  :host {
    display: block !important;
    box-sizing: border-box !important;
    font-size: medium !important;
    block-size: auto !important;
    max-block-size: none !important;
    min-block-size: 0 !important;
    padding: 0 !important;
    border: 0 !important;
    background: none !important;
    box-shadow: none !important;
    overflow: visible !important;
    columns: auto !important;
    opacity: 1 !important;
    filter: none !important;
    transform: none !important;
    visibility: visible !important;
    scroll-margin-block-start: var(--retrust-scroll-margin, 1em);
  }
  :host([hidden]) {
    display: none !important;
  }
  .frame {
    all: initial;
    direction: inherit;
    display: flex;
    flex-direction: column;
    box-sizing: border-box;
    min-block-size: 34em;
    font-family: var(--_sans);
    font-size: 106.25%;
    line-height: 1.55;
    text-align: start;
    text-size-adjust: 100%;
    -webkit-text-size-adjust: 100%;
    -webkit-font-smoothing: antialiased;
    overflow-wrap: break-word;
    color: var(--_ink);
    background: var(--_paper);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .frame,
  .waits {
    --_more: 0em;
  }
  :host([keep]) :is(.frame, .waits) {
    --_more: 5em;
  }
  /* The room that a page keeps free before this script is there (see the readme): with it, nothing below moves when it arrives. */
  .frame.first {
    min-block-size: var(--retrust-min-height, max((46em + var(--_more)) / 1.0625, (88em + var(--_more)) / 1.0625 - 110vw));
  }
  @media (max-width: 40em) {
    .frame {
      font-size: 100%;
    }
    .frame.first {
      min-block-size: var(--retrust-min-height, max(46em + var(--_more), 88em + var(--_more) - 110vw));
    }
  }
  .waits {
    min-block-size: var(--retrust-min-height, max(46em + var(--_more), 88em + var(--_more) - 110vw));
  }
  .frame[dir='ltr'] {
    direction: ltr;
  }
  .frame[dir='rtl'] {
    direction: rtl;
  }
  retrust-exit {
    position: sticky;
    inset-block-start: var(--retrust-sticky-top, 0);
    z-index: 1;
  }
  .page {
    flex: 1;
    padding: clamp(1.25em, 4vw, 2.25em) clamp(0.9em, 4vw, 2em) 2em;
    inline-size: 100%;
    max-inline-size: 46em;
    margin-inline: auto;
    animation: appear 180ms ease-out;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  footer {
    border-block-start: 1px solid var(--_line);
    background: var(--_quiet);
    border-end-start-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
  }
  .foot {
    max-inline-size: 46em;
    margin-inline: auto;
    padding: 0.6em clamp(0.9em, 4vw, 2em) 1.1em;
  }
  .foot > button {
    font-weight: 600;
    padding-inline: 0;
  }
  #help {
    padding-block: 0.75em 1.75em;
  }
  #help > * {
    scroll-margin-block-start: calc(var(--retrust-sticky-top, 0px) + 5.5em);
  }
  .foot > a.unseen:focus-visible {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
  }
  /* A result that lands on paper by accident, with the article, can be found. */
  @media print {
    :host {
      display: none !important;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .page {
      animation: none;
    }
  }
`;
