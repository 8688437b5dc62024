/** Heights are told in steps of so many pixels. */
const STEP = 240;

/**
 * What to tell of a new height; `null`: nothing. The first page, which is the same for everybody, is told as it is. After that a height is
 * rounded up to a step and never falls until the first page is back, so that the room a reader needed says little of what they were asked.
 */
export function tellingHeight(): (height: number, begun: boolean) => number | null {
  let told = 0;
  return (height, begun) => {
    const next = begun ? Math.max(told, Math.ceil(height / STEP) * STEP) : height;
    if (next === told) return null;
    told = next;
    return told;
  };
}
