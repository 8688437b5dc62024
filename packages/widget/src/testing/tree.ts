/** Elements in a tree of open shadow roots, in the order of the page. `outer >>> inner` steps into a shadow root. */
export function all(root: Element, path: string): Element[] {
  const [first = '', ...rest] = path.split('>>>').map((part) => part.trim());
  const found = everything(root).filter((element) => element.matches(first));
  return rest.length === 0 ? found : found.flatMap((element) => all(element, rest.join('>>>')));
}

export const find = (root: Element, path: string): Element | null => all(root, path)[0] ?? null;

/** For assertions: a failed one prints what it compared, and an element of a page is too much to print. */
export const has = (root: Element, path: string): boolean => find(root, path) !== null;

export function get(root: Element, path: string): Element;
export function get<Tag extends keyof HTMLElementTagNameMap>(root: Element, path: string, tag: Tag): HTMLElementTagNameMap[Tag];
export function get(root: Element, path: string): Element {
  const found = find(root, path);
  if (!found) throw new Error(`nothing on the page matches \`${path}\``);
  return found;
}

/** Every element inside the shadow root of this one, however deep. */
export function everything(root: Element): Element[] {
  const inner = [...(root.shadowRoot?.querySelectorAll('*') ?? [])];
  return inner.flatMap((element) => [element, ...everything(element)]);
}

/** All text of the shadow tree, also of what is folded away; what a search of the DOM would find. */
export function textOf(root: Element): string {
  const own = [root, ...everything(root)].flatMap((element) => {
    const nodes = [...element.childNodes, ...(element.shadowRoot?.childNodes ?? [])];
    return element.localName === 'style'
      ? []
      : nodes.filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent ?? '');
  });
  return own.join(' ').replace(/\s+/g, ' ');
}

/** The element that has the focus, followed into shadow roots. */
export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** Resolves when every element of the tree has rendered, and focus has moved. */
export async function settled(root: Element): Promise<void> {
  for (let round = 0; round < 4; round++) {
    for (const element of [root, ...everything(root)]) if ('updateComplete' in element) await element.updateComplete;
    await turn();
  }
}

/** Lets everything else that waits have its turn. A timer would do the same, four milliseconds later; a test of one reader's way waits hundreds of times. */
async function turn(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  await new Promise((resolve) => {
    port1.onmessage = resolve;
    port2.postMessage(null);
  });
  port1.close();
}
