import type { Parts } from './parts.js';
import { registerElements } from './register.js';

const BARE: Parts = { opening: null, rest: () => import('./rest.js').then(({ restWith }) => restWith(null)) };

/** Defines the elements. Without `parts` there is no built-in rulebook, and each page hands over its own. The first call decides. */
export const defineElements = (parts: Parts = BARE): void => {
  registerElements(parts);
};
