import { css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { RetrustElement } from '../../element.js';
import { base } from '../../styles/base.js';
import { buttons } from '../../styles/buttons.js';
import { LONGEST, readProgress } from './read-progress.js';

const styles = css`
  .stack {
    padding-block-end: 0.75em;
  }
  .button {
    position: relative;
  }
  input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    opacity: 0;
    cursor: inherit;
  }
  .button:has(:focus-visible) {
    outline: 0.18em solid var(--_accent);
    outline-offset: 0.18em;
  }
`;

/** Lets a reader bring the progress file of an earlier visit. It is read here, whole or not at all, and its name is forgotten at once. */
export class RetrustReturn extends RetrustElement {
  static override styles = [base, buttons, styles];

  /** True when one has been read. */
  @property({ type: Boolean }) loaded = false;
  @state() private refused: 'return.damaged' | 'return.other' | null = null;

  protected override render(): TemplateResult {
    const { words } = this.shared;
    const outcome = this.refused ?? (this.loaded ? 'return.done' : null);
    return html`
      <details>
        <summary><span>${words['return.title']}</span></summary>
        <div class="stack tight">
          <p class="small">${words['return.text']}</p>
          <div class="row">
            <label class="button" part="button">
              ${words['return.open']}
              <input type="file" accept=".json,application/json" autocomplete="off" @change=${this.#chosen} />
            </label>
            <span role="status">${outcome ? words[outcome] : nothing}</span>
          </div>
        </div>
      </details>
    `;
  }

  readonly #chosen = async ({ target }: Event): Promise<void> => {
    if (!(target instanceof HTMLInputElement)) return;
    const [file] = target.files ?? [];
    const { rulebook } = this.shared;
    if (!file || !rulebook) return;
    const read = readProgress(rulebook, file.size > LONGEST ? '' : await file.text());
    // The name of the file is forgotten, and the same file can be chosen again.
    target.value = '';
    this.refused = 'refused' in read ? read.refused : null;
    if ('snapshot' in read) this.shared.act({ kind: 'snapshot-brought', snapshot: read.snapshot });
  };
}
