import type { Assessment, ContentClass, ShownReferral, ShownStep } from '@retrust/engine';
import { named } from './promise.js';

/** JOINT: what needs or invites the partner. */
export const JOINT: readonly ContentClass[] = [
  'joint-talk',
  'joint-exercise',
  'couple-therapy',
  'intimacy',
  'forgive',
  'vulnerability',
  'future-vision',
  'new-memories',
  'tell-partner',
  'apology',
  'win-back',
  'contact',
];
/** PUSH: what presses the reader, or asks them to press. */
export const PUSH: readonly ContentClass[] = ['forgive', 'vulnerability', 'push', 'confront', 'tell-partner'];

/** All steps of a plan. */
export const stepsOf = ({ plan }: Assessment): readonly ShownStep[] => [plan.today, ...plan.week, ...plan.later];

/** Names the steps, or steps and referrals, that bear one of these classes. */
export const stepsWith = (result: Assessment, classes: readonly ContentClass[]): string | null =>
  named(
    `steps of a class that is withheld here`,
    stepsOf(result)
      .filter((step) => step.classes.some((c) => classes.includes(c)))
      .map((step) => step.id),
  );
export const referralsWith = ({ referrals }: Assessment, classes: readonly ContentClass[]): string | null =>
  named(
    'referrals of a class that is withheld here',
    referrals.filter((r) => r.classes.some((c) => classes.includes(c))).map((r) => r.id),
  );

const ABUSE_LINES: readonly string[] = ['domestic_abuse', 'mens_domestic_abuse', 'lgbtq_domestic_abuse', 'domestic_abuse_directory'];
/** True for a referral to a domestic-abuse line or directory, by what it lists and not by its name. */
export const isAbuseReferral = (referral: ShownReferral | undefined): boolean =>
  referral?.helplines.some(({ kind }) => ABUSE_LINES.includes(kind)) ?? false;

/** A text that stands on the result page, and where. Names of helplines are their own and not ours. */
export interface Text {
  readonly at: string;
  readonly text: string;
}
/** The result page: everything but the explanation behind its tap. */
export const textsOf = (result: Assessment): readonly Text[] => [
  { at: 'title', text: result.title },
  { at: 'place', text: `${result.place.name}. ${result.place.text}` },
  ...(result.path ?? []).map(({ stage, name }) => ({ at: `path ${stage}`, text: name })),
  ...result.referrals.map(({ id, title, text }) => ({ at: `referral ${id}`, text: `${title}. ${text}` })),
  ...stepsOf(result).map(({ id, title, do: todo, because }) => ({ at: `step ${id}`, text: `${title}. ${todo} ${because}` })),
  ...result.notices.map(({ id, text }) => ({ at: `notice ${id}`, text })),
  ...result.faqs.map(({ id, question, answer }) => ({ at: `faq ${id}`, text: `${question} ${answer}` })),
];

/** Names each text in which a sentence says something that it may not say. A sentence that says "not" or "never" is heard as a no. */
export function saying(texts: readonly Text[], pattern: RegExp): string | null {
  const says = (text: string): boolean =>
    text
      .split(/(?<=[.!?:])\s/)
      .some((sentence) => pattern.test(sentence) && !/\b(not|never|no|nobody|without|don’t|leave out)\b/i.test(sentence));
  return named(
    'texts that say it',
    texts.filter(({ text }) => says(text)).map(({ at, text }) => `${at} ("${text}")`),
  );
}
/** Names each text in which these words stand at all. */
export const containing = (texts: readonly Text[], pattern: RegExp): string | null =>
  named(
    'texts with forbidden words',
    texts.filter(({ text }) => pattern.test(text)).map(({ at, text }) => `${at} ("${text}")`),
  );
