import { css } from 'lit';

export const styles = css`
  .panel {
    display: flex;
    flex-direction: column;
    gap: 1.1em;
  }
  .now {
    background: var(--_tint);
    border-radius: var(--_radius);
    padding: 1em clamp(1em, 4vw, 1.5em);
    display: flex;
    flex-direction: column;
    gap: 0.5em;
  }
  .directories a {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
  }
  @media (forced-colors: active) {
    .now {
      border: 1px solid CanvasText;
    }
  }
`;
