import { describe, expect, it } from 'vitest';
import { builtInRulebook } from '../rulebook.js';
import { contentOf, type Content } from './content.js';
import { mayShow, truthOf } from './may-show.js';

const rulebook = builtInRulebook();
const step: Content = {
  id: 'a-step-of-ours',
  kind: 'step',
  covers: [],
  classes: ['self-care'],
  states: ['reconnection'],
  roles: ['hurt'],
  when: null,
  towards: [],
  core: false,
  text: '',
};
const flag = (fact: string, value: boolean) => ({ fact, operator: 'equal', value }) as const;

describe('truthOf', () => {
  it('decides what is known, and leaves open what is not', () => {
    const known = { 'deception-continues': true };
    expect(truthOf(rulebook, flag('deception-continues', true), known)).toBe(true);
    expect(truthOf(rulebook, { not: flag('deception-continues', true) }, known)).toBe(false);
    expect(truthOf(rulebook, flag('pressed', true), known)).toBeNull();
    expect(truthOf(rulebook, { all: [flag('pressed', true), flag('deception-continues', false)] }, known)).toBe(false);
    expect(truthOf(rulebook, { any: [flag('pressed', true), flag('deception-continues', true)] }, known)).toBe(true);
    expect(truthOf(rulebook, { any: [flag('pressed', true), flag('deception-continues', false)] }, known)).toBeNull();
  });

  it('follows a flag to its rule', () => {
    expect(truthOf(rulebook, flag('wishes-to-part', true), { wish: 'part' })).toBe(true);
    expect(truthOf(rulebook, flag('wishes-to-part', true), { wish: 'repair' })).toBe(false);
  });
});

describe('mayShow', () => {
  it('finds the place where open content may be seen', () => {
    expect(mayShow(rulebook, step, {})).toEqual({ level: 'none', state: 'reconnection' });
    expect(mayShow(rulebook, step, {}, ['check'])).toEqual({ level: 'check', state: 'reconnection' });
    expect(mayShow(rulebook, step, {}, ['concern', 'urgent'])).toBeNull();
  });

  it('sees what its classes, its condition and its states rule out', () => {
    expect(mayShow(rulebook, { ...step, classes: ['self-care', 'vulnerability'] }, {}, ['check'])).toBeNull();
    expect(mayShow(rulebook, { ...step, when: { fact: 'level', operator: 'equal', value: 'none' } }, {}, ['check'])).toBeNull();
    expect(mayShow(rulebook, { ...step, when: flag('deception-continues', false) }, { 'deception-continues': true })).toBeNull();
    expect(mayShow(rulebook, { ...step, states: ['urgent'] }, {}, ['none', 'check', 'concern'])).toBeNull();
  });

  it('knows that no stage is reached over an exit that can not be met', () => {
    expect(mayShow(rulebook, step, { 'deception-continues': true })).toBeNull();
    expect(mayShow(rulebook, { ...step, states: ['acknowledgment'] }, { 'deception-continues': true })).not.toBeNull();
    expect(mayShow(rulebook, { ...step, states: ['paused'] }, { 'deception-continues': true })).not.toBeNull();
  });

  it('lets content of the locked core into danger, unless a class is withheld there', () => {
    const core = { ...step, core: true, states: ['safety-first', 'urgent'] as const };
    expect(mayShow(rulebook, core, {}, ['concern'])).toEqual({ level: 'concern', state: 'safety-first' });
    expect(mayShow(rulebook, { ...core, classes: ['contact'] }, {}, ['concern', 'urgent'])).toBeNull();
  });

  it('shows everybody in danger something of the built-in rulebook', () => {
    const shown = contentOf(rulebook).filter((one) => one.kind === 'step' && mayShow(rulebook, one, {}, ['urgent']));
    expect(shown.length).toBeGreaterThan(3);
    expect(shown.every(({ core }) => core)).toBe(true);
  });
});
