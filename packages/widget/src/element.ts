import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { NOTHING_SHARED, type Shared } from './shared.js';

/** The parts of nested elements that a page may style; each element passes them on to the outermost one. */
export const PARTS = 'heading, button, primary-button, link, option, select, card, number, path';

/** A page or a piece of one. A fault while it renders is told to the root, which then shows the helplines; it is never thrown into the page. */
export abstract class RetrustElement extends LitElement {
  @property({ attribute: false }) shared: Shared = NOTHING_SHARED;

  override connectedCallback(): void {
    // Part of a page that a server has sent: it stays as it came until the root has rendered its own.
    if (!this.hasAttribute('defer-hydration')) super.connectedCallback();
  }

  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch {
      // No message: it could hold an answer, and a console is a trace.
      this.shared.act({ kind: 'failed' });
    }
  }
}
