/**
 * Two texts say nearly the same when the shorter one shares this part of its content words with the other. Chosen by looking at pairs:
 * "say one limit" and "say your speed" had 0.59 and read as one step; pairs below 0.45 have a subject of their own.
 */
export const NEAR = 0.5;

/** True when two texts say nearly the same. */
export const near = (one: string, other: string): boolean => shared(one, other) >= NEAR;

/** The part of the content words of the shorter text that stand in the other too, from 0 to 1. */
export function shared(one: string, other: string): number {
  const [a, b] = [contentWords(one), contentWords(other)];
  const common = [...a].filter((word) => b.has(word)).length;
  return common / Math.max(1, Math.min(a.size, b.size));
}

/** The words that say what a text is about, cut to their stems. */
export function contentWords(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[a-z’]+/g) ?? [];
  return new Set(words.filter((word) => !SMALL.has(word)).map((word) => word.replace(/(ing|ed|es|s)$/, '')));
}

const SMALL: ReadonlySet<string> = new Set(
  (
    'a an the and or but of to in on at for with by from it its is are was be been you your yourself that this these those they them their as if so not no ' +
    'can may do does did have has had one what when who which how than then there here out up down over any all some each other more most only just also too ' +
    'very will would should could about into after before without partner one’s i me my we us our don’t isn’t it’s'
  ).split(' '),
);
