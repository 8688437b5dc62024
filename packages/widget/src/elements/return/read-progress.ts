import { parseSnapshot, SnapshotError, type Rulebook, type Snapshot } from '@retrust/engine';

/** What came of a reader's file: the snapshot in it, or the word that says why there is none. */
export type ReadProgress = { readonly snapshot: Snapshot } | { readonly refused: 'return.damaged' | 'return.other' };

/** No progress file is nearly as long. */
export const LONGEST = 20_000;

/** Reads the text of a progress file, whole or not at all. Never throws, and takes nothing from a file that it refuses. */
export function readProgress(rulebook: Rulebook, text: string): ReadProgress {
  try {
    return { snapshot: parseSnapshot(rulebook, JSON.parse(text)) };
  } catch (error) {
    const isOfOthers = error instanceof SnapshotError && error.problems.some(({ code }) => code !== 'snapshot-damaged');
    return { refused: isOfOthers ? 'return.other' : 'return.damaged' };
  }
}
