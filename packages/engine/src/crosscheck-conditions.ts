import { at, inOrder, type Draft } from './assemble.js';
import type { Condition, Leaf } from './model/condition.js';
import type { Question } from './model/rulebook.js';
import { isOneOf, LAYERS, LEVELS, SIDE_STATES, SILENCES, STAGES, TALLIES, type Operator } from './model/terms.js';
import { problem, shown, suggest, type Problem } from './problems.js';

const NEGATIVE: readonly Operator[] = ['notEqual', 'notIn', 'doesNotContain'];
const COMPARISONS: readonly Operator[] = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'];

/** What one kind of condition may read. */
interface Reach {
  readonly owner: string;
  readonly key: string;
  readonly questions: ReadonlySet<string>;
  /** Questions that exist but are asked later than this skip logic. */
  readonly later: boolean;
  readonly layer: number;
  readonly reads: { readonly tallies: boolean; readonly level: boolean; readonly state: boolean };
}

/** Checks every leaf of every condition: the fact is known in time, and operator and value fit it. */
export function checkConditions(draft: Draft): readonly Problem[] {
  const every = new Set(draft.questions.map((q) => q.id));
  const after = LAYERS.length;
  const questions = inOrder(draft.questions);
  const skipLogic = questions.flatMap((question, i) => {
    const earlier = new Set(questions.slice(0, i).map((q) => q.id));
    const reach: Reach = {
      owner: question.id,
      key: 'askedWhen',
      questions: earlier,
      later: true,
      layer: 0,
      reads: { tallies: false, level: false, state: false },
    };
    return question.askedWhen ? check(draft, question.askedWhen, reach) : [];
  });
  const rules = draft.rules.flatMap((rule) => {
    const layer = LAYERS.indexOf(rule.layer);
    return check(draft, rule.when, {
      owner: rule.id,
      key: 'when',
      questions: every,
      later: false,
      layer,
      reads: { tallies: layer >= 1, level: layer >= 2, state: false },
    });
  });
  const rest = [...draft.steps, ...draft.referrals, ...draft.notices, ...draft.faqs, ...draft.withholdings].flatMap(({ id, when }) =>
    when && when !== 'always'
      ? check(draft, when, {
          owner: id,
          key: 'when',
          questions: every,
          later: false,
          layer: after,
          reads: { tallies: true, level: true, state: true },
        })
      : [],
  );
  return [...skipLogic, ...rules, ...rest];
}

function check(draft: Draft, condition: Condition, reach: Reach): readonly Problem[] {
  const walk = (c: Condition, path: string, negated: boolean): readonly Problem[] => {
    if ('all' in c) return c.all.flatMap((part, i) => walk(part, `${path}.all[${String(i)}]`, negated));
    if ('any' in c) return c.any.flatMap((part, i) => walk(part, `${path}.any[${String(i)}]`, negated));
    if ('not' in c) return walk(c.not, `${path}.not`, true);
    return checkLeaf(draft, c, at(draft, reach.owner, path), reach, negated);
  };
  return walk(condition, reach.key, false);
}

function checkLeaf(draft: Draft, leaf: Leaf, path: string, reach: Reach, negated: boolean): readonly Problem[] {
  const { fact } = leaf;
  const question = draft.questions.find((q) => q.id === fact);
  if (question) {
    if (!reach.questions.has(fact)) return [problem('later-question', `${path}.fact`, { fact })];
    if (negated || NEGATIVE.includes(leaf.operator)) return [problem('negated-silence', path, { fact })];
    return checkQuestionLeaf(question, leaf, path);
  }
  const rule = draft.rules.find((r) => r.id === fact);
  if (rule) {
    if (LAYERS.indexOf(rule.layer) >= reach.layer) return [problem('later-layer', `${path}.fact`, { fact })];
    return fits(leaf, path, 'flag', ['equal', 'notEqual'], (v) => typeof v === 'boolean', 'true or false');
  }
  if (isOneOf(TALLIES, fact)) {
    if (!reach.reads.tallies) return [problem('later-layer', `${path}.fact`, { fact })];
    return fits(leaf, path, 'tally', ['equal', ...COMPARISONS], (v) => typeof v === 'number', 'a number');
  }
  const named = fact === 'level' ? LEVELS : fact === 'state' ? [...SIDE_STATES, ...STAGES] : null;
  if (named) {
    if (!(fact === 'level' ? reach.reads.level : reach.reads.state)) return [problem('later-layer', `${path}.fact`, { fact })];
    return fits(leaf, path, fact, ['equal', 'notEqual', 'in', 'notIn'], (v) => isOneOf(named, v), `one of ${named.join(', ')}`);
  }
  const known = [...draft.questions, ...draft.rules].map((item) => item.id);
  return [problem('unknown-fact', `${path}.fact`, { fact: shown(fact) }, suggest(shown(fact), [...known, ...TALLIES, 'level', 'state']))];
}

function checkQuestionLeaf(question: Question, leaf: Leaf, path: string): readonly Problem[] {
  const { kind } = question;
  if (kind === 'scale')
    return fits(
      leaf,
      path,
      'scale',
      ['equal', 'in', ...COMPARISONS],
      (v) => (COMPARISONS.includes(leaf.operator) ? isOnScale(question, v) : isOnScale(question, v) || isOneOf(SILENCES, v)),
      `whole numbers from ${String(question.min)} to ${String(question.max)}, or a silence`,
    );
  const allowed = [...question.options, ...SILENCES];
  return fits(
    leaf,
    path,
    `${kind} question`,
    kind === 'single' ? ['equal', 'in'] : ['contains'],
    (v) => isOneOf(allowed, v),
    `one of ${allowed.join(', ')}`,
  );
}
const isOnScale = (question: Question & { kind: 'scale' }, v: unknown): boolean =>
  Number.isInteger(v) && Number(v) >= question.min && Number(v) <= question.max;

function fits(
  leaf: Leaf,
  path: string,
  kind: string,
  operators: readonly Operator[],
  isAllowed: (value: unknown) => boolean,
  allowed: string,
): readonly Problem[] {
  const { fact, operator, value } = leaf;
  if (!operators.includes(operator))
    return [problem('wrong-operator', `${path}.operator`, { operator, kind, fact, allowed: operators.map((o) => `\`${o}\``).join(', ') })];
  const wantsList = operator === 'in' || operator === 'notIn';
  const good = wantsList ? Array.isArray(value) && value.every(isAllowed) : !Array.isArray(value) && isAllowed(value);
  return good ? [] : [problem('wrong-value', `${path}.value`, { fact, allowed: wantsList ? `a list of ${allowed}` : allowed })];
}
