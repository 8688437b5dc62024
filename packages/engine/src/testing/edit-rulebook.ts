import type { RulebookFile, RulebookInput } from '../assemble.js';
import { smallRulebook } from './small-rulebook.js';

/** One question, rule, step … as raw JSON that a test may spoil. */
export interface Item {
  id: string;
  [field: string]: unknown;
}
export interface Content {
  locked?: boolean;
  questions: Item[];
  rules: Item[];
  steps: Item[];
  referrals: Item[];
  notices: Item[];
  withholdings: Item[];
  sources: Item[];
  [field: string]: unknown;
}
export interface Editable {
  id: unknown;
  version: unknown;
  readonly core: Content;
  readonly open: Content;
  readonly words: Record<string, string>;
  readonly gb: { emergency: unknown[]; helplines: Item[] };
  readonly worldwide: { helplines: Item[] };
  files: RulebookFile[];
}

/** The small rulebook after one change, as input for `parseRulebook`. */
export function edited(change: (parts: Editable) => void): RulebookInput {
  const input = smallRulebook();
  const content = (index: number): unknown => input.files[index]?.content;
  const parts = {
    ...input,
    files: [...input.files],
    core: content(0),
    open: content(1),
    words: (content(2) as { words: unknown }).words,
    gb: content(3),
    worldwide: content(4),
  } as Editable;
  change(parts);
  const { id, version, files } = parts;
  return { id, version, files } as RulebookInput;
}

/** The item with this id; throws when a test names one that is not there. */
export function item(items: readonly Item[], id: string): Item {
  const found = items.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no item \`${id}\``);
  return found;
}
