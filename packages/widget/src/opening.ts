import { loadPrepared, tellMonths } from '@retrust/engine';
import opening from 'virtual:retrust-opening';
import type { Opening } from './parts.js';

/** The opening half of the built-in rulebook. Throws a TypeError when the build damaged it. */
export function builtInOpening(): Opening {
  tellMonths('en', opening.months);
  return { ...opening, rulebook: loadPrepared(opening.rulebook) };
}
