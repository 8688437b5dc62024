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

/** Both lists, one after the other. */
export function joined<T extends object>(one: readonly T[], other: readonly T[]): T[] {
  const all: T[] = [];
  for (const list of [one, other])
    for (let i = 0; i < list.length; i++) {
      const item = list[i];
      if (item !== undefined) all.push(item);
    }
  return all;
}

/** The numbers of two ascending lists, each once, in order. */
export function union(some: readonly number[], more: readonly number[]): readonly number[] {
  if (some.length === 0 || some === more) return more;
  if (more.every((number) => some.includes(number))) return some;
  const all: number[] = [];
  let i = 0;
  for (const number of more) {
    for (let next = some[i]; next !== undefined && next <= number; next = some[++i]) all.push(next);
    if (all.at(-1) !== number) all.push(number);
  }
  for (let next = some[i]; next !== undefined; next = some[++i]) all.push(next);
  return all;
}
