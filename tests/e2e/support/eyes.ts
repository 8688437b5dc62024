/** What a person, or a search of the page, can find there. It reads inside open shadow roots and changes nothing but the scroll position. */
export interface Eyes {
  widget(): HTMLElement;
  /** Every element, shadow roots included, in the order of the page. */
  deep(root?: Element): readonly Element[];
  /** The words on the screen, a line for each block. Words for the ear alone are left out unless `heard`. */
  text(root?: Element, options?: { readonly heard?: boolean }): string;
  /** Chooses in the first list on the page, as a person does: nothing but the widget hears of it. */
  choose(value: string): void;
  /** All text, attributes and values, on the screen or not. */
  everything(root?: Element): string;
  /** The heading of the page that the widget shows. */
  heading(): string;
  /** The element that has the focus, followed into shadow roots. */
  focused(): Element;
  /**
   * The middle of the thing with this name, scrolled into sight. Throws when there is none, or something lies over it,
   * or there are several and nobody said which.
   */
  aim(kind: Kind, name: string, which?: number): { readonly x: number; readonly y: number };
  /** What lies on top at this place of the window, also inside shadow roots. */
  at(x: number, y: number): Element | null;
  /** What can be pressed on the screen now. */
  controls(root?: Element): readonly Control[];
}
export type Kind = 'option' | 'button' | 'link' | 'fold';
export interface Control {
  readonly kind: Kind | 'list';
  readonly name: string;
  readonly href: string;
  readonly width: number;
  readonly height: number;
}

declare global {
  // Defined by the tests, in the page.
  var eyes: Eyes;
}

/** Defines `eyes` in a page. Its source travels to the page, so that it may use nothing from outside of it. */
export function installEyes(): void {
  // As it was before anybody listened in on it.
  const dispatch = Reflect.get(EventTarget.prototype, 'dispatchEvent');
  const SELECTORS = { option: 'label.option', button: 'button', link: 'a[href]', fold: 'summary', list: 'select' } as const;
  const kinds = ['option', 'button', 'link', 'fold', 'list'] as const;

  const widget = (): HTMLElement => {
    const found = document.querySelector('retrust-assessment');
    if (!(found instanceof HTMLElement)) throw new Error('the page has no widget');
    return found;
  };
  const inside = (element: Element): readonly Element[] => [...(element.shadowRoot ?? element).children];
  const deep = (root: Element = widget()): readonly Element[] => inside(root).flatMap((element) => [element, ...deep(element)]);
  const drawn = (element: Element): boolean =>
    element.localName === 'slot' || element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const unseen = (element: Element): boolean => getComputedStyle(element).clipPath === 'inset(50%)';

  const text = (root: Element = widget(), { heard = false } = {}): string => {
    const read = (node: Node): string => {
      if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
      if (!(node instanceof Element) || node.localName === 'style' || node.localName === 'script') return '';
      if (!drawn(node) || (!heard && unseen(node))) return '';
      if (node.localName === 'select') return node.querySelector('option:checked')?.textContent ?? '';
      const nodes = node instanceof HTMLSlotElement ? node.assignedNodes() : [...(node.shadowRoot ?? node).childNodes];
      const words = nodes.map(read).join('');
      return /^(inline|contents)/.test(getComputedStyle(node).display) ? ` ${words} ` : `\n${words}\n`;
    };
    return tidy(read(root));
  };
  const tidy = (words: string): string =>
    words
      .split('\n')
      .map((line) =>
        line
          .replace(/\s+/g, ' ')
          .replace(/ ([,.])/g, '$1')
          .trim(),
      )
      .filter(Boolean)
      .join('\n');

  const everything = (root: Element = document.documentElement): string =>
    [root, ...deep(root)]
      .flatMap((element) => {
        if (element.localName === 'style' || element.localName === 'script') return [];
        const nodes = [...element.childNodes, ...(element.shadowRoot?.childNodes ?? [])].filter((node) => node.nodeType === Node.TEXT_NODE);
        const value = element instanceof HTMLInputElement ? `${element.value} ${element.checked ? 'checked' : ''}` : '';
        return [
          element.localName,
          ...[...element.attributes].map((a) => `${a.name}=${a.value}`),
          ...nodes.map((n) => n.textContent),
          value,
        ];
      })
      .join('\n');

  const choose = (value: string): void => {
    const list = deep().find((element) => element instanceof HTMLSelectElement);
    if (!list) throw new Error('the page has no list');
    list.value = value;
    for (const type of ['input', 'change']) Reflect.apply(dispatch, list, [new Event(type, { bubbles: true })]);
  };

  const nameOf = (element: Element): string => element.getAttribute('aria-label') ?? text(element).replaceAll('\n', ' ');
  const seen = (element: Element): boolean => drawn(element) && !unseen(element);
  const kindOf = (element: Element) => kinds.find((kind) => element.matches(SELECTORS[kind]));
  const controls = (root?: Element): readonly Control[] =>
    deep(root).flatMap((element) => {
      const kind = kindOf(element);
      if (!kind || !seen(element)) return [];
      const { width, height } = element.getBoundingClientRect();
      return [{ kind, name: nameOf(element), href: element.getAttribute('href') ?? '', width, height }];
    });

  const at = (x: number, y: number): Element | null => {
    let found = document.elementFromPoint(x, y);
    for (;;) {
      const inner: Element | null = found?.shadowRoot?.elementFromPoint(x, y) ?? null;
      if (!inner || inner === found) return found;
      found = inner;
    }
  };
  const aim = (kind: Kind, name: string, which?: number): { readonly x: number; readonly y: number } => {
    const all = deep().filter((element) => element.matches(SELECTORS[kind]) && seen(element));
    const named = all.filter((candidate) => nameOf(candidate) === name);
    const element = named[which ?? 0];
    if (!element) throw new Error(`no ${kind} is called “${name}” here: ${all.map(nameOf).join(' | ')}`);
    if (which === undefined && named.length > 1) throw new Error(`${named.length} things of kind ${kind} are called “${name}”`);
    const middle = (): { readonly x: number; readonly y: number } => {
      // The first line, of words that run over several.
      const { left, top, width, height } = element.getClientRects()[0] ?? element.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    };
    if (middle().y < 90 || middle().y > window.innerHeight - 20) element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x, y } = middle();
    const hit = at(x, y);
    if (!hit || (hit !== element && !element.contains(hit) && !element.contains(hit.closest(SELECTORS[kind]))))
      throw new Error(`${kind} “${name}” is covered by <${hit?.localName ?? 'nothing'}>`);
    return { x, y };
  };

  const focused = (): Element => {
    let element = document.activeElement ?? document.body;
    while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element;
  };
  const heading = (): string => {
    const found = deep().find((element) => element.localName === 'h2');
    return found ? text(found) : '';
  };
  Object.defineProperty(globalThis, 'eyes', {
    value: { widget, deep, text, choose, everything, heading, focused, aim, at, controls } satisfies Eyes,
  });
}
