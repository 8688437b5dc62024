// Whose answers are timed and compared: the people of examples/answers, and others made up by dice that always fall the same way.
import { parseAnswers } from '@retrust/engine';
import { readdirSync, readFileSync } from 'node:fs';

/** @typedef {import('@retrust/engine').Answers} Answers */
/** @typedef {import('@retrust/engine').Rulebook} Rulebook */
/** @typedef {import('@retrust/engine').Question} Question */

const FOLDER = new URL('../../../examples/answers/', import.meta.url);

/** The people of examples/answers. */
export const examples = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => /** @type {Answers} */ (JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')).answers));

/**
 * People near these (a few questions answered in another way, or not at all) and people by chance alone, in turn, after these themselves.
 * @param {Rulebook} rulebook
 * @param {number} count of all
 * @param {readonly Answers[]} [known]
 * @returns {readonly Answers[]}
 */
export function people(rulebook, count, known = examples) {
  const below = dice(20_261_122);
  const list = [...known];
  for (let i = 0; list.length < count; i++) {
    const near = known.length > 0 && i % 2 === 0;
    /** @type {Record<string, import('@retrust/engine').Answer>} */
    const answers = near ? { ...oneOf(known, below) } : {};
    const changed = near ? Array.from({ length: 1 + below(4) }, () => oneOf(rulebook.questions, below)) : rulebook.questions;
    for (const question of changed) {
      delete answers[question.id];
      if (below(8) > 0) answers[question.id] = anyAnswer(question, below);
    }
    const parsed = parseAnswers(rulebook, answers);
    if (!parsed.ok) throw new Error(`made-up answers were refused: ${JSON.stringify(parsed.problems)}`);
    list.push(parsed.answers);
  }
  return list.slice(0, count);
}

/** @param {Question} question @param {(sides: number) => number} below */
function anyAnswer(question, below) {
  if (below(10) === 0) return below(2) === 0 ? 'not-sure' : 'skipped';
  if (question.kind === 'scale') return question.min + below(question.max - question.min + 1);
  if (question.kind === 'single') return oneOf(question.options, below);
  const some = question.options.filter((option) => option !== question.none && below(4) === 0);
  return some.length > 0 ? some : [question.none];
}

/** @template T @param {readonly T[]} list @param {(sides: number) => number} below */
const oneOf = (list, below) => /** @type {T} */ (list[below(list.length)]);

/**
 * Chance that repeats itself (mulberry32, public domain): a whole number from 0 to below `sides`.
 * @param {number} seed
 */
export function dice(seed) {
  let state = seed;
  return (/** @type {number} */ sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * sides);
  };
}
