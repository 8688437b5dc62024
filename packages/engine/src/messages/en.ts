/** The wording of every problem, by code. `{name}` marks are filled with ids and limits, never with what a person answered. */
export const messages = {
  // any input
  'not-an-object': { message: 'expected a plain object', hint: 'give a JSON object with named fields' },
  'not-plain': { message: '{what} is not plain JSON', hint: 'give objects, arrays, strings, finite numbers, true, false and null only' },
  'too-large': { message: '{what} is larger than the limit of {limit}', hint: 'shorten it, or split it' },
  'too-deep': { message: 'nested deeper than {limit} levels, or an object that holds itself', hint: 'flatten the input' },
  'forbidden-name': {
    message: 'a field has a name that is never allowed',
    hint: 'remove fields named `__proto__`, `constructor` or `prototype`',
  },
  // answers
  'unknown-question': { message: 'unknown question `{question}`', hint: 'remove it, or correct the id' },
  'wrong-type': { message: 'the answer has the wrong type for a {kind} question', hint: '{expected}' },
  'unknown-option': { message: 'the answer is not one of the options', hint: 'use one of {options}' },
  'out-of-range': { message: 'the answer is outside the scale', hint: 'use a whole number from {min} to {max}' },
  'repeated-option': { message: 'an option is given twice', hint: 'name each option once' },
  'exclusive-option': {
    message: 'an option that excludes the others stands beside others',
    hint: 'give `{option}` alone, or leave it out',
  },
  // rulebook: shape
  'bad-shape': { message: '{detail}', hint: '{expected}' },
  'unknown-field': { message: 'unknown field `{field}`', hint: 'remove it, or correct its name' },
  'bad-id': {
    message: 'an id must be lower-case letters, digits and hyphens, at most 64',
    hint: 'name it for what it means, like `partner-demands-passwords`',
  },
  'duplicate-id': { message: 'the id `{id}` is used twice', hint: 'give each its own id; the other one stands in {other}' },
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
  'unused-words': { message: 'the text `{key}` is not used', hint: 'remove it, or correct its key' },
  'bad-message': {
    message: 'the text `{key}` can not be read as a message: {why}',
    hint: 'write marks as `{name}` and plurals as `{n, plural, one {…} other {…}}`, and close every brace',
  },
  'unknown-mark': { message: 'the text `{key}` has the mark `{mark}`, for which there is no value here', hint: '{allowed}' },
  'missing-mark': { message: 'the text `{key}` lacks the mark `{mark}` of the English text', hint: 'put it where the value belongs' },
  'bad-helpline': { message: '{detail}', hint: '{expected}' },
  // extension
  locked: { message: '`{id}` belongs to the locked core', hint: 'give yours another id; the core can be added to, never changed' },
  'not-open': {
    message: 'an own rulebook may not add {what}',
    hint: 'add questions of section `repair`, findings, steps, referrals, notices, words, sources or helplines',
  },
  // snapshot
  'snapshot-damaged': { message: 'this is not a snapshot that can be read', hint: 'begin anew without it' },
  'snapshot-newer': { message: 'the snapshot was written by a newer version', hint: 'update @retrust/engine, or begin anew' },
  'snapshot-foreign': { message: 'the snapshot belongs to another rulebook', hint: 'use the rulebook it was made with, or begin anew' },
} as const satisfies Record<string, { message: string; hint: string }>;
