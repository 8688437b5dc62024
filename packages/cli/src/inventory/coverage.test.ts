import type { Rulebook } from '@retrust/engine';
import { describe, expect, it } from 'vitest';
import { builtInRulebook } from '../rulebook.js';
import { coverageOf, totalsOf } from './coverage.js';
import type { InventoryItem } from './inventory.js';

const built = builtInRulebook();
const item: InventoryItem = { id: 'S9-01', says: 'Rest', who: 'any', stage: 'stabilisation', type: 'step', harm: [] };
const [notice] = built.notices.filter(({ id }) => !built.core.includes(id));
if (!notice) throw new Error('the built-in rulebook has a notice outside the core');
const covering = (...covers: readonly string[]): Rulebook => ({
  ...built,
  notices: [{ ...notice, when: 'always', covers }],
  steps: [],
  questions: [],
  rules: [],
  referrals: [],
  faqs: [],
  withholdings: [],
});
const codes = (rulebook: Rulebook, ...items: readonly InventoryItem[]): readonly string[] =>
  coverageOf(rulebook, { seeds: { S9: 'retrust-design' }, items }).problems.map(({ code }) => code);

describe('coverageOf', () => {
  it('is content with what is covered, and with what is left out for a reason', () => {
    expect(codes(covering('S9-01'), item)).toEqual([]);
    expect(codes(covering(), { ...item, leftOut: 'an advert' })).toEqual([]);
    const { rows } = coverageOf(covering('S9-01'), {
      seeds: {},
      items: [item, { ...item, id: 'S9-02', harm: ['HA-strong', 'HX'], leftOut: 'x' }],
    });
    expect(totalsOf(rows)).toEqual({ items: 2, covered: 1, leftOut: 1, harm: { HA: 1, HD: 0, HP: 0, HX: 1 } });
  });

  it('names a gap, an unknown id, and what is both covered and left out', () => {
    expect(codes(covering(), item)).toEqual(['not-covered']);
    expect(codes(covering('S9-01', 'S9-99'), item)).toEqual(['unknown-item']);
    expect(codes(covering('S9-01'), { ...item, leftOut: 'an advert' })).toEqual(['left-out-and-covered']);
  });

  it('names content that breaks a harm note, but for an exception with a reason', () => {
    const withHarm: InventoryItem = { ...item, harm: ['HD'] };
    expect(codes(covering('S9-01'), withHarm)).toEqual(['harm-note']);
    const why = 'it ends the deception';
    expect(codes(covering('S9-01'), { ...withHarm, unless: [{ harm: 'HD', why }] })).toEqual([]);
    expect(codes(covering('S9-01'), { ...withHarm, unless: [{ harm: 'HD', content: [notice.id], why }] })).toEqual([]);
    expect(codes(covering('S9-01'), { ...withHarm, unless: [{ harm: 'HA', why }] })).toEqual(['harm-note', 'needless-exception']);
  });

  it('names an exception that nothing needs', () => {
    expect(codes(covering('S9-01'), { ...item, unless: [{ harm: 'HD', why: 'x' }] })).toEqual(['needless-exception']);
    expect(codes(covering('S9-01'), { ...item, harm: ['HD'], unless: [{ harm: 'HD', content: [notice.id, 'gone'], why: 'x' }] })).toEqual([
      'needless-exception',
    ]);
  });
});
