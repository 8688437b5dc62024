/** What a reader may take along, where the page offers it. */
export const KEPT = ['copy', 'print', 'text', 'progress', 'calendar'] as const;
export type Kept = (typeof KEPT)[number];

/**
 * What the attribute `keep` offers: the ways that it names, all where it names none, none where it is absent.
 * Words that are no way are passed over, so that a slip offers less and never more.
 */
export function keptBy(keep: string | boolean | null | undefined): readonly Kept[] {
  // A framework that takes a property away sets it to `undefined`.
  if (keep === null || keep === undefined || keep === false) return [];
  const named = keep === true || keep === 'true' ? [] : keep.split(/\s+/).filter(Boolean);
  return named.length === 0 ? KEPT : KEPT.filter((way) => named.includes(way));
}
