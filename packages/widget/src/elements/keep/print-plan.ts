import type { Assessment } from '@retrust/engine';
import { html, nothing, render, type TemplateResult } from 'lit';
import { directionOf } from '../../countries.js';
import type { Shared } from '../../shared.js';
import type { Words } from '../../words/words.js';

type Step = Assessment['plan']['today'];

/**
 * The margins are inside the text: a page without any of its own leaves browsers no room to print the article's title and address on it.
 * Black on white, whatever the theme.
 */
const STYLE = `
  @page { margin: 0 }
  body { margin: 0; font: 11.5pt/1.5 Palatino, 'Palatino Linotype', P052, Georgia, serif; color: #000 }
  main { max-inline-size: 38em; padding: 18mm; box-decoration-break: clone; -webkit-box-decoration-break: clone }
  h1 { font-size: 1.7em; margin: 0 }
  h2 { font-size: 1.15em; margin: 1.6em 0 0 }
  h3 { font-size: 1em; margin: 0 }
  section { break-inside: avoid; margin-block-start: 0.9em }
  p { margin: 0.2em 0 }
  ol { margin: 0.4em 0; padding-inline-start: 1.4em }
`;

/**
 * Prints the steps alone, from an empty frame inside the widget: the article is not on the paper, its title stays as it is, and it hears nothing of it.
 * The frame goes when the printing has ended, at the latest with `root`. False where that can't be done.
 */
export function printPlan(root: DocumentFragment | HTMLElement, assessment: Assessment, { words, locale }: Shared): boolean {
  root.querySelector('iframe')?.remove();
  const frame = document.createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  // Drawn, but nowhere to be seen: Firefox prints no frame that is not displayed.
  for (const [name, value] of Object.entries({ position: 'fixed', width: '0', height: '0', border: '0', opacity: '0' }))
    frame.style.setProperty(name, value);
  root.append(frame);
  const paper = paperIn(frame);
  if (!paper) return false;
  // Sheets made by script are the one kind that every content policy allows.
  const sheet = new paper.CSSStyleSheet();
  sheet.replaceSync(STYLE);
  paper.document.adoptedStyleSheets = [sheet];
  paper.document.title = assessment.title;
  paper.document.documentElement.lang = locale;
  paper.document.documentElement.dir = directionOf(locale);
  render(planPage(assessment, words), paper.document.body);
  paper.addEventListener('afterprint', () => {
    // Not at once: Firefox is still at work here.
    setTimeout(() => {
      frame.remove();
    });
  });
  paper.print();
  return true;
}

/** The frame's own window; `null` where it is not ours to write in, as in a page that is itself in a sandbox. */
function paperIn(frame: HTMLIFrameElement): (Window & typeof globalThis) | null {
  if (frame.contentDocument) return frame.contentDocument.defaultView;
  frame.remove();
  return null;
}

const planPage = ({ title, plan }: Assessment, words: Words): TemplateResult => html`
  <main>
    <h1>${title}</h1>
    ${part(words['result.today'], [plan.today])} ${part(words['result.week'], plan.week)}
  </main>
`;

const part = (heading: string, steps: readonly Step[]): TemplateResult | typeof nothing =>
  steps.length === 0
    ? nothing
    : html`<h2>${heading}</h2>
        ${steps.map(
          ({ title, do: doing, exercise }) => html`
            <section>
              <h3>${title}</h3>
              <p>${doing}</p>
              ${exercise ? html`<ol>${exercise.parts.map((piece) => html`<li>${piece}</li>`)}</ol>` : nothing}
            </section>
          `,
        )}`;
