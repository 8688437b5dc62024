export { outsideBrackets } from '../../../../scripts/locales/pseudo.js';

/** Everything that a widget says, in the order in which it is read: text and the words for the ear alone. */
export function said(root: Element, skip: (element: Element) => boolean = () => false): string {
  const read = (node: Node): string => {
    if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
    if (!(node instanceof Element) || node.localName === 'style' || skip(node)) return '';
    const inner = node instanceof HTMLSlotElement ? node.assignedNodes() : [...(node.shadowRoot ?? node).childNodes];
    const heard = ['aria-label', 'title', 'alt', 'placeholder'].map((name) => node.getAttribute(name) ?? '');
    return [...heard, ...inner.map(read)].join(' ');
  };
  return read(root).replace(/\s+/g, ' ').trim();
}
