// What a peer is given: the rules in layers as plain JSON, and facts in which every silence is filled in already. Peers get the facts
// ready-made, outside the time that is measured; our own rows start from the raw answers and do that work inside it.
import { askedQuestions, countedBy, isOpenGate, LAYERS, LEVELS } from '@retrust/engine';

/** @typedef {import('@retrust/engine').Answers} Answers */
/** @typedef {import('@retrust/engine').Rulebook} Rulebook */
/** @typedef {import('@retrust/engine').Condition} Condition */
/** @typedef {import('./layers.js').Book} Book */
/** @typedef {import('./layers.js').Facts} Facts */

/** A name that every peer's language can read: no hyphen, no dot. @param {string} name */
const plainName = (name) => name.replace(/[^a-z0-9]/g, '_');

/** @param {Condition} condition @returns {Condition} */
function plainly(condition) {
  if ('all' in condition) return { all: condition.all.map(plainly) };
  if ('any' in condition) return { any: condition.any.map(plainly) };
  if ('not' in condition) return { not: plainly(condition.not) };
  return { ...condition, fact: plainName(condition.fact) };
}

/** @param {Rulebook} rulebook @returns {Book} */
export function bookOf({ rules }) {
  const tallies = Object.entries(countedBy).map(([tally, counts]) => {
    const groups = rules.flatMap((rule) =>
      rule.layer === 'signal' && counts(rule)
        ? [[plainName(rule.id), tally === 'tally.amber-groups' ? (rule.group ?? rule.id) : rule.id]]
        : [],
    );
    return { fact: plainName(tally), groups: Object.fromEntries(groups) };
  });
  return {
    layers: LAYERS.map((layer) =>
      rules.filter((rule) => rule.layer === layer).map(({ id, when }) => ({ id: plainName(id), when: plainly(when) })),
    ),
    tallies,
    words: LEVELS,
    levels: Object.fromEntries(rules.flatMap((rule) => (rule.layer === 'level' ? [[plainName(rule.id), LEVELS.indexOf(rule.level)]] : []))),
  };
}

/**
 * The facts of one person: answers, silences, and the count of open gates.
 * @param {Rulebook} rulebook
 * @param {Answers} answers
 * @returns {Facts}
 */
export function factsOf(rulebook, answers) {
  const asked = new Set(askedQuestions(rulebook, answers).map(({ id }) => id));
  /** @type {Facts} */
  const facts = {};
  let openGates = 0;
  for (const question of rulebook.questions) {
    const fact = asked.has(question.id) ? (answers[question.id] ?? 'unanswered') : 'hidden';
    const filled = question.kind === 'multiple' && typeof fact === 'string' ? [fact] : fact;
    if (isOpenGate(question, filled)) openGates++;
    facts[plainName(question.id)] = filled;
  }
  facts[plainName('tally.open-gates')] = openGates;
  return facts;
}

/** A verdict as the peers give theirs, to compare. @param {{ readonly flags: readonly string[], readonly level: string }} verdict */
export const outcomeOf = ({ flags, level }) => `${flags.map(plainName).sort().join(' ')} ${level}`;
