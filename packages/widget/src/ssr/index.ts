import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { css, html, nothing } from 'lit';
import { createHash } from 'node:crypto';
import type { EmbedSettings } from '../embed/settings.js';
import { helpOf } from '../embed/snippet.js';
import { RetrustAssessment } from '../elements/assessment/assessment.js';
import { RetrustIntro } from '../elements/intro/intro.js';
import { registerLocale } from '../locales.js';
import { builtInOpening } from '../opening.js';
import { registerElements } from '../register.js';

/** The first page as HTML. */
export interface FirstPage {
  /** The element with its shadow roots, and inside it the help of the country: to send as it is, with the script or without one. */
  readonly html: string;
  /** What a content policy's `style-src` needs, for the styles in the shadow roots: `'sha256-…'`, with their quotes. */
  readonly styleHashes: readonly string[];
}

/** The way to help looks as the button does that takes its place. */
const SENT_FOOT = css`
  .foot summary {
    font-weight: 600;
    padding-inline: 0;
  }
  .foot summary::before {
    display: none;
  }
`;
/** Where there is no JavaScript, what needs it is not shown. */
const SENT_INTRO = css`
  .without {
    display: none;
  }
  @media (scripting: none) {
    .without {
      display: block;
    }
    .start {
      display: none;
    }
  }
`;

registerElements({ opening: builtInOpening, rest: () => Promise.reject(new TypeError('no answers are given on a server')) });
RetrustAssessment.elementStyles = [...RetrustAssessment.elementStyles, SENT_FOOT];
RetrustIntro.elementStyles = [...RetrustIntro.elementStyles, SENT_INTRO];

/**
 * The first page of the element, rendered where there is no browser, for each setting that a page may have. The script takes its place when it
 * has come; until then it can be read, the way out and the help work, and what needs the script waits. Nothing on the page moves.
 */
export async function firstPage(settings: EmbedSettings = {}): Promise<FirstPage> {
  const { country, readerRole, theme, exitUrl, keep, language } = settings;
  if (language) registerLocale(language);
  const { emergency, list } = helpOf(settings);
  const rendered = await collectResult(
    render(html`
      <retrust-assessment
        country=${country ?? nothing}
        locale=${language?.locale ?? nothing}
        reader-role=${readerRole ?? nothing}
        theme=${theme ?? nothing}
        exit-url=${exitUrl ?? nothing}
        keep=${keep ?? nothing}
        ></retrust-assessment
      >
    `),
  );
  const sent = tidy(rendered).replace(/<\/retrust-assessment\s*>$/, () => `${emergency}\n${list}</retrust-assessment>`);
  return { html: sent, styleHashes: hashesIn(sent) };
}

/** Without the marks for a hydration that does not happen, and without what a browser would misread. */
const tidy = (rendered: string): string =>
  rendered
    .replace(/<!--\/?lit-(?:part|node)[^>]*-->|<!--\?-->/g, '')
    .replaceAll(' selected="false"', '')
    .replaceAll(' shadowroot="open"', '')
    .replace(/\s+(?=[\w-]+="|>)/g, ' ')
    .trim();

function hashesIn(sent: string): readonly string[] {
  const styles = [...sent.matchAll(/<style>([^]*?)<\/style>/g)].map(([, text = '']) => text);
  return [...new Set(styles)].map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
}
