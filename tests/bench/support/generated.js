// Rulebooks of any size, to see how time grows: the same layers, operators and shapes of conditions as in the built-in one.
import { loadPrepared, prepare } from '@retrust/engine';
import { dice } from './people.js';

/** @typedef {import('@retrust/engine').Rulebook} Rulebook */
/** @typedef {(sides: number) => number} Below */

const SHARES = /** @type {const} */ ([
  ['signal', 0.4],
  ['level', 0.03],
  ['finding', 0.32],
  ['side-state', 0.1],
  ['exit', 0.15],
]);
const NOTE = { why: '', sources: [], reviewed: null };

/**
 * A rulebook of so many rules over forty questions. It has no steps and no words: `evaluate` needs none.
 * @param {number} size
 * @returns {Rulebook}
 */
export function generatedRulebook(size) {
  const below = dice(size);
  const questions = Array.from({ length: 40 }, (_, i) => generatedQuestion(i));
  /** @type {object[]} */
  const rules = [];
  for (const [layer, share] of SHARES) {
    const earlier = rules.map((rule) => /** @type {{ id: string }} */ (rule).id);
    const wanted = layer === 'exit' ? size - rules.length : Math.max(1, Math.round(size * share));
    for (let i = 0; i < wanted; i++) {
      const when = layer === 'level' ? countAtLeast(below) : condition(questions, earlier, below);
      rules.push({ id: `${layer}-${i}`, layer, when, ...ofLayer(layer, i), ...NOTE });
    }
  }
  const empty = { steps: [], referrals: [], notices: [], faqs: [], withholdings: [], sources: {}, help: {}, worldwide: [], core: [] };
  const content = {
    id: `generated-${size}`,
    version: '1.0.0',
    questions,
    rules,
    words: { en: {} },
    messages: {},
    translations: {},
    ...empty,
  };
  return loadPrepared(prepare(/** @type {Rulebook} */ (/** @type {unknown} */ (content)), { reviewerNotes: true }));
}

/** @param {number} i */
function generatedQuestion(i) {
  const id = `question-${i}`;
  const options = Array.from({ length: 3 + (i % 5) }, (_, option) => `option-${option}`);
  const base = { id, section: 'safety', ...(i % 4 === 0 ? { gate: true } : {}), ...NOTE };
  if (i % 10 === 9) return { ...base, kind: 'scale', min: 1, max: 5 };
  if (i % 3 === 2) return { ...base, kind: 'multiple', options: [...options, 'none'], none: 'none' };
  return { ...base, kind: 'single', options };
}

/** @param {string} layer @param {number} i */
function ofLayer(layer, i) {
  if (layer === 'signal')
    return { tier: ['amber', 'red', 'urgent', 'raiser', 'mark'][i % 5], group: `group-${i % 7}`, raisable: i % 3 === 0 };
  if (layer === 'level') return { level: ['urgent', 'concern', 'check'][i % 3] };
  if (layer === 'side-state') return { state: ['crisis', 'own-conduct', 'paused'][i % 3] };
  return layer === 'exit' ? { stage: ['acknowledgment', 'stabilisation', 'transparency'][i % 3] } : {};
}

/** @param {Below} below */
const countAtLeast = (below) => ({
  fact: ['tally.urgent-signals', 'tally.red-signals', 'tally.amber-groups', 'tally.open-gates'][below(4)],
  operator: 'greaterThanInclusive',
  value: 1 + below(3),
});

/**
 * One to four leaves; now and then a nested list among them.
 * @param {readonly any[]} questions @param {readonly string[]} flags @param {Below} below @returns {object}
 */
function condition(questions, flags, below) {
  const leaves = Array.from({ length: 1 + below(4) }, () => leaf(questions, flags, below));
  if (leaves.length === 1) return leaves[0] ?? {};
  const key = below(4) === 0 ? 'any' : 'all';
  const other = key === 'any' ? 'all' : 'any';
  const nested = below(3) === 0 ? [{ [other]: [leaf(questions, flags, below), leaf(questions, flags, below)] }] : [];
  return { [key]: [...leaves, ...nested] };
}

/** @param {readonly any[]} questions @param {readonly string[]} flags @param {Below} below @returns {object} */
function leaf(questions, flags, below) {
  if (flags.length > 0 && below(3) === 0) return { fact: flags[below(flags.length)], operator: 'equal', value: below(4) > 0 };
  const { id, kind, options } = questions[below(questions.length)];
  if (kind === 'scale') return { fact: id, operator: 'greaterThanInclusive', value: 2 + below(3) };
  const option = options[below(options.length)];
  if (kind === 'multiple') return { fact: id, operator: 'contains', value: option };
  return below(2) === 0
    ? { fact: id, operator: 'equal', value: option }
    : { fact: id, operator: 'in', value: [option, options[0], 'skipped'] };
}
