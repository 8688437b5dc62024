import { css } from 'lit';

export const styles = css`
  form {
    display: flex;
    flex-direction: column;
    gap: 1.35em;
  }
  fieldset {
    display: flex;
    flex-direction: column;
    gap: 0.5em;
  }
  legend {
    margin-block-end: 0.75em;
    inline-size: 100%;
  }
  .hint {
    color: var(--_soft);
    margin-block-end: 0.6em;
  }
  .error {
    color: var(--_ink);
    background: var(--_quiet);
    border-inline-start: 0.25em solid var(--_ink);
    padding: 0.65em 0.9em;
    margin-block-end: 0.6em;
    font-weight: 600;
  }
  .option {
    display: flex;
    align-items: flex-start;
    gap: 0.8em;
    min-block-size: max(2.9em, 44px);
    padding: 0.72em 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
    cursor: pointer;
    line-height: 1.4;
    transition:
      border-color 120ms ease,
      background-color 120ms ease;
    -webkit-tap-highlight-color: transparent;
  }
  .option:hover {
    border-color: var(--_edge);
  }
  .option:has(input:checked) {
    border-color: var(--_accent);
    background: var(--_tint);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .option:has(input:focus-visible) {
    outline: 0.18em solid var(--_accent);
    outline-offset: 0.15em;
  }
  .option.unsure {
    margin-block-start: 0.6em;
    background: transparent;
  }
  .option.unsure:has(input:checked) {
    background: var(--_tint);
  }
  input {
    appearance: none;
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0.07em 0 0;
    font: inherit;
    border: 1.5px solid var(--_edge);
    background: var(--_paper);
    cursor: inherit;
    outline: none;
  }
  input[type='radio'] {
    border-radius: 50%;
  }
  input[type='checkbox'] {
    border-radius: 0.3em;
  }
  input:checked {
    border-color: var(--_accent);
    background: var(--_accent);
  }
  input[type='radio']:checked {
    box-shadow: inset 0 0 0 0.25em var(--_paper);
  }
  input[type='checkbox'] {
    display: grid;
    place-content: center;
  }
  input[type='checkbox']:checked::before {
    content: '';
    inline-size: 0.75em;
    block-size: 0.75em;
    background: var(--_on-accent);
    clip-path: polygon(12% 46%, 0 60%, 38% 96%, 100% 18%, 86% 6%, 36% 68%);
  }
  .option .original {
    border: 0;
    padding: 0;
    margin-block-start: 0.15em;
  }
  .scale {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .scale .option {
    flex: 1 1 2.6em;
    min-inline-size: 44px;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 0.3em;
    padding-inline: 0.3em;
  }
  .ends {
    display: flex;
    justify-content: space-between;
    gap: 1.5em;
    color: var(--_soft);
  }
  .ends > :last-child {
    text-align: end;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
  }
  .why > p {
    padding-block-end: 0.5em;
    max-inline-size: 38em;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    justify-content: space-between;
    gap: 0 1.5em;
    border-block-start: 1px solid var(--_line);
    padding-block-start: 0.6em;
  }
  @media (forced-colors: active) {
    input {
      appearance: auto;
    }
    input::before {
      display: none;
    }
    .option:has(input:checked) {
      outline: 2px solid Highlight;
      outline-offset: -3px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .option {
      transition: none;
    }
  }
`;
