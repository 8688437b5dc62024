import type { Answer, Answers } from './answers.js';
import type { Scalar } from './condition.js';
import type { CountryHelp, Helpline, Phone, Review } from './rulebook.js';
import type { ContentClass, Level, MOVES, Role, SideState, Stage, State, Tally } from './terms.js';

/** What `assess` may be told besides the answers. Nothing here changes the level, the state or the steps. */
export interface AssessOptions {
  /** BCP 47; the nearest locale of the rulebook is used, else `en`. */
  readonly locale?: string | undefined;
  /** ISO 3166-1 alpha-2. Absent or not listed: worldwide directories and "your local emergency number". */
  readonly country?: string | undefined;
}

/** What the rules say of one set of answers, before a stage is chosen. */
export interface Verdict {
  /** Ids of every rule that is met, in the order of layers and of the rulebook. */
  readonly flags: readonly string[];
  readonly level: Level;
  /** The side states that rules call for, in the order of `SIDE_STATES`. */
  readonly sideStates: readonly SideState[];
  /** Every criterion of every stage's exit, in order. */
  readonly exits: readonly ExitStatus[];
  readonly tallies: Readonly<Record<Tally, number>>;
}
export interface ExitStatus {
  readonly id: string;
  readonly stage: Stage;
  readonly met: boolean;
}

/** The immutable result. Texts are in `locale`. */
export interface Assessment {
  readonly rulebook: { readonly id: string; readonly version: string };
  readonly locale: string;
  /** `null` in English. */
  readonly translation: Translation | null;
  readonly country: string | null;
  readonly role: Role | null;
  readonly state: State;
  readonly level: Level;
  /** Neutral in every state: "Your next steps". */
  readonly title: string;
  /** Where the reader is, in words: name, what it means. */
  readonly place: { readonly name: string; readonly text: string } & Original<{ readonly name: string; readonly text: string }>;
  /** The path with the reader's place; `null` in every side state. */
  readonly path: readonly PathStage[] | null;
  readonly flags: readonly string[];
  readonly exits: readonly ExitStatus[];
  /** Kinds of help, most pressing first. */
  readonly referrals: readonly ShownReferral[];
  readonly plan: Plan;
  readonly notices: readonly ShownNotice[];
  /** Questions that readers in this place often have, answered; none in a safety state. */
  readonly faqs: readonly ShownFaq[];
  /** The emergency number and the helplines that stand on every page, whatever the result. */
  readonly help: ShownHelp;
  /** False in every safety state: then nothing to print, save, share or send may exist. */
  readonly mayKeep: boolean;
  /** True when somebody else may see the result: then its words are neutral, and renderers show no explanation at all. */
  readonly discreet: boolean;
  readonly explanation: Explanation;
}
export interface Translation {
  readonly locale: string;
  /** Who reviewed the words of this locale; `null` while no native speaker has. */
  readonly reviewed: Review | null;
}
/** The English texts of a piece of the locked core, beside a translation that nobody has reviewed; else `null`. */
export interface Original<Texts> {
  readonly original: Texts | null;
}
export interface PathStage {
  readonly stage: Stage;
  readonly name: string;
  readonly place: 'behind' | 'here' | 'ahead';
}
export interface Plan {
  /** One small doable step for today. Never null: every person gets one. */
  readonly today: ShownStep;
  /** At most five for this week. */
  readonly week: readonly ShownStep[];
  /** What comes after. */
  readonly later: readonly ShownStep[];
}
export interface StepTexts {
  readonly title: string;
  readonly do: string;
  readonly because: string;
  /** Instructions to follow one after the other; `null` for a step that needs none. */
  readonly exercise: ShownExercise | null;
}
export interface ShownStep extends StepTexts, Original<StepTexts> {
  readonly id: string;
  readonly minutes: number;
  readonly classes: readonly ContentClass[];
  readonly sources: readonly ShownSource[];
}
export interface ShownExercise {
  /** What to have at hand. */
  readonly need: string;
  readonly parts: readonly string[];
  /** When to stop. */
  readonly stop: string;
  /** A way for a day with little strength. */
  readonly lighter: string;
}
export interface ShownSource {
  readonly id: string;
  readonly title: string;
  readonly url: string | null;
}
export interface ReferralTexts {
  readonly title: string;
  readonly text: string;
}
export interface ShownReferral extends ReferralTexts, Original<ReferralTexts> {
  readonly id: string;
  /** Empty unless this referral is for an emergency; neutral words stand in `text` when the country is unknown. */
  readonly emergency: readonly (Phone & { readonly label?: string | undefined })[];
  readonly helplines: readonly Helpline[];
  readonly classes: readonly ContentClass[];
}
export interface ShownNotice extends Original<{ readonly text: string }> {
  readonly id: string;
  readonly kind: 'limits' | 'expectation' | 'care' | 'traces';
  readonly text: string;
}
export interface ShownHelp {
  /** Null when the country is unknown or not listed. */
  readonly country: string | null;
  readonly emergency: CountryHelp['emergency'];
  readonly helplines: readonly Helpline[];
  /** ISO date or month of the oldest check among the entries shown. */
  readonly checkedOn: string;
}

export interface ShownFaq {
  readonly id: string;
  readonly question: string;
  readonly answer: string;
  readonly sources: readonly ShownSource[];
}

/** Why the result is what it is. Renderers keep it behind one tap, and do not open it by themselves in a safety state. */
export interface Explanation {
  readonly state: StateReason;
  readonly flags: readonly FlagReason[];
  readonly steps: readonly StepReason[];
  readonly withheld: readonly WithheldReason[];
}
export interface StateReason {
  readonly state: State;
  /** Rules that called for a side state or level, or exit criteria that are not met. */
  readonly rules: readonly string[];
  readonly answers: readonly GivenAnswer[];
}
export interface FlagReason {
  readonly id: string;
  readonly why: string;
  /** The leaves that made it true: facts may be questions, flags, tallies or `level`. */
  readonly because: readonly LeafReason[];
  /** The answers behind those leaves, followed through flags to the questions. */
  readonly answers: readonly GivenAnswer[];
  readonly sources: readonly ShownSource[];
}
export interface LeafReason {
  readonly fact: string;
  readonly operator: string;
  readonly value: Scalar | readonly Scalar[];
  /** False where a `not` needed it to be false. */
  readonly holds: boolean;
}
/** `value` is a silence (`skipped`, `unanswered`, `hidden`, `not-sure`) where the reader gave none. */
export interface GivenAnswer {
  readonly question: string;
  readonly value: Answer;
}
export interface StepReason {
  readonly id: string;
  readonly why: string;
  /** Unmet exit criteria of this stage that it works towards. */
  readonly towards: readonly string[];
  readonly because: readonly LeafReason[];
  readonly answers: readonly GivenAnswer[];
  readonly sources: readonly ShownSource[];
}
export interface WithheldReason {
  readonly id: string;
  readonly what: 'step' | 'referral';
  /** The withholding rule, and its own reason. */
  readonly by: string;
  readonly why: string;
}

/**
 * What a later check-in needs of an earlier one. Plain JSON; holds no answer.
 * `null` is what a safety state leaves behind: nothing.
 */
export interface Snapshot {
  readonly kind: 'retrust-snapshot';
  readonly version: 1;
  readonly rulebook: string;
  readonly role: Role | null;
  readonly state: State;
  /** Ids of the exit criteria that were met. */
  readonly met: readonly string[];
}
export interface CheckIn {
  readonly assessment: Assessment;
  readonly snapshot: Snapshot | null;
  readonly moved: Move;
}
export interface Move {
  /** `null` at a first visit. */
  readonly from: State | null;
  readonly to: State;
  readonly direction: (typeof MOVES)[number];
  /** Exit criteria that are met now and were not. */
  readonly gained: readonly string[];
  /** Exit criteria that were met and are not now. */
  readonly lost: readonly string[];
  /** One plain sentence in the locale. */
  readonly text: string;
}

/** One single change of conduct that would open a later stage. */
export interface Change {
  readonly question: string;
  readonly conductOf: 'partner' | 'own';
  readonly to: Answer;
  readonly opens: Stage;
  /** In words of the locale: the question's title and the option's label. */
  readonly text: { readonly question: string; readonly option: string };
}
export type { Answers };
