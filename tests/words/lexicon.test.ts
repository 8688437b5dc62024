import { describe, expect, it } from 'vitest';
import { texts } from './passages.js';

/** Ways of speaking that no text may fall into, whoever it speaks to. Labels, all-clears, scores and he/she are in tests/invariants. */
const NEVER: readonly (readonly [string, RegExp])[] = [
  [
    'a promise',
    /\b(you|it|this|things|trust|love|your partner) will (heal|work|get better|be (fine|okay|ok|alright|better|well)|come back|return|forgive)\b|\balways works\b|\bwe promise\b/i,
  ],
  [
    'a verdict on a relationship',
    /\b(your|this|the) relationship (is|was) (over|dead|good|bad|strong|weak|normal|broken)\b|\b(doomed|hopeless|beyond repair|worth saving|deal.?breaker)\b/i,
  ],
  [
    'an order to stay or to leave',
    /(?<!(says|hear) that )\byou (should|ought to|have to|need to) (stay|leave|go back|part|split|divorce|forgive)\b/i,
  ],
  [
    'a share of blame',
    /\b(takes two|both (are|were) (at fault|to blame)|your (share|part) (of|in) the (blame|affair|breach)|brought (it|this) on)\b/i,
  ],
  ['a duty', /\bmust\b/i],
  [
    'belittling',
    /\b(just|simply) (forget|forgive|move on|get over|let go)\b|^calm down|\bdon’t be (silly|so)\b|(?<!(not|never) (ask|tell) (them|anyone) to )\bget over it\b/i,
  ],
  ['praise or a cheer', /\b(congratulations|well done|great job|good job|bravo|amazing|awesome|proud of you)\b|!/i],
  ['a machine’s word', /\b(undefined|null|NaN|TODO|FIXME|lorem)\b/],
  ['straight quotes where typographic ones belong', /"|\w'\w/],
];

describe('no text holds', () => {
  it.each(NEVER)('%s', (_what, pattern) => {
    expect(texts.filter(({ text }) => pattern.test(text)).map(({ key, text }) => `${key}: ${text}`)).toEqual([]);
  });
});

describe('every text', () => {
  it('begins and ends without blanks, and has no two in a row', () => {
    expect(texts.filter(({ text }) => text !== text.trim() || / {2}/.test(text)).map(({ key }) => key)).toEqual([]);
  });
});
