// json-rules-engine in the two ways in which its users run rules in layers. The faster one of a run is the base of all ratios.
import jre from 'json-rules-engine';
import { leveller, tallier } from '../support/layers.js';

/** @typedef {import('json-rules-engine').Almanac} Almanac */
/** @typedef {import('../support/layers.js').Facts} Facts */
/** @typedef {import('../support/layers.js').BookRule} BookRule */

// The library is CommonJS: Node puts its exports under `default`, and its types do not know.
const { Engine } = /** @type {typeof import('json-rules-engine')} */ (/** @type {unknown} */ (jre));

/** The library writes into the JSON that it is given, and wants a list or a `not` at the top. @param {BookRule} rule @param {object} [more] */
const propertiesOf = ({ id, when }, more) =>
  /** @type {import('json-rules-engine').RuleProperties} */ ({
    name: id,
    conditions: structuredClone('fact' in when ? { all: [when] } : when),
    event: { type: 'raised', params: { id } },
    ...more,
  });

/** One Engine for each layer, run one after the other; what a layer raised goes into the facts of the next. @type {import('../support/layers.js').Peer} */
export const enginePerLayer = {
  name: 'json-rules-engine, an Engine for each layer',
  create(book) {
    const engines = book.layers.map((rules) => new Engine(rules.map((rule) => propertiesOf(rule))));
    const tally = tallier(book);
    const levelOf = leveller(book);
    return async (given) => {
      const facts = { ...given };
      /** @type {string[]} */
      const flags = [];
      for (const [layer, engine] of engines.entries()) {
        const { events } = await engine.run(facts);
        const raised = new Set(events.map(({ params }) => params?.id));
        for (const { id } of book.layers[layer] ?? []) {
          facts[id] = raised.has(id);
          if (raised.has(id)) flags.push(id);
        }
        if (layer === 0) tally(flags, facts);
        if (layer === 1) facts.level = levelOf(flags);
      }
      return { flags, level: String(facts.level) };
    };
  },
};

/** One Engine, a priority for each layer, flags put into the almanac as the library's own guide does it. @type {import('../support/layers.js').Peer} */
export const oneEngine = {
  name: 'json-rules-engine, one Engine with priorities',
  create(book) {
    const engine = new Engine();
    const tally = tallier(book);
    const levelOf = leveller(book);
    /** @type {string[]} */
    let raised = [];
    /** @type {Facts | null} */
    let counted = null;
    const counts = () => {
      if (!counted) tally(raised, (counted = {}));
      return counted;
    };
    for (const { fact } of book.tallies) engine.addFact(fact, () => counts()[fact]);
    engine.addFact('level', () => levelOf(raised));
    book.layers.forEach((rules, layer) => {
      for (const rule of rules)
        engine.addRule(
          propertiesOf(rule, {
            priority: book.layers.length - layer,
            onSuccess: (/** @type {unknown} */ _, /** @type {Almanac} */ almanac) => {
              raised.push(rule.id);
              almanac.addFact(rule.id, true);
            },
            onFailure: (/** @type {unknown} */ _, /** @type {Almanac} */ almanac) => almanac.addFact(rule.id, false),
          }),
        );
    });
    return async (facts) => {
      raised = [];
      counted = null;
      await engine.run(facts);
      return { flags: raised, level: levelOf(raised) };
    };
  },
};
