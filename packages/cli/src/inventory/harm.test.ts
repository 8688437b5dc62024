import { describe, expect, it } from 'vitest';
import { builtInRulebook } from '../rulebook.js';
import type { Content } from './content.js';
import { harmIn } from './harm.js';
import type { HarmNote } from './inventory.js';

const rulebook = builtInRulebook();
const step: Content = {
  id: 'a-step-of-ours',
  kind: 'step',
  covers: ['S0-22'],
  classes: ['self-care'],
  states: ['acknowledgment', 'transparency', 'reconnection', 'safety-first'],
  roles: ['hurt'],
  when: null,
  towards: [],
  core: false,
  text: 'Rest for a while.',
};
const fault = (note: HarmNote, change: Partial<Content>): string | null => harmIn(rulebook, { ...step, ...change }, note);

describe('a harm note of the inventory', () => {
  it('HA-strong: asks that nobody in danger or in doubt may see it', () => {
    expect(fault('HA-strong', {})).toContain('it may be shown at level check, in acknowledgment');
    expect(fault('HA-strong', { classes: ['joint-talk'] })).toContain('level check');
    expect(fault('HA-strong', { classes: ['couple-therapy'] })).toBeNull();
    expect(fault('HA-strong', { when: { fact: 'level', operator: 'equal', value: 'none' } })).toBeNull();
  });

  it('HA: asks that what involves the partner is out of reach in danger, and that its classes say so', () => {
    const core = { core: true, classes: ['win-back', 'self-care'] } as const;
    expect(fault('HA', core)).toBeNull();
    expect(fault('HA', { ...core, classes: ['expose', 'self-care'] })).toBeNull();
    expect(fault('HA', { classes: ['own-change'], text: 'Tonight, tell your partner about it.' })).toContain('none of its classes says so');
    expect(fault('HA', { classes: ['own-change'], text: 'Do not tell your partner about it.' })).toBeNull();
    expect(fault('HA', { classes: ['tell-partner'], text: 'Tonight, tell your partner about it.' })).toBeNull();
  });

  it('HD: asks that nobody may see it while deception goes on', () => {
    expect(fault('HD', {})).toContain('while deception goes on');
    expect(fault('HD', { classes: ['new-memories'] })).toBeNull();
    expect(fault('HD', { states: ['transparency', 'reconnection'] })).toBeNull();
    expect(fault('HD-strong', { when: { fact: 'deception-continues', operator: 'equal', value: false } })).toBeNull();
  });

  it('HP: asks for no pressure: by class, by the exit it works towards, or in words', () => {
    expect(fault('HP', {})).toBeNull();
    expect(fault('HP', { classes: ['push'] })).toContain('`push`');
    expect(fault('HP', { text: 'You should let them in again.' })).toContain('its words press');
    expect(fault('HP', { text: 'You do not have to let them in.' })).toBeNull();
    expect(fault('HP', { towards: ['stance-is-own'] })).toBeNull();
    const asksToForgive = rulebook.rules.map((rule) =>
      rule.id === 'stance-is-own' ? { ...rule, when: { fact: 'own-stance', operator: 'equal', value: 'at-peace-with-it' } as const } : rule,
    );
    expect(harmIn({ ...rulebook, rules: asksToForgive }, { ...step, towards: ['stance-is-own'] }, 'HP-strong')).toContain(
      'asks for forgiving',
    );
  });

  it('HX: asks that what is private is opened by class only, and that writing says who may find it', () => {
    expect(fault('HX', {})).toBeNull();
    expect(fault('HX', { text: 'Show them your phone.' })).toContain('`expose`');
    expect(fault('HX', { text: 'Show them your phone.', classes: ['expose'] })).toBeNull();
    expect(fault('HX', { text: 'Write it all down.' })).toContain('who may find it');
    expect(fault('HX-strong', { text: 'Write it all down. Then tear it up.' })).toBeNull();
  });
});
