import { css } from 'lit';

export const styles = css`
  section {
    display: flex;
    flex-direction: column;
    gap: 0.9em;
  }
  .page {
    display: flex;
    flex-direction: column;
    gap: 2.4em;
  }
  .page > h2 {
    margin-block-end: -0.85em;
  }
  .place {
    gap: 1em;
  }
  .way {
    display: flex;
    flex-wrap: wrap;
    gap: 1.25em 2.5em;
    align-items: flex-start;
  }
  .way > retrust-path {
    flex: 1 1 17em;
  }
  .open,
  .moved {
    background: var(--_quiet);
    border-radius: var(--_radius);
    padding: 1em 1.2em 1.1em;
  }
  .open {
    flex: 1 1 15em;
  }
  .moved > .soft {
    margin-block-start: 0.7em;
  }
  .exits li {
    padding-inline-start: 1.4em;
    position: relative;
    margin-block-start: 0.35em;
  }
  .exits li::before {
    content: '';
    position: absolute;
    inset-inline-start: 0.2em;
    inset-block-start: 0.62em;
    inline-size: 0.38em;
    block-size: 0.38em;
    border-radius: 50%;
    border: 1.5px solid var(--_accent);
  }
  .steps {
    display: grid;
    gap: 0.75em;
  }
  .when {
    font-family: var(--_sans);
    font-weight: 600;
    font-size: 1em;
    margin-block-start: 0.4em;
  }
  .notices {
    display: grid;
    gap: 0.6em;
  }
  .limits {
    columns: 2 17em;
    column-gap: 2.5em;
  }
  .limits > p {
    break-inside: avoid;
    margin-block-end: 0.6em;
  }
  .care {
    border-inline-start: 0.2em solid var(--_accent);
    padding-inline-start: 1em;
  }
  .faqs details + details {
    border-block-start: 1px solid var(--_line);
  }
  .faqs .more {
    display: grid;
    gap: 0.6em;
    padding-block: 0.2em 0.9em;
  }
  .end {
    border-block-start: 1px solid var(--_line);
    padding-block-start: 1.2em;
  }
`;
