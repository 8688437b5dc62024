import { describe, expect, it } from 'vitest';
import { isOpenGate, parseRulebook } from './index.js';
import { smallRulebook } from './testing/small-rulebook.js';

const { questions } = parseRulebook(smallRulebook());
const question = (id: string) => {
  const found = questions.find((one) => one.id === id);
  if (!found) throw new Error(`no question \`${id}\``);
  return found;
};

describe('a gate', () => {
  it.each(['not-sure', 'skipped', 'unanswered'])('is left open by `%s`, alone or in a list', (silence) => {
    expect(isOpenGate(question('afraid'), silence)).toBe(true);
    expect(isOpenGate(question('acts'), [silence])).toBe(true);
  });
  it('is closed by an answer, and by skip logic', () => {
    for (const fact of ['no', 'often', 'hidden']) expect(isOpenGate(question('afraid'), fact), fact).toBe(false);
    for (const fact of [['none'], ['hit'], ['hidden']]) expect(isOpenGate(question('acts'), fact), fact.join()).toBe(false);
  });
  it('is no other question', () => {
    expect(questions.filter(({ gate }) => !gate).map((one) => isOpenGate(one, 'skipped'))).not.toContain(true);
  });
});
