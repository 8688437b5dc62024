/** True for values of plain JSON that say the same, whatever the order of their fields; an absent field is as good as an undefined one. */
export function isSame(one: unknown, other: unknown, leftOut: ReadonlySet<string> = NOTHING): boolean {
  if (one === other) return true;
  if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other)) return false;
  for (const field in one) if (!leftOut.has(field) && !isSame(one[field], other[field], leftOut)) return false;
  for (const field in other) if (!leftOut.has(field) && one[field] === undefined && other[field] !== undefined) return false;
  return true;
}

const NOTHING: ReadonlySet<string> = new Set();
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
