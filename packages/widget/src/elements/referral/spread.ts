import type { Helpline } from '@retrust/engine';

/** How many helplines stand open; the others are one tap away. */
const OPEN = 3;

/** Puts one line of each kind first, so that a reader for whom the first one is not meant sees another at once. */
export function spread(helplines: readonly Helpline[]): { readonly open: readonly Helpline[]; readonly more: readonly Helpline[] } {
  const firsts = helplines.filter((line, i) => helplines.findIndex((other) => other.kind === line.kind) === i);
  const ordered = [...firsts, ...helplines.filter((line) => !firsts.includes(line))];
  // A fold for a single line would save nothing.
  const open = ordered.length === OPEN + 1 ? ordered.length : OPEN;
  return { open: ordered.slice(0, open), more: ordered.slice(open) };
}
