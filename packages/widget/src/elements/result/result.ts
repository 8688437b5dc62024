import { phrase, unmetExits, type Assessment, type Move, type ShownNotice, type ShownStep } from '@retrust/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { FocusTarget } from '../../controllers/focus.js';
import { PARTS, RetrustElement } from '../../element.js';
import { original } from '../../original.js';
import { base } from '../../styles/base.js';
import { sourceList } from '../../source-list.js';
import { buttons } from '../../styles/buttons.js';
import { sourceLinks } from '../../styles/sources.js';
import type { Kept } from '../keep/kept.js';
import { styles } from './result.styles.js';

type Part = TemplateResult | typeof nothing;

const noticed = ({ text, original: english }: ShownNotice, look = ''): TemplateResult =>
  html`<p class=${look || nothing}>${text}</p>${original(english && [english.text])}`;

/**
 * The result: the place on the path, the plan, people who can help, what to expect, the limits; people first where an answer gave cause for care.
 * One title, one shape and no motion of its own in every state, so that a glance at the screen tells nothing.
 */
export class RetrustResult extends RetrustElement implements FocusTarget {
  static override styles = [base, buttons, sourceLinks, styles];

  @property({ attribute: false }) assessment: Assessment | null = null;
  /** What has moved since an earlier visit; `null` where the reader brought nothing of one. */
  @property({ attribute: false }) moved: Move | null = null;
  /** What the page lets readers take along. */
  @property({ attribute: false }) keep: readonly Kept[] = [];
  @query('h2') readonly focusTarget!: HTMLElement | null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.assessment = null;
    this.moved = null;
  }

  protected override render(): Part {
    const result = this.assessment;
    if (!result) return nothing;
    // People before any word on the relationship, wherever an answer gave cause for care.
    const helpFirst = !result.mayKeep || result.level !== 'none';
    const help = this.#help(result);
    return html`
      <div class="page">
        <h2 tabindex="-1" part="heading">${result.title}</h2>
        ${helpFirst ? help : nothing} ${this.#place(result)} ${this.#plan(result)} ${helpFirst ? nothing : help} ${this.#faqs(result)}
        ${this.#notices(result, 'expectation', 'result.expect')} ${this.#notices(result, 'limits', 'result.limits')} ${this.#end(result)}
      </div>
    `;
  }

  #help({ referrals, notices }: Assessment): Part {
    if (referrals.length === 0) return nothing;
    const { words } = this.shared;
    return html`
      <section class="help">
        <h3>${words['result.help']}</h3>
        <ul class="steps">
          ${referrals.map(
            (referral) =>
              html`<li><retrust-referral .shared=${this.shared} .referral=${referral} exportparts=${PARTS}></retrust-referral></li>`,
          )}
        </ul>
        ${notices.filter(({ kind }) => kind === 'traces').map((notice) => noticed(notice, 'small soft'))}
      </section>
    `;
  }

  #place({ place, path, notices }: Assessment): Part {
    return html`
      <section class="place">
        <h3>${place.name}</h3>
        <p>${place.text}</p>
        ${original(place.original && [place.original.name, place.original.text])}
        ${notices.filter(({ kind }) => kind === 'care').map((notice) => noticed(notice, 'care'))}
        ${this.#moves()}
        ${
          path
            ? html`<div class="way"><retrust-path .shared=${this.shared} .stages=${path} exportparts=${PARTS}></retrust-path>${this.#open()}</div>`
            : nothing
        }
      </section>
    `;
  }

  /** What has come and what is open again since an earlier visit, in the words of the criteria: no praise, no blame, no share. */
  #moves(): Part {
    const { moved } = this;
    // INVARIANT: a safety state knows of no earlier visit.
    if (!moved || !this.assessment?.mayKeep) return nothing;
    const { words } = this.shared;
    return html`
      <div class="moved">
        <h4>${words['moved.title']}</h4>
        <p>${moved.text}</p>
        ${this.#exits(words['moved.gained'], moved.gained)} ${this.#exits(words['moved.lost'], moved.lost)}
      </div>
    `;
  }

  #exits(lead: string, ids: readonly string[]): Part {
    const { rulebook, locale } = this.shared;
    if (!rulebook || ids.length === 0) return nothing;
    return html`
      <p class="soft">${lead}</p>
      <ul class="exits">
        ${ids.map((id) => html`<li>${phrase(rulebook, locale, `exit.${id}`)}</li>`)}
      </ul>
    `;
  }

  /** What this stage still asks for, in the words of its own criteria. */
  #open(): Part {
    const result = this.assessment;
    const unmet = result ? unmetExits(result.state, result.exits) : [];
    if (unmet.length === 0) return nothing;
    const { words } = this.shared;
    const theirs = result?.role === 'broke' ? ` (${words['path.open.theirs']})` : '';
    return html`<div class="open">${this.#exits(`${words['path.open']}${theirs}`, unmet)}</div>`;
  }

  #plan({ plan }: Assessment): Part {
    const { words } = this.shared;
    return html`
      <section class="plan">
        <h3>${words['result.plan']}</h3>
        <h4 class="when">${words['result.today']}</h4>
        ${this.#step(plan.today, true)}
        ${plan.week.length > 0 ? html`<h4 class="when">${words['result.week']}</h4>${this.#steps(plan.week)}` : nothing}
        ${
          plan.later.length > 0
            ? html`<details>
              <summary><span>${words['result.later']}</span></summary>
              ${this.#steps(plan.later)}
            </details>`
            : nothing
        }
      </section>
    `;
  }

  #steps(steps: readonly ShownStep[]): Part {
    return html`<ul class="steps">
      ${steps.map((step) => html`<li>${this.#step(step)}</li>`)}
    </ul>`;
  }

  #step(step: ShownStep, first = false): Part {
    // INVARIANT: in a safety state a step never names answers; they are in one place only, one tap away.
    const reason = this.assessment?.mayKeep ? this.assessment.explanation.steps.find(({ id }) => id === step.id) : undefined;
    return html`
      <retrust-step
        .shared=${this.shared}
        .step=${step}
        .answers=${reason?.answers ?? []}
        ?first=${first}
        ?discreet=${this.assessment?.discreet ?? true}
        exportparts=${PARTS}
      ></retrust-step>
    `;
  }

  #faqs({ faqs }: Assessment): Part {
    if (faqs.length === 0) return nothing;
    const { words } = this.shared;
    return html`
      <section class="faqs">
        <h3>${words['result.faqs']}</h3>
        <div>
          ${faqs.map(
            ({ question, answer, sources }) =>
              html`<details>
                <summary><span>${question}</span></summary>
                <div class="more">
                  <p>${answer}</p>
                  <div class="small">${sourceList(words, sources)}</div>
                </div>
              </details>`,
          )}
        </div>
      </section>
    `;
  }

  #notices({ notices }: Assessment, kind: Assessment['notices'][number]['kind'], heading: 'result.expect' | 'result.limits'): Part {
    const shown = notices.filter((notice) => notice.kind === kind);
    if (shown.length === 0) return nothing;
    return html`
      <section>
        <h3>${this.shared.words[heading]}</h3>
        <div class=${kind === 'limits' ? 'limits small soft' : 'notices'}>${shown.map((notice) => noticed(notice))}</div>
      </section>
    `;
  }

  #end(result: Assessment): Part {
    const { words } = this.shared;
    return html`
      <section class="end">
        ${result.discreet ? nothing : html`<retrust-reasons .shared=${this.shared} .answers=${result.explanation.state.answers}></retrust-reasons>`}
        ${
          this.keep.length > 0 && result.mayKeep && result.level === 'none'
            ? html`<retrust-keep .shared=${this.shared} .assessment=${result} .ways=${this.keep} exportparts=${PARTS}></retrust-keep>`
            : nothing
        }
        <div class="row">
          <button part="button" type="button" data-change @click=${this.#change}>${words['result.change']}</button>
          <button part="button" type="button" data-restart @click=${this.#restart}>${words['result.restart']}</button>
        </div>
      </section>
    `;
  }

  readonly #change = (): void => {
    // The same button whoever looks on; but a list of answers is nothing for a second pair of eyes.
    this.shared.act({ kind: this.assessment?.discreet ? 'restarted' : 'review-opened' });
  };
  readonly #restart = (): void => {
    this.shared.act({ kind: 'restarted' });
  };
}
