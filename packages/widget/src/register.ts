import { RetrustAssessment } from './elements/assessment/assessment.js';
import { RetrustCountry } from './elements/country/country.js';
import { RetrustExit } from './elements/exit/exit.js';
import { RetrustHelp } from './elements/help/help.js';
import { RetrustHelpline } from './elements/helpline/helpline.js';
import { RetrustIntro } from './elements/intro/intro.js';
import { RetrustQuestion } from './elements/question/question.js';
import { RetrustWait } from './elements/wait/wait.js';
import { Arrivals, type Parts } from './parts.js';

/** Defines elements in this order. One that the page has defined before (a second copy of the script) is left as it is. */
export function define(elements: Readonly<Record<string, CustomElementConstructor>>): void {
  for (const [name, element] of Object.entries(elements)) if (!customElements.get(name)) customElements.define(name, element);
}

/** Defines the elements. The first call decides where the parts come from. */
export function registerElements(parts: Parts): void {
  RetrustAssessment.arrivals ??= new Arrivals(parts);
  // What others contain first, the outermost last, so that it is never shown half made.
  define({
    'retrust-country': RetrustCountry,
    'retrust-exit': RetrustExit,
    'retrust-helpline': RetrustHelpline,
    'retrust-help': RetrustHelp,
    'retrust-intro': RetrustIntro,
    'retrust-question': RetrustQuestion,
    'retrust-wait': RetrustWait,
    'retrust-assessment': RetrustAssessment,
  });
}

declare global {
  interface HTMLElementTagNameMap {
    'retrust-country': RetrustCountry;
    'retrust-exit': RetrustExit;
    'retrust-help': RetrustHelp;
    'retrust-helpline': RetrustHelpline;
    'retrust-intro': RetrustIntro;
    'retrust-question': RetrustQuestion;
    'retrust-wait': RetrustWait;
  }
}
