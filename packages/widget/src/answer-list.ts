import type { GivenAnswer } from '@retrust/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { answerText } from './answer-text.js';
import type { Shared } from './shared.js';

/** The answers behind something, in words, under a lead; nothing when there are none to name. */
export function answerList({ rulebook, locale }: Shared, lead: string, answers: readonly GivenAnswer[]): TemplateResult | typeof nothing {
  const texts = rulebook ? answers.flatMap((given) => answerText(rulebook, locale, given) ?? []) : [];
  if (texts.length === 0) return nothing;
  return html`
    <div>
      <p class="soft">${lead}</p>
      <ul>
        ${texts.map(({ question, answer }) => html`<li>${question} <strong>${answer}</strong></li>`)}
      </ul>
    </div>
  `;
}
