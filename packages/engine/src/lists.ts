// Everything that leaves the engine is frozen. V8 walks a frozen list by index about as fast as any other, but up to twenty times more slowly with
// `for … of`, `some`, `filter` or `...`; so the main path walks such lists with these.

/** The items of the first list that the second has too, in the order of the first. */
export function common<T extends string>(list: readonly T[], other: readonly T[]): T[] {
  const found: T[] = [];
  for (let i = 0; i < list.length; i++) {
    const item = list[i];
    if (item !== undefined && other.includes(item)) found.push(item);
  }
  return found;
}

/** Whether any of one list is in the other. */
export function meet(list: readonly string[], other: readonly string[]): boolean {
  for (let i = 0; i < list.length; i++) if (other.includes(list[i] ?? '')) return true;
  return false;
}
