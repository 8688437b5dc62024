import { assess, CONTENT_CLASSES, evaluate, extend, LEVELS, ROLES, SIDE_STATES, STAGES, type Rulebook } from '@retrust/engine';
import type { World } from './built-in.js';

const note = { why: 'ours', sources: ['retrust-design'], reviewed: null };
const always = { fact: 'level', operator: 'in', value: LEVELS };

/** The ids of everything that this publisher adds. */
export const OWN_IDS: readonly string[] = ['own-notice', ...CONTENT_CLASSES.flatMap((name) => [`own-${name}`, `own-help-${name}`])];

/**
 * The world of a publisher who means no good: for every class of content a step and a referral of their own, and a notice,
 * for every role, in every state, without a condition that could keep them back. The locked core alone stands against it.
 */
export function withEverythingAdded(rulebook: Rulebook): World {
  const steps = CONTENT_CLASSES.map((name) => ({
    id: `own-${name}`,
    for: ROLES,
    in: [...SIDE_STATES, ...STAGES],
    classes: [name],
    minutes: 1,
    ...note,
  }));
  const referrals = CONTENT_CLASSES.map((name) => ({
    id: `own-help-${name}`,
    when: always,
    kinds: [],
    rank: 100,
    classes: [name],
    ...note,
  }));
  const notices = [{ id: 'own-notice', kind: 'care', when: 'always', ...note }];
  const words = Object.fromEntries([
    ['notice.own-notice', 'Words.'],
    ...steps.flatMap(({ id }) => ['title', 'do', 'because'].map((part) => [`step.${id}.${part}`, 'Words.'])),
    ...referrals.flatMap(({ id }) => ['title', 'text'].map((part) => [`referral.${id}.${part}`, 'Words.'])),
  ]) as Readonly<Record<string, string>>;
  const files = [
    { path: 'own.json', content: { steps, referrals, notices } },
    { path: 'words.en.json', content: { locale: 'en', words } },
  ];
  return { rulebook: extend(rulebook, { id: 'own', version: '1', files }), assess, evaluate };
}
