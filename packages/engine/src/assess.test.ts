import { describe, expect, it } from 'vitest';
import { assess, parseRulebook } from './index.js';
import { smallRulebook } from './testing/small-rulebook.js';

const rulebook = parseRulebook(smallRulebook());

describe('assess', () => {
  it('leads a person who is afraid to help, and takes joint work and open content out', () => {
    const result = assess(rulebook, { role: 'hurt', afraid: 'often' }, { country: 'GB' });
    expect(result.state).toBe('safety-first');
    expect(result.referrals.map((r) => r.id)).toEqual(['domestic-abuse-line']);
    expect(result.referrals[0]?.helplines.map((l) => l.id)).toEqual(['gb-line']);
    expect(result.plan.today.id).toBe('breathe');
    expect(result.plan.week).toEqual([]);
    expect(result.path).toBeNull();
    expect(result.mayKeep).toBe(false);
  });

  it('places a calm repair at the first stage whose exit is unmet', () => {
    const answers = { role: 'hurt', afraid: 'no', acts: ['none'], pregnant: 'no', 'own-acts': 'no', 'truth-told': 'yes', calm: 2 };
    const result = assess(rulebook, answers);
    expect(result.level).toBe('none');
    expect(result.state).toBe('stabilisation');
    expect(result.path?.map((p) => p.place).slice(0, 3)).toEqual(['behind', 'here', 'ahead']);
  });

  it('gives the empty answer set a level of check, a stage and a step', () => {
    const result = assess(rulebook, {});
    expect([result.level, result.state, result.plan.today.id]).toEqual(['check', 'acknowledgment', 'breathe']);
    expect(result.referrals).toEqual([]);
  });
});
