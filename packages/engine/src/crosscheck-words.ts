import type { Draft } from './assemble.js';
import type { Step } from './model/rulebook.js';
import { SIDE_STATES, STAGES } from './model/terms.js';
import { problem, shown, suggest, type Problem } from './problems.js';

const OWN_WORDS = [
  'result.title',
  'help.local-emergency',
  'answer.not-sure',
  'answer.skipped',
  ...['first', 'forward', 'back', 'same', 'aside', 'returned'].map((move) => `move.${move}`),
  ...['discreet', ...SIDE_STATES, ...STAGES].flatMap((state) => [`state.${state}.name`, `state.${state}.text`]),
];

/** The keys of every text that a rulebook needs, and of those that it may have. */
export function wordKeys(draft: Pick<Draft, 'questions' | 'rules' | 'steps' | 'referrals' | 'notices' | 'faqs'>): {
  readonly needed: readonly string[];
  readonly optional: readonly string[];
} {
  const options = (q: Draft['questions'][number]): readonly string[] =>
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

/** Every text is there in English, and none is there that nothing uses. Other locales may lack texts: English stands in. */
export function checkWords(draft: Draft): readonly Problem[] {
  const { needed, optional } = wordKeys(draft);
  const known = new Set([...needed, ...optional]);
  const english = draft.words.en ?? {};
  const missing = needed.filter((key) => !Object.hasOwn(english, key));
  const unused = Object.entries(draft.words).flatMap(([locale, words]) =>
    Object.keys(words)
      .filter((key) => !known.has(key))
      .map((key) => ({ locale, key })),
  );
  return [
    ...missing.map((key) => problem('missing-words', 'words.en', { key })),
    ...unused.map(({ locale, key }) =>
      problem(
        'unused-words',
        `${draft.origin.get(`words ${locale} ${key}`) ?? 'words'} › ${shown(key)}`,
        { key: shown(key) },
        suggest(key, missing),
      ),
    ),
  ];
}
