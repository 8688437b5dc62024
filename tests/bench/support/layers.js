// What lies between the layers, in plain JavaScript and the same for every peer: counting signals, setting the level. Imports nothing.

/** @typedef {import('@retrust/engine').Condition} Condition with plain names */
/** @typedef {Record<string, string | number | boolean | readonly string[]>} Facts by plain name */
/** @typedef {{ readonly flags: readonly string[], readonly level: string }} Outcome */
/** @typedef {{ readonly id: string, readonly when: Condition }} BookRule */
/**
 * Plain JSON. `tallies`: for each count the signals that it counts, each with its group; a group counts once. `levels`: what each rule of the
 * second layer sets, as an index of `words`.
 * @typedef {object} Book
 * @property {readonly (readonly BookRule[])[]} layers
 * @property {readonly { readonly fact: string, readonly groups: Readonly<Record<string, string>> }[]} tallies
 * @property {readonly string[]} words
 * @property {Readonly<Record<string, number>>} levels
 */
/** @typedef {(facts: Facts) => Outcome | Promise<Outcome>} Run */
/** @typedef {{ readonly name: string, readonly create: (book: Book) => Run }} Peer */

/** Writes the counts into the facts. @param {Book} book @returns {(raised: readonly string[], facts: Facts) => void} */
export function tallier({ tallies }) {
  const counted = tallies.map(({ fact, groups }) => ({ fact, groups: new Map(Object.entries(groups)) }));
  return (raised, facts) => {
    for (const { fact, groups } of counted) {
      const met = raised.filter((id) => groups.has(id)).map((id) => groups.get(id));
      facts[fact] = met.length < 2 ? met.length : new Set(met).size;
    }
  };
}

/** The gravest level that a raised rule sets. @param {Book} book @returns {(raised: readonly string[]) => string} */
export function leveller({ levels, words }) {
  return (raised) => words[raised.reduce((gravest, id) => Math.max(gravest, levels[id] ?? 0), 0)] ?? '';
}

/**
 * Runs a peer that answers one condition at a time.
 * @param {Book} book
 * @param {(condition: Condition) => (facts: Facts) => boolean} compile
 * @returns {(facts: Facts) => Outcome}
 */
export function oneByOne(book, compile) {
  const layers = book.layers.map((rules) => rules.map(({ id, when }) => ({ id, test: compile(when) })));
  const tally = tallier(book);
  const levelOf = leveller(book);
  return (given) => {
    const facts = { ...given };
    /** @type {string[]} */
    const flags = [];
    layers.forEach((rules, layer) => {
      for (const { id, test } of rules) {
        const met = test(facts);
        facts[id] = met;
        if (met) flags.push(id);
      }
      if (layer === 0) tally(flags, facts);
      if (layer === 1) facts.level = levelOf(flags);
    });
    return { flags, level: String(facts.level) };
  };
}
