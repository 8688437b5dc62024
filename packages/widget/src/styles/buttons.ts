import { css } from 'lit';

/** Buttons, disclosure and the row they stand in. Every target is at least 44 px high. */
export const buttons = css`
  button,
  .button {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
    box-sizing: border-box;
    min-block-size: max(2.75em, 44px);
    min-inline-size: 44px;
    padding: 0.55em 1.25em;
    border: 1px solid var(--_edge);
    border-radius: calc(var(--_radius) * 0.75);
    background: transparent;
    cursor: pointer;
    text-align: center;
    text-decoration: none;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    line-height: 1.25;
    transition: background-color 120ms ease;
    -webkit-tap-highlight-color: transparent;
  }
  button:hover,
  .button:hover {
    background: var(--_quiet);
  }
  .primary {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
    padding-inline: 1.9em;
  }
  .primary:hover {
    background: color-mix(in srgb, var(--_accent) 88%, var(--_ink));
  }
  .plain {
    border: none;
    padding-inline: 0;
    justify-content: flex-start;
    text-align: start;
    color: var(--_accent);
    text-decoration: underline;
    text-decoration-thickness: 0.07em;
    text-underline-offset: 0.22em;
  }
  .plain:hover {
    background: transparent;
    text-decoration-thickness: 0.14em;
  }
  .back {
    margin-block: -0.75em -0.75em;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 1em;
    align-items: center;
  }
  summary {
    display: flex;
    align-items: center;
    gap: 0.55em;
    inline-size: fit-content;
    max-inline-size: 100%;
    min-block-size: 44px;
    min-inline-size: 44px;
    cursor: pointer;
    color: var(--_accent);
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::before {
    content: '';
    flex: none;
    inline-size: 0.7em;
    block-size: 0.7em;
    background:
      linear-gradient(currentColor, currentColor) center / 100% 0.11em no-repeat,
      linear-gradient(currentColor, currentColor) center / 0.11em 100% no-repeat;
  }
  details[open] > summary::before {
    background: linear-gradient(currentColor, currentColor) center / 100% 0.11em no-repeat;
  }
  summary:hover > span {
    text-decoration: underline;
    text-underline-offset: 0.22em;
  }
  @media (forced-colors: active) {
    summary::before {
      background: none;
      content: '+';
      block-size: auto;
    }
    details[open] > summary::before {
      background: none;
      content: '\\2212';
    }
    .primary {
      border: 2px solid ButtonText;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    button,
    .button {
      transition: none;
    }
  }
`;
