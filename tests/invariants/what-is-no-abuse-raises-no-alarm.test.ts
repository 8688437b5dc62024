import { describe, expect, it } from 'vitest';
import { CALM } from './support/answer-sets.js';
import { world } from './support/built-in.js';
import { isCheck, isRed } from './support/signs.js';

/** The policy, end of section 2: these are no signs of abuse by themselves, and go to the ordinary stages. */
const ORDINARY: readonly (readonly [string, object])[] = [
  ['an affair', { 'what-happened': ['affair-physical', 'affair-emotional'] }],
  ['lies about debts', { 'what-happened': ['lies', 'money'] }],
  ['an addiction in treatment', { 'partner-substance': 'drink-or-drugs-treated', 'own-substance': 'treated' }],
  ['an addiction without treatment', { 'partner-substance': 'other-untreated' }],
  ['a wish for a pause', { wish: 'pause' }],
  ['a wish to part', { wish: 'part' }],
  ['distance that was asked for', { role: 'broke', 'distance-asked': 'space' }],
  ['a look at messages in secret', { 'own-conduct': ['looked-in-secret'] }],
  ['no remorse', { 'partner-remorse': 'not-felt' }],
  ['deception that goes on', { 'partner-hiding': 'still-going-on' }],
  ['a new baby and nothing else', { circumstances: ['pregnant-or-new-baby'] }],
  ['a partner who drinks and nothing else', { 'partner-substance': 'drink-or-drugs-untreated' }],
  ['leaving and nothing else', { circumstances: ['leaving'] }],
  ['an illness', { circumstances: ['illness-or-loss'] }],
  ['care that is needed', { circumstances: ['need-care'] }],
  ['no children', { children: ['no-children'] }],
  ['own harm', { 'own-conduct': ['used-force'] }],
  ['thoughts of suicide', { 'own-life': 'yes' }],
  ['youth', { age: 'under-18' }],
];

describe('What is no sign of abuse by itself raises no alarm', () => {
  it.each(ORDINARY)('%s', (_, said) => {
    const answers = { ...CALM, ...said };
    expect([isRed(answers), isCheck(answers)]).toEqual([false, false]);
    expect(world.evaluate(world.rulebook, answers).level).toBe('none');
  });
});
