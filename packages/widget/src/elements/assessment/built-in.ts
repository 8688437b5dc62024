import type { Rulebook } from '@retrust/engine';

/** The rulebook that came with the script, made once for all elements; `null` when there is none or it can't be read. */
export const builtInRulebook = (() => {
  let made: { readonly by: () => Rulebook; readonly rulebook: Rulebook | null } | null = null;
  return (make: (() => Rulebook) | null): Rulebook | null => {
    if (!make) return null;
    if (made?.by === make) return made.rulebook;
    let rulebook: Rulebook | null = null;
    try {
      rulebook = make();
    } catch {
      // The help page stands in; there is nobody to tell.
    }
    made = { by: make, rulebook };
    return rulebook;
  };
})();
