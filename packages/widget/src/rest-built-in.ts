import { joinHalves, loadPrepared } from '@retrust/engine';
import prepared from 'virtual:retrust-rulebook';
import type { Opening, Rest } from './parts.js';
import { restWith } from './rest.js';

/** The rest of the widget with the built-in rulebook. In the script tag's build this is a file of its own. Throws a TypeError for the opening of another build. */
export const builtInRest = (opening: Opening | null): Rest =>
  restWith(opening && joinHalves({ opening: opening.rulebook, rest: loadPrepared(prepared) }));
