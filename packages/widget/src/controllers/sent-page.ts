import type { LitElement } from 'lit';

/** Where the focus goes that was on one of these; from anywhere else in the page to the way to help. */
const SAME: Readonly<Record<string, string>> = { 'retrust-exit': 'retrust-exit', a: '.foot > a' };

/**
 * The first page as a server has sent it, in a declarative shadow root; see `ssr/`. It stands until the element has rendered its own, and goes in
 * the same frame, so that nothing moves. (To go on with it instead, Lit's hydration would cost every reader 1.9 kB.)
 */
export class SentPage {
  #nodes: readonly ChildNode[] = [];

  get stands(): boolean {
    return this.#nodes.length > 0;
  }

  /** Called when nothing has been rendered yet: whatever stands in the root, a server has sent. */
  foundIn(root: DocumentFragment | HTMLElement): void {
    this.#nodes = [...root.childNodes];
  }

  /** Takes it away, once the element's own page stands behind it. True when its reader had opened the help. */
  replace(host: LitElement): boolean {
    const root = host.shadowRoot;
    const at = root?.activeElement;
    const isOpen = Boolean(root?.querySelector('details[open]'));
    const isInside = at || (isOpen && host.contains(document.activeElement));
    for (const node of this.#nodes) node.remove();
    this.#nodes = [];
    const target = isInside && root?.querySelector<HTMLElement>(SAME[at?.localName ?? ''] ?? '.foot > button');
    if (target) void focus(target);
    return isOpen;
  }
}

async function focus(target: HTMLElement & { readonly updateComplete?: Promise<boolean> }): Promise<void> {
  await target.updateComplete;
  (target.shadowRoot?.querySelector<HTMLElement>('.exit') ?? target).focus({ preventScroll: true });
}
