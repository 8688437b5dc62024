import { css } from 'lit';

export const styles = css`
  .bar {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1em;
    padding: 0.6em clamp(0.9em, 4vw, 2em);
    background: var(--_paper);
    border-block-end: 1px solid var(--_line);
    border-start-start-radius: var(--_radius);
    border-start-end-radius: var(--_radius);
  }
  /* Zoomed in, a window is as low as a few lines. */
  @media (max-height: 24em) {
    .bar {
      padding-block: 0.2em;
    }
  }
  /* In a long language the button has two lines before it leaves the window. */
  ::slotted(*) {
    min-inline-size: 0;
    text-wrap: balance;
  }
  .exit {
    margin-inline-start: auto;
    background: var(--_ink);
    border-color: var(--_ink);
    color: var(--_paper);
    font-weight: 600;
    flex: none;
    max-inline-size: 64%;
    padding-inline: 1em;
  }
  .exit:hover {
    background: color-mix(in srgb, var(--_ink) 84%, var(--_paper));
  }
  .dots {
    display: inline-flex;
    gap: 0.25em;
  }
  .dot {
    inline-size: 0.4em;
    block-size: 0.4em;
    border-radius: 50%;
    border: 1px solid currentColor;
    opacity: 0.55;
  }
  .dot.on {
    background: currentColor;
    opacity: 1;
  }
  @media (forced-colors: active) {
    .exit {
      border: 2px solid ButtonText;
    }
    .dot.on {
      background: ButtonText;
    }
  }
`;
