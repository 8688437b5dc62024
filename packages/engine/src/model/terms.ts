/**
 * The closed word lists of the product. Everything that can be named by a rule, and is not an id of the rulebook, is here.
 * This file imports nothing: it travels to the reader.
 */

/** Who the reader is in the story: the one who was hurt, the one who broke trust, or both. */
export const ROLES = ['hurt', 'broke', 'both'] as const;
export type Role = (typeof ROLES)[number];

/** How much danger the answers describe. Ordered: a later one is never outvoted by anything. */
export const LEVELS = ['none', 'check', 'concern', 'urgent'] as const;
export type Level = (typeof LEVELS)[number];

/** The eight stages of repair, in order. */
export const STAGES = [
  'acknowledgment',
  'stabilisation',
  'transparency',
  'understanding',
  'consistency',
  'forgiveness',
  'reconnection',
  'maintenance',
] as const;
export type Stage = (typeof STAGES)[number];

/** Side states, in the order in which they are tested. They come before every stage. */
export const SIDE_STATES = ['urgent', 'safety-first', 'crisis', 'own-conduct', 'not-viable-now', 'separating-well', 'paused'] as const;
export type SideState = (typeof SIDE_STATES)[number];

/** The side states that no path leads out of but new answers; nothing is offered to keep, print or share in them. */
export const SAFETY_STATES = ['urgent', 'safety-first', 'crisis', 'own-conduct'] as const satisfies readonly SideState[];
export type SafetyState = (typeof SAFETY_STATES)[number];

export type State = SideState | Stage;

/**
 * How grave a signal is.
 * `amber` opens the gate's follow-up, `red` alone leads to safety first, `urgent` shows the emergency number first,
 * `raiser` lifts another signal by one tier, `mark` says something of its own (crisis, own conduct, under 18 …) and moves no level.
 */
export const TIERS = ['amber', 'red', 'urgent', 'raiser', 'mark'] as const;
export type Tier = (typeof TIERS)[number];

/** The layers in which rules are evaluated. A rule reads answers and flags of an earlier layer only. */
export const LAYERS = ['signal', 'level', 'finding', 'side-state', 'exit'] as const;
export type Layer = (typeof LAYERS)[number];

/**
 * What a piece of advice asks of the reader. The locked core withholds by these classes.
 * Private ones first; then those that involve or invite the partner; `names-danger` openly speaks of fear or harm,
 * and is withheld when somebody else may see the result.
 */
export const CONTENT_CLASSES = [
  'self-care',
  'own-support',
  'individual-help',
  'private-boundary',
  'own-change',
  'joint-talk',
  'joint-exercise',
  'couple-therapy',
  'intimacy',
  'forgive',
  'vulnerability',
  'future-vision',
  'new-memories',
  'expose',
  'confront',
  'tell-partner',
  'apology',
  'win-back',
  'contact',
  'push',
  'leaving-plan',
  'names-danger',
] as const;
export type ContentClass = (typeof CONTENT_CLASSES)[number];

/** Kinds of helpline. The first eight are the ones that safety states ask for. */
export const HELPLINE_KINDS = [
  'domestic_abuse',
  'domestic_abuse_directory',
  'mens_domestic_abuse',
  'lgbtq_domestic_abuse',
  'using_harm',
  'sexual_assault',
  'suicide_crisis',
  'youth',
  'lgbtq_youth_crisis',
  'elder_abuse',
  'addiction',
  'victim_support',
  'mens_support',
  'app_emergency',
  'emergency_tip',
  'counsellor',
] as const;
export type HelplineKind = (typeof HELPLINE_KINDS)[number];

/** How sure we are that an entry is right. Entries "from memory only" are refused. */
export const CONFIDENCES = ['official', 'secondary', 'publisher'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** The operators that a condition may use: a closed list, each with the meaning that json-rules-engine gives it. */
export const OPERATORS = [
  'equal',
  'notEqual',
  'in',
  'notIn',
  'contains',
  'doesNotContain',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
] as const;
export type Operator = (typeof OPERATORS)[number];

/**
 * Words that every question's fact may hold in place of an option. No fact is ever undefined:
 * `not-sure` is an answer, `skipped` is "I prefer not to say", `unanswered` was never reached, `hidden` was put aside by skip logic.
 */
export const SILENCES = ['not-sure', 'skipped', 'unanswered', 'hidden'] as const;
export type Silence = (typeof SILENCES)[number];

/** Facts that are counted between the signal layer and the level layer, for the rules that set the level. */
export const TALLIES = [
  'tally.urgent-signals',
  'tally.red-signals',
  'tally.amber-groups',
  'tally.raisable-red',
  'tally.raisable-amber',
  'tally.raisers',
  'tally.open-gates',
] as const;
export type Tally = (typeof TALLIES)[number];

/** Facts of the verdict that rules of a later layer, and everything that builds the plan, may read. */
export const VERDICT_FACTS = ['level', 'state'] as const;

/** The sections of the questionnaire, in order. The interview ends after `safety` when the answers lead to a safety state. */
export const SECTIONS = ['start', 'safety', 'repair'] as const;
export type Section = (typeof SECTIONS)[number];

/** Classes that concern the reader alone. Nothing may withhold them: every person keeps a next step. */
export const PRIVATE_CLASSES = [
  'self-care',
  'own-support',
  'individual-help',
  'private-boundary',
] as const satisfies readonly ContentClass[];
export type PrivateClass = (typeof PRIVATE_CLASSES)[number];

/** What may have moved between two visits: nothing yet, a later or an earlier stage, the same place, into a side state, or out of one. */
export const MOVES = ['first', 'forward', 'back', 'same', 'aside', 'returned'] as const;

/** Narrows a string to a member of one of the lists above. */
export function isOneOf<const T extends string>(list: readonly T[], word: unknown): word is T {
  return typeof word === 'string' && (list as readonly string[]).includes(word);
}
