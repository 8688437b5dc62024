/** The wording of the problems that anything from outside can have, by code; of answers and snapshots too: the only ones that travel to a page. */
export const inputMessages = {
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
  // snapshot
  'snapshot-damaged': { message: 'this is not a snapshot that can be read', hint: 'begin anew without it' },
  'snapshot-newer': { message: 'the snapshot was written by a newer version', hint: 'update @retrust/engine, or begin anew' },
  'snapshot-foreign': { message: 'the snapshot belongs to another rulebook', hint: 'use the rulebook it was made with, or begin anew' },
} as const satisfies Record<string, { message: string; hint: string }>;
