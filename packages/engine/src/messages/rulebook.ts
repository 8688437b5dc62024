/** The wording of the problems that only a rulebook's files can have, by code. */
export const rulebookMessages = {
  // rulebook: shape
  'bad-shape': { message: '{detail}', hint: '{expected}' },
  'bad-id': {
    message: 'an id must be lower-case letters, digits and hyphens, at most 64, and not `constructor` or `prototype`',
    hint: 'name it for what it means, like `partner-demands-passwords`',
  },
  'no-source': { message: 'no source is named', hint: 'name at least one id from `sources`' },
  'unknown-source': { message: 'unknown source `{id}`', hint: 'add it to `sources`, or correct the id' },
  // rulebook: conditions
  'empty-condition': { message: '`{key}` is empty, which json-rules-engine takes as true', hint: 'name at least one condition' },
  'bad-condition': {
    message: 'a condition needs exactly one of `all`, `any`, `not`, or `fact` with `operator` and `value`',
    hint: 'split it into nested conditions',
  },
  'refused-key': { message: '`{key}` is not allowed in a condition', hint: 'say it with fact, operator and value alone' },
  'unknown-operator': { message: 'unknown operator `{operator}`', hint: 'use one of the closed list' },
  'unknown-fact': { message: 'unknown fact `{fact}`', hint: 'name a question, a flag of an earlier layer, `level`, or a tally' },
  'wrong-operator': { message: 'operator `{operator}` does not fit the {kind} `{fact}`', hint: 'use {allowed}' },
  'wrong-value': { message: 'the value does not fit `{fact}`', hint: '{allowed}' },
  'negated-silence': {
    message: 'a negated test reads the question `{fact}`: it would hold for people who gave no answer',
    hint: 'list the answers you mean with `in`, and name `unanswered`, `skipped`, `hidden` or `not-sure` where silence counts',
  },
  'later-layer': {
    message: 'reads `{fact}`, which is not known yet in this layer',
    hint: 'read questions and flags of an earlier layer only',
  },
  'later-question': { message: 'skip logic reads `{fact}`, which is asked later', hint: 'move the question, or read an earlier one' },
  // rulebook: whole
  'missing-rule': { message: 'no rule for {what}', hint: 'every rulebook needs one' },
  'no-first-step': {
    message: 'in the state `{state}` some readers would have no step for today',
    hint: 'add a step for all three roles, without `when`, of at most 15 minutes, with private classes only{core}',
  },
  'missing-words': { message: 'the text `{key}` is missing', hint: 'add it to the words of `en`' },
  'bad-message': {
    message: 'the text `{key}` can not be read as a message: {why}',
    hint: 'write marks as `{name}` and plurals as `{n, plural, one {…} other {…}}`, and close every brace',
  },
} as const satisfies Record<string, { message: string; hint: string }>;
