import { joinHalves, loadPrepared } from '@retrust/engine';
import prepared from 'virtual:retrust-rulebook';
import { breath } from './breath.js';
import type { Opening, Rest } from './parts.js';
import { restWith } from './rest.js';

/** The rest of the widget with the built-in rulebook. In the script tag's build this is a file of its own. Rejects with a TypeError for the opening of another build. */
export async function builtInRest(opening: Opening | null): Promise<Rest> {
  if (!opening) return restWith(null);
  // Running this file, unpacking the rulebook and showing what came of it: each by itself, so that a slow phone can answer a finger meanwhile.
  await breath();
  const rest = loadPrepared(prepared);
  await breath();
  return restWith(joinHalves({ opening: opening.rulebook, rest }));
}
