import { phrase, questionText, type Condition, type Leaf, type Rulebook, type Scalar } from '@retrust/engine';

/** A condition as nested Markdown points, in the questionnaire's words, for people who don’t program. */
export function plainCondition(rulebook: Rulebook, condition: Condition, indent = ''): readonly string[] {
  if ('all' in condition) return group(rulebook, 'all of these hold:', condition.all, indent);
  if ('any' in condition) return group(rulebook, 'at least one of these holds:', condition.any, indent);
  if ('not' in condition) {
    if ('fact' in condition.not) return [`${indent}- not so: ${plainLeaf(rulebook, condition.not)}`];
    return group(rulebook, 'this does not hold:', [condition.not], indent);
  }
  return [`${indent}- ${plainLeaf(rulebook, condition)}`];
}

function group(rulebook: Rulebook, title: string, parts: readonly Condition[], indent: string): readonly string[] {
  return [`${indent}- ${title}`, ...parts.flatMap((part) => plainCondition(rulebook, part, `${indent}  `))];
}

function plainLeaf(rulebook: Rulebook, { fact, operator, value }: Leaf): string {
  const values: readonly Scalar[] = typeof value === 'object' ? value : [value];
  const question = rulebook.questions.find(({ id }) => id === fact);
  if (question) {
    const { title, options } = questionText(rulebook, question.id);
    const label = (id: string): string => {
      const found = options.find((option) => option.id === id)?.label;
      if (found !== undefined) return `“${found}”`;
      return id === 'skipped' ? `“${phrase(rulebook, 'en', 'answer.skipped')}”` : (SILENT[id] ?? `“${id}”`);
    };
    const said = values.map((one) => (typeof one === 'number' ? String(one) : label(String(one)))).join(', or ');
    return `“${title}” ${VERBS[operator]} ${said}`;
  }
  if (typeof value === 'boolean') return `\`${fact}\` is ${(operator === 'notEqual') === value ? 'not raised' : 'raised'}`;
  if (fact.startsWith('tally.'))
    return `the number of ${fact.slice('tally.'.length).replaceAll('-', ' ')} ${VERBS[operator]} ${String(value)}`;
  return `the ${fact} ${VERBS[operator]} ${values.map(String).join(' or ')}`;
}

const SILENT: Readonly<Record<string, string>> = { unanswered: 'no answer yet', hidden: 'not asked of this person' };

const VERBS: Readonly<Record<Leaf['operator'], string>> = {
  equal: 'is',
  in: 'is',
  contains: 'includes',
  notEqual: 'is not',
  notIn: 'is none of',
  doesNotContain: 'does not include',
  lessThan: 'is below',
  lessThanInclusive: 'is at most',
  greaterThan: 'is above',
  greaterThanInclusive: 'is at least',
};
