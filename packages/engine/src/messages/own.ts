/** The wording of the problems of a publisher's own content, by code: it travels to a page, where that content is checked once more. */
export const ownMessages = {
  // anything of a page's own
  'no-block': {
    message: 'there is no JSON in an element `<script type="application/json" id="{id}">` of this page',
    hint: 'put the block into the same document or shadow root as the element, and before the script has run',
  },
  'not-json': {
    message: 'this is not JSON',
    hint: 'write it with `npx retrust prepare`, and let nothing change it on its way into the page',
  },
  'unknown-field': { message: 'unknown field `{field}`', hint: 'remove it, or correct its name' },
  'duplicate-id': { message: 'the id `{id}` is used twice', hint: 'give each its own id; the other one stands in {other}' },
  // an own rulebook
  'not-prepared': {
    message: 'this is nothing that this version can read: {why}',
    hint: 'make it again with `npx retrust prepare`, of the same version as the script',
  },
  'core-differs': {
    message: '`{id}` is not as the locked core has it',
    hint: 'leave it as it is, and prepare the rulebook again with the same version as the script',
  },
  locked: { message: '`{id}` belongs to the locked core', hint: 'give yours another id; the core can be added to, never changed' },
  'not-open': {
    message: 'an own rulebook may not add {what}',
    hint: 'add questions of section `repair`, findings, steps, referrals, notices, words, sources or helplines',
  },
  // own helplines
  'bad-helpline': { message: '{detail}', hint: '{expected}' },
  // own words
  'unused-words': { message: 'the text `{key}` is not used', hint: 'remove it, or correct its key' },
  'unknown-mark': { message: 'the text `{key}` has the mark `{mark}`, for which there is no value here', hint: '{allowed}' },
  'missing-mark': { message: 'the text `{key}` lacks the mark `{mark}` of the English text', hint: 'put it where the value belongs' },
  'no-texts': { message: 'these are no words', hint: 'give an object with a text for each key, such as `{ "intro.begin": "Start" }`' },
  'empty-text': { message: 'the text `{key}` is empty, or no text', hint: 'write something, or leave the key out' },
} as const satisfies Record<string, { message: string; hint: string }>;
