import { withAddition } from './addition.js';
import { coreProblems } from './keeps-core.js';
import type { Rulebook } from './model/rulebook.js';
import { ownProblem } from './own-problem.js';
import type { CheckedRulebook } from './parse.js';
import { isRecord } from './plain.js';
import { loadPrepared } from './prepare.js';
import { choiceConditions } from './program.js';

/**
 * A publisher's own rulebook for a page that has a built-in one, or every problem: what `prepareAddition` or `prepare` wrote, or a rulebook.
 * It is taken only if the locked core is the built-in one's, whoever made it; `here` gives both the words of the page's language. Without a
 * built-in one there is no core to hold it to. Never throws.
 */
export function ownRulebook(builtIn: Rulebook | null, given: unknown, here = (rulebook: Rulebook): Rulebook => rulebook): CheckedRulebook {
  try {
    const rulebook = read(builtIn, given);
    const problems = builtIn ? coreProblems(here(builtIn), here(rulebook)) : [];
    if (problems.length > 0) return { ok: false, problems };
    // A condition that reads what is not there, such as a flag of another version, shows here and not in the middle of a reader's answers.
    choiceConditions(here(rulebook));
    return { ok: true, rulebook };
  } catch (error) {
    const why = error instanceof Error ? error.message : 'it can not be read';
    return { ok: false, problems: [ownProblem('not-prepared', 'rulebook', { why })] };
  }
}

function read(builtIn: Rulebook | null, given: unknown): Rulebook {
  if (!isRecord(given)) throw new TypeError('it is not an object');
  if (given.kind === 'retrust-prepared-addition') {
    if (!builtIn) throw new TypeError('there is no rulebook that it could be added to');
    return withAddition(builtIn, given);
  }
  if (given.kind === 'retrust-prepared-rulebook') return loadPrepared(given);
  if (!Array.isArray(given.questions)) throw new TypeError('it is neither prepared nor a rulebook');
  // INVARIANT: whatever else it is not, it throws where it is read, and the caller refuses it.
  return given as unknown as Rulebook;
}
