/** Questions by their numbers in the questionnaire: bits, 31 to a number. */
export type QuestionSet = readonly number[];

const BITS = 31;

/** The set of one question. */
export function setOf(question: number): QuestionSet {
  const set: number[] = [];
  for (let last = Math.trunc(question / BITS); set.length < last;) set.push(0);
  set.push(1 << (question % BITS));
  return set;
}

/** The questions of both; the first set itself when it has them all. */
export function union(one: QuestionSet, other: QuestionSet): QuestionSet {
  if (one.length < other.length) return union(other, one);
  let all: number[] | null = null;
  for (let i = 0; i < other.length; i++) {
    const known = one[i] ?? 0;
    const both = known | (other[i] ?? 0);
    if (both !== known) (all ??= one.slice())[i] = both;
  }
  return all ?? one;
}

/** How many questions there are. */
export function sizeOf(set: QuestionSet): number {
  let size = 0;
  for (let i = 0; i < set.length; i++) for (let bits = set[i] ?? 0; bits !== 0; bits &= bits - 1) size += 1;
  return size;
}

/** The first of them from this number on; -1 when there is none. */
export function nextIn(set: QuestionSet, from: number): number {
  const first = Math.trunc(from / BITS);
  for (let i = first; i < set.length; i++) {
    const word = set[i] ?? 0;
    const bits = i === first ? word & (-1 << (from % BITS)) : word;
    if (bits !== 0) return i * BITS + BITS - Math.clz32(bits & -bits);
  }
  return -1;
}
