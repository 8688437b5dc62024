const originals = new WeakMap<Node, Element>();
const scopes = new WeakMap<Node, number>();
let scopesSoFar = 0;

/** Attributes that name elements by their ids, which are unique only inside a shadow root. */
const REFERENCES = ['id', 'for', 'aria-controls', 'aria-describedby', 'aria-errormessage', 'aria-labelledby'];

/** The element that this one was copied from; `null` for anything else. */
export const originalOf = (copy: Node): Element | null => originals.get(copy) ?? null;

/**
 * What a reader's software gets of this element, as plain elements without shadow roots: for tools that can't look into those.
 * What is not drawn is left out; what is there for the ear alone is not.
 */
export function flatCopy(node: Node): readonly Node[] {
  if (node instanceof Text) return node.data.trim() === '' ? [] : [document.createTextNode(node.data.replace(/\s+/g, ' '))];
  if (!(node instanceof Element) || node.localName === 'style' || isAway(node)) return [];
  if (node instanceof HTMLSlotElement) return node.assignedNodes().flatMap(flatCopy);
  // A copy with the name of a custom element would be one, and render by itself.
  const copy = node.localName.includes('-') ? document.createElement('div') : node.cloneNode(false);
  if (!(copy instanceof Element)) return [];
  originals.set(copy, node);
  // As an attribute: such tools read no more than those.
  if (node instanceof HTMLInputElement) copy.toggleAttribute('checked', node.checked);
  for (const name of REFERENCES) {
    const ids = copy.getAttribute(name)?.split(/\s+/);
    if (ids) copy.setAttribute(name, ids.map((id) => `${id}-${String(scopeOf(node))}`).join(' '));
  }
  copy.append(...[...(node.shadowRoot ?? node).childNodes].flatMap(flatCopy));
  return [copy];
}

/** Makes what is in `room` like these nodes. What was copied from the same element stays, so that a change is heard as one. */
export function liken(room: Element, wanted: readonly Node[]): void {
  const there = [...room.childNodes];
  for (const [i, node] of wanted.entries()) {
    const old = there[i];
    if (!old) room.append(node);
    else if (old instanceof Text && node instanceof Text) {
      if (old.data !== node.data) old.data = node.data;
    } else if (old instanceof Element && node instanceof Element && originalOf(old) === originalOf(node)) likenElement(old, node);
    else old.replaceWith(node);
  }
  for (const old of there.slice(wanted.length)) old.remove();
}

function likenElement(old: Element, wanted: Element): void {
  for (const { name } of [...old.attributes]) if (!wanted.hasAttribute(name)) old.removeAttribute(name);
  for (const { name, value } of wanted.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  liken(old, [...wanted.childNodes]);
}

function isAway(element: Element): boolean {
  const { parentElement: parent } = element;
  const isFolded = parent instanceof HTMLDetailsElement && !parent.open && element.localName !== 'summary';
  return isFolded || (element.localName !== 'slot' && !element.checkVisibility({ visibilityProperty: true }));
}

function scopeOf(node: Node): number {
  const root = node.getRootNode();
  const scope = scopes.get(root) ?? ++scopesSoFar;
  scopes.set(root, scope);
  return scope;
}
