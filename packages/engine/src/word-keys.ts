import type { Question, Rulebook, Step } from './model/rulebook.js';
import { SIDE_STATES, STAGES } from './model/terms.js';

/** The sections of a rulebook whose items have words. */
export const WORDED = ['questions', 'rules', 'steps', 'referrals', 'notices', 'faqs'] as const;
export type Worded = Pick<Rulebook, (typeof WORDED)[number]>;

const OWN_WORDS = [
  'result.title',
  'help.local-emergency',
  'answer.not-sure',
  'answer.skipped',
  ...['first', 'forward', 'back', 'same', 'aside', 'returned'].map((move) => `move.${move}`),
  ...['discreet', ...SIDE_STATES, ...STAGES].flatMap((state) => [`state.${state}.name`, `state.${state}.text`]),
];

/** The keys of every text that a rulebook needs, and of those that it may have. */
export function wordKeys(draft: Worded): {
  readonly needed: readonly string[];
  readonly optional: readonly string[];
} {
  const options = (q: Question): readonly string[] =>
    q.kind === 'scale' ? [`question.${q.id}.low`, `question.${q.id}.high`] : q.options.map((o) => `question.${q.id}.option.${o}`);
  return {
    needed: [
      ...OWN_WORDS,
      ...draft.questions.flatMap((q) => [`question.${q.id}.title`, `question.${q.id}.why`, ...options(q)]),
      ...draft.rules.filter((r) => r.layer === 'exit').map((r) => `exit.${r.id}`),
      ...draft.steps.flatMap((s) => ['title', 'do', 'because', ...exerciseWords(s)].map((part) => `step.${s.id}.${part}`)),
      ...draft.referrals.flatMap((r) => [`referral.${r.id}.title`, `referral.${r.id}.text`]),
      ...draft.notices.map((n) => `notice.${n.id}`),
      ...draft.faqs.flatMap((f) => [`faq.${f.id}.question`, `faq.${f.id}.answer`]),
    ],
    optional: draft.questions.flatMap((q) => [`question.${q.id}.hint`, `question.${q.id}.option.not-sure`]),
  };
}

const exerciseWords = ({ exercise }: Step): readonly string[] =>
  exercise ? ['need', ...Array.from({ length: exercise.parts }, (_, i) => `part.${String(i + 1)}`), 'stop', 'lighter'] : [];

/** The keys of every text that a rulebook may have, always in the same order. */
export function allWordKeys(rulebook: Worded): readonly string[] {
  const { needed, optional } = wordKeys(rulebook);
  return [...needed, ...optional];
}
