import type { Condition, ContentClass, Role, Rulebook, State } from '@retrust/engine';

export const KINDS = ['question', 'rule', 'step', 'exercise', 'referral', 'notice', 'faq', 'withholding'] as const;
export type Kind = (typeof KINDS)[number];

/** Anything in a rulebook that may cover an item of the inventory. */
export interface Content {
  readonly id: string;
  readonly kind: Kind;
  readonly covers: readonly string[];
  /** `null` for what has none: questions, rules, notices and withholdings. */
  readonly classes: readonly ContentClass[] | null;
  /** `null`: in any state. */
  readonly states: readonly State[] | null;
  readonly roles: readonly Role[] | null;
  /** `null`: always. */
  readonly when: Condition | null;
  readonly towards: readonly string[];
  /** True when it belongs to the locked core. */
  readonly core: boolean;
  /** Its English words, put together. */
  readonly text: string;
}

/** All content of a rulebook, in its order. */
export function contentOf(rulebook: Rulebook): readonly Content[] {
  const core = new Set(rulebook.core);
  const words = Object.entries(rulebook.words['en'] ?? {});
  const textOf = (prefix: string): string =>
    words
      .filter(([key]) => key === prefix || key.startsWith(`${prefix}.`))
      .map(([, text]) => text)
      .join(' ');
  const base = (kind: Kind, { id, covers = [] }: { readonly id: string; readonly covers?: readonly string[] | undefined }): Content => ({
    id,
    kind,
    covers,
    classes: null,
    states: null,
    roles: null,
    when: null,
    towards: [],
    core: core.has(id),
    text: textOf(`${kind === 'exercise' ? 'step' : kind}.${id}`),
  });
  const { questions, rules, steps, referrals, notices, faqs, withholdings } = rulebook;
  return [
    ...questions.map((one) => base('question', one)),
    ...rules.map((one) => base('rule', one)),
    ...steps.map((one) => ({
      ...base(one.exercise ? 'exercise' : 'step', one),
      classes: one.classes,
      states: one.in,
      roles: one.for,
      when: one.when ?? null,
      towards: one.towards ?? [],
    })),
    ...referrals.map((one) => ({ ...base('referral', one), classes: one.classes, when: one.when })),
    ...notices.map((one) => ({ ...base('notice', one), when: one.when === 'always' ? null : one.when })),
    ...faqs.map((one) => ({ ...base('faq', one), classes: one.classes, states: one.in, roles: one.for, when: one.when ?? null })),
    ...withholdings.map((one) => base('withholding', one)),
  ];
}

/** What a reader may see on a result page. */
export const isShown = ({ kind }: Content): boolean => kind !== 'question' && kind !== 'rule' && kind !== 'withholding';
