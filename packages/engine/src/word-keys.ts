import type { Rulebook, Words } from './model/rulebook.js';
import { MOVES, SIDE_STATES, STAGES } from './model/terms.js';

/** The sections of a rulebook whose items have words. */
export const WORDED = ['questions', 'rules', 'steps', 'referrals', 'notices', 'faqs'] as const;
export type Worded = Pick<Rulebook, (typeof WORDED)[number]>;

/** The items of both, in each section the added ones last. */
export const joinItems = (before: Worded, added: Worded) => ({
  questions: [...before.questions, ...added.questions],
  rules: [...before.rules, ...added.rules],
  steps: [...before.steps, ...added.steps],
  referrals: [...before.referrals, ...added.referrals],
  notices: [...before.notices, ...added.notices],
  faqs: [...before.faqs, ...added.faqs],
});

/** The texts of both, by locale: an added one stands for the one of its key. */
export const joinWords = (before: Rulebook['words'], added: Rulebook['words']): Record<string, Record<string, string>> =>
  Object.fromEntries(
    Object.keys({ ...before, ...added }).map((locale): [string, Words] => [locale, { ...before[locale], ...added[locale] }]),
  );

const OWN_WORDS = [
  'result.title',
  'help.local-emergency',
  'answer.not-sure',
  'answer.skipped',
  ...MOVES.map((move) => `move.${move}`),
  ...['discreet', ...SIDE_STATES, ...STAGES].flatMap((state) => [`state.${state}.name`, `state.${state}.text`]),
];

/** The keys of every text that a rulebook needs, and of those that it may have. */
export function wordKeys(rulebook: Worded): { readonly needed: readonly string[]; readonly optional: readonly string[] } {
  return { needed: neededKeys(rulebook), optional: optionalKeys(rulebook) };
}

/** All of them, always in the same order. */
export const allWordKeys = (rulebook: Worded): readonly string[] => optionalKeys(rulebook, neededKeys(rulebook));

// A page makes the keys before it shows anything: plain loops and one list take a third of the time of lists that are joined.
function neededKeys({ questions, rules, steps, referrals, notices, faqs }: Worded): string[] {
  const keys = [...OWN_WORDS];
  for (const q of questions) {
    keys.push(`question.${q.id}.title`, `question.${q.id}.why`);
    if (q.kind === 'scale') keys.push(`question.${q.id}.low`, `question.${q.id}.high`);
    else for (const option of q.options) keys.push(`question.${q.id}.option.${option}`);
  }
  for (const rule of rules) if (rule.layer === 'exit') keys.push(`exit.${rule.id}`);
  for (const { id, exercise } of steps) {
    keys.push(`step.${id}.title`, `step.${id}.do`, `step.${id}.because`);
    if (!exercise) continue;
    keys.push(`step.${id}.need`);
    for (let part = 1; part <= exercise.parts; part++) keys.push(`step.${id}.part.${String(part)}`);
    keys.push(`step.${id}.stop`, `step.${id}.lighter`);
  }
  for (const { id } of referrals) keys.push(`referral.${id}.title`, `referral.${id}.text`);
  for (const { id } of notices) keys.push(`notice.${id}`);
  for (const { id } of faqs) keys.push(`faq.${id}.question`, `faq.${id}.answer`);
  return keys;
}

function optionalKeys({ questions }: Worded, keys: string[] = []): string[] {
  for (const { id } of questions) keys.push(`question.${id}.hint`, `question.${id}.option.not-sure`);
  return keys;
}

/** Words of locked items and the words of every state and result belong to the core; other words may be put another way. */
export function isCoreWord(core: ReadonlySet<string>, key: string): boolean {
  const [kind, id = ''] = key.split('.');
  return kind === 'state' || kind === 'result' || kind === 'help' || kind === 'move' || kind === 'answer' || core.has(id);
}
