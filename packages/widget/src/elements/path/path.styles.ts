import { css } from 'lit';

export const styles = css`
  li {
    position: relative;
    display: flex;
    align-items: center;
    min-block-size: 2.6em;
    padding-inline-start: 4.1em;
    padding-block: 0.3em;
    color: var(--_soft);
  }
  svg {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0.4em;
    inline-size: 2.8em;
    block-size: 100%;
    overflow: visible;
  }
  path {
    fill: none;
    stroke: var(--_edge);
    stroke-width: 1.5px;
    vector-effect: non-scaling-stroke;
    stroke-dasharray: 2 5;
    stroke-linecap: round;
  }
  path.walked {
    stroke: var(--_accent);
    stroke-width: 2.5px;
    stroke-dasharray: none;
  }
  .dot {
    position: absolute;
    inset-block-start: 50%;
    inset-inline-start: calc(0.4em + 2.8em * 0.2);
    inline-size: 0.8em;
    block-size: 0.8em;
    margin-block-start: -0.4em;
    margin-inline-start: -0.4em;
    border-radius: 50%;
    background: var(--_paper);
    border: 1.5px solid var(--_edge);
  }
  li:nth-child(even) .dot {
    inset-inline-start: calc(0.4em + 2.8em * 0.8);
  }
  li.behind .dot {
    background: var(--_accent);
    border-color: var(--_accent);
  }
  li.here,
  li.here + li {
    color: var(--_ink);
  }
  li.here .dot {
    inline-size: 1.3em;
    block-size: 1.3em;
    margin-block-start: -0.65em;
    margin-inline-start: -0.65em;
    border: 2.5px solid var(--_accent);
    background: var(--_accent);
    box-shadow: inset 0 0 0 0.17em var(--_paper);
  }
  .name {
    font-family: var(--_serif);
    font-size: 1.06em;
    line-height: 1.3;
  }
  .here .name {
    font-weight: 600;
    font-size: 1.2em;
  }
  .mark {
    font-size: 0.85em;
    color: var(--_accent);
    font-weight: 600;
    white-space: nowrap;
  }
  .words {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
    align-items: baseline;
  }
  :host(:dir(rtl)) svg {
    transform: scaleX(-1);
  }
  @media (forced-colors: active) {
    path,
    path.walked {
      stroke: CanvasText;
    }
    li.behind .dot,
    li.here .dot {
      background: CanvasText;
      forced-color-adjust: none;
    }
  }
`;
