import { NOTHING_SHARED, type Action, type Shared } from '../shared.js';
import { builtIn } from './mount.js';
import { settled } from './tree.js';

const made = new Set<Element>();

/** One element on its own, and what it has told the root. */
export interface Alone<Tag extends keyof HTMLElementTagNameMap> {
  readonly element: HTMLElementTagNameMap[Tag];
  readonly told: readonly Action[];
}

/** Puts one of the widget's inner elements on the page by itself. */
export async function alone<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  fields: Partial<HTMLElementTagNameMap[Tag]>,
  shared: Partial<Shared> = {},
): Promise<Alone<Tag>> {
  const told: Action[] = [];
  const act = (action: Action): void => {
    told.push(action);
  };
  const element = document.createElement(tag);
  Object.assign(element, { shared: { ...NOTHING_SHARED, rulebook: builtIn, act, ...shared } }, fields);
  document.body.append(element);
  made.add(element);
  await settled(element);
  return { element, told };
}

export function removeAll(): void {
  for (const element of made) element.remove();
  made.clear();
}
