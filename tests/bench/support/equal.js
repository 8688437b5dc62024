// A row counts only when it gives the same results.
import { evaluate } from '@retrust/engine';
import { bookOf, factsOf, outcomeOf } from './book.js';

/** @typedef {import('./turns.js').Candidate} Candidate */

/**
 * Holds each peer against our evaluator on everybody in `compared`. Peers that agree become candidates for the people in `timed`;
 * of the others, the reason is returned.
 * @param {import('@retrust/engine').Rulebook} rulebook
 * @param {readonly import('./layers.js').Peer[]} peers
 * @param {{ readonly timed: readonly import('@retrust/engine').Answers[], readonly compared: readonly import('@retrust/engine').Answers[] }} people
 */
export async function equalOnes(rulebook, peers, { timed, compared }) {
  const book = bookOf(rulebook);
  const facts = timed.map((answers) => factsOf(rulebook, answers));
  /** @type {Candidate[]} */
  const candidates = [];
  /** @type {{ readonly name: string, readonly reason: string }[]} */
  const refused = [];
  for (const { name, create } of peers) {
    try {
      const run = create(book);
      let differ = 0;
      for (const answers of compared)
        if (outcomeOf(await run(factsOf(rulebook, answers))) !== outcomeOf(evaluate(rulebook, answers))) differ++;
      if (differ > 0) refused.push({ name, reason: `${differ} of ${compared.length} results differ` });
      else candidates.push({ name, units: facts.length, run: () => each(facts, run) });
    } catch (error) {
      refused.push({ name, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  return { candidates, refused };
}

/** One after the other; waits only where there is something to wait for. @param {readonly any[]} list @param {(item: any) => unknown} run */
async function each(list, run) {
  for (const item of list) {
    const made = run(item);
    if (made instanceof Promise) await made;
  }
}
