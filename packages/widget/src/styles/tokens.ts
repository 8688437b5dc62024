import { css } from 'lit';

const dark = css`
  --_paper: var(--retrust-paper, #1c1b19);
  --_raised: var(--retrust-raised, #262421);
  --_ink: var(--retrust-ink, #ece5da);
  --_soft: var(--retrust-soft-ink, #bdb3a5);
  --_line: var(--retrust-line, #3d3933);
  --_edge: var(--retrust-edge, #91897c);
  --_accent: var(--retrust-accent, #93c3c1);
  --_on-accent: var(--retrust-on-accent, #10282a);
  --_tint: var(--retrust-tint, #233233);
  --_quiet: var(--retrust-quiet, #2f2c28);
  color-scheme: dark;
`;

/**
 * The tokens. Names with one dash and an underscore are inner ones; a page sets `--retrust-…`.
 * Lengths are in em: the frame starts from the reader's own font size, whatever the article's root size is.
 */
export const tokens = css`
  .frame {
    --_paper: var(--retrust-paper, #fbf7f0);
    --_raised: var(--retrust-raised, #fffdf9);
    --_ink: var(--retrust-ink, #2a2520);
    --_soft: var(--retrust-soft-ink, #62594e);
    --_line: var(--retrust-line, #e0d6c6);
    --_edge: var(--retrust-edge, #877b6b);
    --_accent: var(--retrust-accent, #1f5560);
    --_on-accent: var(--retrust-on-accent, #ffffff);
    --_tint: var(--retrust-tint, #e5eeec);
    --_quiet: var(--retrust-quiet, #f1eade);
    --_serif: var(--retrust-font-heading, 'Iowan Old Style', 'Palatino Linotype', Palatino, P052, 'URW Palladio L', Georgia, serif);
    --_sans: var(
      --retrust-font-text,
      system-ui,
      -apple-system,
      'Segoe UI',
      Roboto,
      'Noto Sans',
      'Liberation Sans',
      Arial,
      sans-serif
    );
    --_radius: var(--retrust-radius, 0.75em);
    color-scheme: light;
  }
  @media (prefers-color-scheme: dark) {
    .frame[data-theme='auto'] {
      ${dark}
    }
  }
  .frame[data-theme='dark'] {
    ${dark}
  }
`;
