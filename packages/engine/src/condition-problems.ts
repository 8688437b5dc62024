import { isOneOf, OPERATORS } from './model/terms.js';
import { isRecord } from './plain.js';
import { shown, suggest, type ProblemCode } from './problems.js';

/** A fault in the shape of a condition, with its path from the condition's root. */
export interface ConditionProblem {
  readonly path: readonly (string | number)[];
  readonly code: ProblemCode;
  readonly values: Readonly<Record<string, string>>;
  readonly hint?: string;
}

const NODE_KEYS = ['all', 'any', 'not', 'fact'] as const;
const LEAF_KEYS = ['fact', 'operator', 'value'] as const;

/** Names every fault in the shape of a condition: dispatches on the key that is there, so that the message fits what the author meant. */
export function conditionProblems(condition: unknown, path: readonly (string | number)[] = []): readonly ConditionProblem[] {
  if (!isRecord(condition)) return [{ path, code: 'bad-condition', values: {} }];
  const kinds = NODE_KEYS.filter((key) => Object.hasOwn(condition, key));
  const [kind] = kinds;
  if (kind === undefined || kinds.length > 1) return [{ path, code: 'bad-condition', values: {} }];
  const allowed: readonly string[] = kind === 'fact' ? LEAF_KEYS : [kind];
  const extra = Object.keys(condition)
    .filter((key) => !allowed.includes(key))
    .map((key) => ({ path: [...path, key], code: 'refused-key' as const, values: { key: shown(key) } }));
  if (kind === 'fact') return [...extra, ...leafProblems(condition, path)];
  const inner = condition[kind];
  if (kind === 'not') return [...extra, ...conditionProblems(inner, [...path, 'not'])];
  if (!Array.isArray(inner)) return [...extra, { path: [...path, kind], code: 'bad-condition', values: {} }];
  if (inner.length === 0) return [...extra, { path: [...path, kind], code: 'empty-condition', values: { key: kind } }];
  return [...extra, ...inner.flatMap((part, i) => conditionProblems(part, [...path, kind, i]))];
}

function leafProblems(leaf: Readonly<Record<string, unknown>>, path: readonly (string | number)[]): readonly ConditionProblem[] {
  const { fact, operator, value } = leaf;
  const problems: ConditionProblem[] = [];
  if (typeof fact !== 'string') problems.push({ path: [...path, 'fact'], code: 'bad-condition', values: {} });
  if (!isOneOf(OPERATORS, operator)) {
    const word = typeof operator === 'string' ? shown(operator) : '(none)';
    problems.push({ path: [...path, 'operator'], code: 'unknown-operator', values: { operator: word }, hint: suggest(word, OPERATORS) });
  }
  const isScalar = (v: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof v);
  if (!isScalar(value) && !(Array.isArray(value) && value.length > 0 && value.every(isScalar)))
    problems.push({
      path: [...path, 'value'],
      code: 'wrong-value',
      values: { fact: typeof fact === 'string' ? shown(fact) : '', allowed: 'a text, a number, true, false, or a list of them' },
    });
  return problems;
}
