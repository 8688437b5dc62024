import type { Question, QuestionText } from '@retrust/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

interface Choices {
  readonly question: Question;
  readonly text: QuestionText;
  readonly marked: readonly string[];
  readonly mark: (id: string, on: boolean) => void;
}

/** The boxes of a question: radios, checkboxes, or a row of numbers for a scale; "not sure" stands a little apart. */
export function options({ question, text, marked, mark }: Choices): TemplateResult {
  // Numbers are the same in both.
  const english = new Map(question.kind === 'scale' ? [] : text.original?.options.map(({ id, label }) => [id, label]));
  const box = ({ id, label }: QuestionText['options'][number], meaning: string | null = null): TemplateResult => html`
    <label class="option ${id === 'not-sure' ? 'unsure' : ''}" part="option">
      <input
        type=${question.kind === 'multiple' ? 'checkbox' : 'radio'}
        name="answer"
        autocomplete="off"
        .checked=${live(marked.includes(id))}
        @change=${(event: Event) => {
          mark(id, event.target instanceof HTMLInputElement && event.target.checked);
        }}
      />
      <span
        >${label}${meaning ? html`<span class="unseen">, ${meaning}</span>` : nothing}
        ${english.has(id) ? html`<span class="original" lang="en" dir="ltr">${english.get(id)}</span>` : nothing}</span
      >
    </label>
  `;
  const unsure = text.options.filter(({ id }) => id === 'not-sure');
  const named = text.options.filter(({ id }) => id !== 'not-sure');
  if (question.kind !== 'scale') return html`${[...named, ...unsure].map((option) => box(option))}`;
  const meaningOf = (id: string): string | null =>
    id === String(question.min) ? text.low : id === String(question.max) ? text.high : null;
  return html`
    <div class="scale">${named.map((option) => box(option, meaningOf(option.id)))}</div>
    <div class="ends small" aria-hidden="true"><span>${text.low}</span><span>${text.high}</span></div>
    ${unsure.map((option) => box(option))}
  `;
}
