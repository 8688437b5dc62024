import { en as widget } from '@retrust/widget';
import { world } from '../invariants/support/built-in.js';

export interface Text {
  readonly key: string;
  readonly text: string;
}
/** What a reader takes in at once: the words of one step, one question with its options, one notice … */
export interface Passage {
  readonly name: string;
  readonly texts: readonly Text[];
}

/** Every English text that a reader of a page may see. */
export const texts: readonly Text[] = [
  ...Object.entries(world.rulebook.words.en ?? {}),
  ...Object.entries(widget).map(([key, text]) => [`widget.${key}`, text] as const),
].map(([key, text]) => ({ key, text }));

/** Words that stand together on a page. */
const TOGETHER = /^(?:step|question|referral|faq|state)\.[^.]+|^widget\.[^.]+(?:\.[^.]+)?/;

/** The same texts, as they are read. */
export const passages: readonly Passage[] = [...new Set(texts.map(nameOf))].map((name) => ({
  name,
  texts: texts.filter((text) => nameOf(text) === name),
}));

function nameOf({ key }: Text): string {
  return TOGETHER.exec(key)?.[0] ?? key;
}
