import type { Message } from '../message.js';
import type { Condition } from './condition.js';
import type { Confidence, ContentClass, HelplineKind, Level, PrivateClass, Role, Section, SideState, Stage, State, Tier } from './terms.js';

/** What every authored thing carries: why it is there, where that comes from, and who reviewed it. */
export interface Authored {
  /** A lower-case, hyphenated name that means something; unique in the whole rulebook. */
  readonly id: string;
  /** One sentence for reviewers: why this is there. */
  readonly why: string;
  /** Ids of entries in `sources`; at least one. */
  readonly sources: readonly string[];
  /** Who reviewed it and when; `null` while nobody has. */
  readonly reviewed: Review | null;
  /** Items of the content inventory that it covers, such as `S3-64`. */
  readonly covers?: readonly string[] | undefined;
}
export interface Review {
  readonly by: string;
  readonly role: string;
  /** ISO date. */
  readonly on: string;
}

interface QuestionBase extends Authored {
  readonly section: Section;
  /** Skip logic: asked only when this holds. It may read earlier questions only. */
  readonly askedWhen?: Condition | undefined;
  /** A gate question of the safety layer: silence on it (not sure, skipped, unanswered) counts as level `check`. */
  readonly gate?: boolean | undefined;
  /** Comes after the interruption page. */
  readonly sensitive?: boolean | undefined;
  /** Whose conduct the answer describes; `whatWouldChange` looks at these only. */
  readonly conductOf?: 'partner' | 'own' | undefined;
}
export interface SingleQuestion extends QuestionBase {
  readonly kind: 'single';
  readonly options: readonly string[];
}
export interface MultipleQuestion extends QuestionBase {
  readonly kind: 'multiple';
  readonly options: readonly string[];
  /** The option that excludes the others, such as `none`. */
  readonly none: string;
}
export interface ScaleQuestion extends QuestionBase {
  readonly kind: 'scale';
  /** Whole numbers; both ends belong to the scale. */
  readonly min: number;
  readonly max: number;
}
export type Question = SingleQuestion | MultipleQuestion | ScaleQuestion;

interface RuleBase extends Authored {
  readonly when: Condition;
}
/** Raises the flag that bears its id. */
export interface SignalRule extends RuleBase {
  readonly layer: 'signal';
  readonly tier: Tier;
  /** Two amber signals of different groups together count as red. Required for `amber`. */
  readonly group?: string | undefined;
  /** True for signals that pregnancy, leaving and the partner's drinking raise by one tier. */
  readonly raisable?: boolean | undefined;
}
/** Sets the level when met; the gravest level that is set wins. Reads tallies. */
export interface LevelRule extends RuleBase {
  readonly layer: 'level';
  readonly level: Exclude<Level, 'none'>;
}
export interface FindingRule extends RuleBase {
  readonly layer: 'finding';
}
/** Calls for a side state. `urgent` and `safety-first` are called by the level alone. */
export interface SideStateRule extends RuleBase {
  readonly layer: 'side-state';
  readonly state: Exclude<SideState, 'urgent' | 'safety-first'>;
}
/** One criterion of a stage's exit. A stage is left when all its criteria are met. */
export interface ExitRule extends RuleBase {
  readonly layer: 'exit';
  readonly stage: Exclude<Stage, 'maintenance'>;
}
export type Rule = SignalRule | LevelRule | FindingRule | SideStateRule | ExitRule;

/** One action in a plan. Its words are `step.<id>.title`, `step.<id>.do` and `step.<id>.because`. */
export interface Step extends Authored {
  readonly for: readonly Role[];
  readonly in: readonly State[];
  /** Reads answers and every flag, `level` and `state`. Absent: always. */
  readonly when?: Condition | undefined;
  /** Ids of exit rules that this step works towards. */
  readonly towards?: readonly string[] | undefined;
  readonly classes: readonly ContentClass[];
  /** About how long it takes, in minutes. */
  readonly minutes: number;
  /** Present when the step comes with instructions. */
  readonly exercise?: Exercise | undefined;
}

/**
 * The instructions of a step, to be followed one after the other. Their words are `step.<id>.need`, `step.<id>.part.1` …,
 * `step.<id>.stop` (when to stop) and `step.<id>.lighter` (a way for a day with little strength).
 */
export interface Exercise {
  /** How many instructions. */
  readonly parts: number;
}

/** A kind of help. Its words are `referral.<id>.title` and `referral.<id>.text`. */
export interface Referral extends Authored {
  readonly when: Condition;
  /** Helplines to list, in this order of kinds; empty for help that has no line (a counsellor, a doctor). */
  readonly kinds: readonly HelplineKind[];
  /** Shows the emergency number of the country above its helplines. */
  readonly emergency?: boolean | undefined;
  /** Lower comes first. */
  readonly rank: number;
  readonly classes: readonly ContentClass[];
}

/** A sentence shown beside the plan. Its words are `notice.<id>`. */
export interface Notice extends Authored {
  readonly when: Condition | 'always';
  /** `limits` stand under every result, `expectation` says what to expect, `care` comes first, `traces` stands beside helplines. */
  readonly kind: 'limits' | 'expectation' | 'care' | 'traces';
}

/**
 * An answer to a question that readers often have, or a sign to know. Its words are `faq.<id>.question` and `faq.<id>.answer`.
 * Chosen and withheld like a step.
 */
export interface Faq extends Authored {
  readonly for: readonly Role[];
  readonly in: readonly State[];
  readonly when?: Condition | undefined;
  readonly classes: readonly ContentClass[];
}

/** What the locked core takes out of a result, whatever any other rule says. */
export interface Withholding extends Authored {
  readonly when: Condition;
  /** Classes of content, or `open-content`: every step, referral, question and notice outside the locked core. Private classes can’t be withheld. */
  readonly withholds: readonly (Exclude<ContentClass, PrivateClass> | 'open-content')[];
}

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly url?: string | undefined;
  /** What could not be confirmed on a stored page. */
  readonly note?: string | undefined;
}

/** A service to contact now. No number was dialled by us: `dialled` says so. */
export interface Helpline {
  readonly id: string;
  readonly name: string;
  readonly nameEn?: string | undefined;
  readonly region?: string | undefined;
  readonly kind: HelplineKind;
  /** Whom it is for, in plain words, and as keys for fit. */
  readonly audience?: string | undefined;
  readonly phones: readonly Phone[];
  /** Text number as shown, and as dialled. */
  readonly sms?: Phone | undefined;
  readonly whatsapp?: string | undefined;
  readonly chat?: string | undefined;
  readonly web?: string | undefined;
  readonly email?: string | undefined;
  readonly textRelay?: string | undefined;
  readonly hours?: string | undefined;
  readonly languages?: string | undefined;
  readonly confidence: Confidence;
  readonly sources: readonly { readonly title: string; readonly url: string }[];
  /** ISO date or month on which the source was read. */
  readonly sourceReadOn: string;
  readonly dialled: boolean;
  readonly note?: string | undefined;
}
export interface Phone {
  /** As people read it: `0808 2000 247`. */
  readonly show: string;
  /** Digits, `*`, `#` and a leading `+` for a `tel:` or `sms:` link; short codes stay as they are. */
  readonly dial: string;
}
export interface CountryHelp {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly emergency: readonly (Phone & { readonly label?: string | undefined })[];
  readonly helplines: readonly Helpline[];
}

/** Texts of one locale, by key, in ICU MessageFormat: `{name}` marks a value to put in, `{n, plural, one {…} other {…}}` a choice by number. */
export type Words = Readonly<Record<string, string>>;

declare const checked: unique symbol;

/** All content, parsed and checked. Only `parseRulebook`, `extend` and `loadPrepared` make one. Frozen. */
export interface Rulebook {
  readonly [checked]: true;
  readonly id: string;
  readonly version: string;
  readonly questions: readonly Question[];
  readonly rules: readonly Rule[];
  readonly steps: readonly Step[];
  readonly referrals: readonly Referral[];
  readonly notices: readonly Notice[];
  readonly faqs: readonly Faq[];
  readonly withholdings: readonly Withholding[];
  readonly sources: Readonly<Record<string, Source>>;
  /** By country code. */
  readonly help: Readonly<Record<string, CountryHelp>>;
  /** Directories for readers whose country is unknown or not listed. */
  readonly worldwide: readonly Helpline[];
  /** By locale; `en` is always there. */
  readonly words: Readonly<Record<string, Words>>;
  /** By locale: the texts of `words` that hold marks, read once so that no page needs a parser. All others are plain. */
  readonly messages: Readonly<Record<string, Readonly<Record<string, Message>>>>;
  /** Who reviewed the words of a locale, other than English; `null` while nobody has. */
  readonly translations: Readonly<Record<string, Review | null>>;
  /** Ids of the locked core. Nothing may redefine them. */
  readonly core: readonly string[];
}
