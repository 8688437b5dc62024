import type { Rulebook } from '@retrust/engine';
import type { RetrustAssessment } from '../elements/assessment/assessment.js';
import { builtInOpening } from '../opening.js';
import { registerElements } from '../register.js';
import { builtInRest } from '../rest-built-in.js';
import { settled } from './tree.js';
import { FakeWorld } from './world.js';

/** The rest of the widget, as the script tag brings it. */
export const broughtRest = await builtInRest(builtInOpening());
/** The built-in rulebook. */
export const builtIn: Rulebook = wholeOf(broughtRest.rulebook);
registerElements({ opening: builtInOpening, rest: () => Promise.resolve(broughtRest) });

function wholeOf(rulebook: Rulebook | null): Rulebook {
  if (!rulebook) throw new Error('no built-in rulebook');
  return rulebook;
}

const mounted = new Set<Element>();

export interface Mounted {
  readonly widget: RetrustAssessment;
  readonly world: FakeWorld;
}

/** Puts a widget on the page, with a clock and an address bar that the test holds. */
export async function mount(
  attributes: Readonly<Record<string, string>> = {},
  prepare?: (widget: RetrustAssessment) => void,
): Promise<Mounted> {
  const widget = document.createElement('retrust-assessment');
  const world = new FakeWorld();
  widget.environment = world;
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  prepare?.(widget);
  document.body.append(widget);
  mounted.add(widget);
  await settled(widget);
  return { widget, world };
}

/** Takes everything away that tests have put on the page. */
export function unmountAll(): void {
  for (const element of mounted) element.remove();
  mounted.clear();
  for (const cover of document.querySelectorAll('[data-retrust-blank]')) cover.remove();
}
