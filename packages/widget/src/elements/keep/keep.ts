import { snapshotOf, type Assessment } from '@retrust/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { RetrustElement } from '../../element.js';
import { base } from '../../styles/base.js';
import { buttons } from '../../styles/buttons.js';
import { put } from '../../words/words.js';
import { calendarFile } from './calendar.js';
import { KEPT, type Kept } from './kept.js';
import { styles } from './keep.styles.js';
import { planText } from './plan-text.js';
import { printPlan } from './print-plan.js';
import { takeFile } from './take-file.js';

/** Names that say nothing to whoever sees them in a list of files. */
const FILES = { text: 'notes.txt', progress: 'notes.json', calendar: 'half-hours.ics' } as const;

/** What a reader may take along, each with the traces that it leaves. A page has to ask for it, and it renders nothing unless the result is one that may be kept. */
export class RetrustKeep extends RetrustElement {
  static override styles = [base, buttons, styles];

  @property({ attribute: false }) assessment: Assessment | null = null;
  @property({ attribute: false }) ways: readonly Kept[] = KEPT;
  @state() private outcome = '';

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.assessment = null;
    this.renderRoot.querySelector('iframe')?.remove();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { words } = this.shared;
    // INVARIANT: nothing to keep or copy exists in a safety state.
    if (!this.assessment?.mayKeep || this.ways.length === 0) return nothing;
    return html`
      <details>
        <summary><span>${words['keep.title']}</span></summary>
        <div class="stack tight">
          <p class="small">${words['keep.lead']}</p>
          <ul>
            ${this.ways.map(
              (way) => html`
                <li>
                  <button part="button" type="button" aria-describedby="traces-${way}" data-keep=${way} @click=${() => this.#take(way)}>
                    ${words[`keep.${way}`]}
                  </button>
                  <p class="small soft" id="traces-${way}">${words[`keep.${way}.traces`]}</p>
                </li>
              `,
            )}
          </ul>
          <p role="status">${this.outcome}</p>
        </div>
      </details>
    `;
  }

  async #take(way: Kept): Promise<void> {
    const { assessment, shared } = this;
    const { words } = shared;
    if (!assessment?.mayKeep) return;
    switch (way) {
      case 'copy':
        this.outcome = (await copied(planText(assessment, words))) ? words['keep.done'] : words['keep.failed'];
        return;
      case 'print':
        this.outcome = printPlan(this.renderRoot, assessment, shared) ? '' : words['keep.failed'];
        return;
      case 'text':
        return this.#file(way, 'text/plain', planText(assessment, words));
      case 'progress':
        return this.#file(way, 'application/json', JSON.stringify(snapshotOf(assessment)));
      case 'calendar':
        return this.#file(
          way,
          'text/calendar',
          calendarFile(words['keep.calendar.title'], new Date(), crypto.getRandomValues(new Uint32Array(3)).join('-')),
        );
    }
  }

  #file(way: keyof typeof FILES, type: string, text: string): void {
    takeFile(FILES[way], type, text);
    this.outcome = put(this.shared, 'keep.saved', { file: FILES[way] });
  }
}

async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
