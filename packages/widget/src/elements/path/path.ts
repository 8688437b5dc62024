import type { PathStage } from '@retrust/engine';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { RetrustElement } from '../../element.js';
import { base } from '../../styles/base.js';
import { styles } from './path.styles.js';

/** The stages as a winding path with the reader's place on it. A list to those who hear it; no length, no share, no score. */
export class RetrustPath extends RetrustElement {
  static override styles = [base, styles];

  @property({ attribute: false }) stages: readonly PathStage[] = [];

  protected override render(): TemplateResult {
    const { words } = this.shared;
    return html`
      <ol aria-label=${words['path.label']} part="path">
        ${this.stages.map(
          (stage, index) => html`
            <li class=${stage.place} aria-current=${stage.place === 'here' ? 'step' : nothing}>
              ${this.#bend(stage, index)}
              <span class="dot" aria-hidden="true"></span>
              <span class="words">
                <span class="name">${stage.name}</span>
                ${stage.place === 'here' ? html`<span class="mark">${words['path.here']}</span>` : nothing}
              </span>
            </li>
          `,
        )}
      </ol>
    `;
  }

  /** One row's piece of the path: it comes in from above, bends through the dot and goes out below. */
  #bend({ place }: PathStage, index: number): TemplateResult {
    const x = index % 2 === 0 ? 20 : 80;
    const toward = index % 2 === 0 ? 35 : 65;
    const isFirst = index === 0;
    const isLast = index === this.stages.length - 1;
    const into = svg`<path class=${place === 'ahead' ? '' : 'walked'} d="M50 0 C${toward} 12 ${x} 30 ${x} 50" />`;
    const out = svg`<path class=${place === 'behind' ? 'walked' : ''} d="M${x} 50 C${x} 70 ${toward} 88 50 100" />`;
    return html`<svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">${isFirst ? nothing : into} ${isLast ? nothing : out}</svg>`;
  }
}
