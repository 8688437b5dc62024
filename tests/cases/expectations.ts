import type { Level, State } from '@retrust/engine';

/** What a person who reads the story would expect of the result. */
export interface Expectation {
  readonly says: string;
  readonly state: State;
  readonly level: Level;
  /** Referrals that lead, in this order. */
  readonly first: readonly string[];
  /** The step for today, where it matters which. */
  readonly today?: string;
  /** Steps or notices that are there. */
  readonly shows: readonly string[];
  /** Steps, referrals or notices that are not. */
  readonly hides: readonly string[];
}

const EVERYTHING_FOR_TWO = [
  'couple-counsellor',
  'ask-for-the-whole-story',
  'agree-on-one-open-thing',
  'weekly-check-in',
  'what-would-count',
  'look-at-deeds',
];

/** By file in examples/answers. */
export const expectations: Readonly<Record<string, Expectation>> = {
  'afraid.json': {
    says: 'Lena, who is afraid and cut off, sees a line against domestic abuse first and nothing about making it good again',
    state: 'safety-first',
    level: 'concern',
    first: ['domestic-abuse-line', 'shelter-directory', 'adult-safeguarding'],
    today: 'keep-one-number',
    shows: ['use-another-device', 'talk-to-someone-who-knows', 'keep-it-to-yourself', 'if-this-does-not-fit'],
    hides: EVERYTHING_FOR_TWO,
  },
  'almost-empty.json': {
    says: 'Somebody who said almost nothing gets a gentle word, a private way to talk it over and small steps of their own',
    state: 'acknowledgment',
    level: 'check',
    first: ['talk-it-over'],
    today: 'write-what-you-know',
    shows: ['care-for-your-body', 'open-questions-in-your-own-time', 'why-gently'],
    hides: ['couple-counsellor', 'ask-for-the-whole-story', 'agree-on-one-open-thing'],
  },
  'both-money-and-lies.json': {
    says: 'Sam, who was hurt and broke trust, stays at naming what happened until the remorse is felt on both sides',
    state: 'acknowledgment',
    level: 'none',
    first: ['individual-counsellor', 'couple-counsellor'],
    today: 'look-at-deeds',
    shows: ['own-it-without-a-but', 'say-sorry-and-ask-nothing', 'both-hurts-count', 'pushing-is-human'],
    hides: ['domestic-abuse-line', 'talk-it-over', 'let-a-small-part-go'],
  },
  'broke-ashamed.json': {
    says: 'Tom, who told everything, is asked to keep the distance that was wished for, and to let somebody help him',
    state: 'acknowledgment',
    level: 'none',
    first: ['doctor', 'individual-counsellor'],
    today: 'own-it-without-a-but',
    shows: ['keep-the-distance', 'tell-one-person', 'own-side-only', 'ashamed-care'],
    hides: ['say-sorry-and-ask-nothing', 'couple-counsellor', 'domestic-abuse-line'],
  },
  'broke-still-hiding.json': {
    says: 'Ruth, who still hides a part, is led to write the full truth and to end what goes on, before anything else',
    state: 'acknowledgment',
    level: 'none',
    first: ['individual-counsellor'],
    today: 'write-the-full-truth',
    shows: ['end-what-goes-on', 'plan-the-telling-with-help', 'hiding-goes-on'],
    hides: ['couple-counsellor', 'let-a-small-part-go', 'weekly-check-in'],
  },
  'crisis.json': {
    says: 'Ivan, who thinks of ending his life, sees a crisis line first and nothing about the two of them',
    state: 'crisis',
    level: 'none',
    first: ['crisis-line'],
    today: 'reach-one-person-now',
    shows: ['only-the-next-hour', 'ask-someone-to-stay', 'see-a-doctor-soon'],
    hides: [...EVERYTHING_FOR_TWO, 'own-it-without-a-but', 'hiding-goes-on'],
  },
  'hurt-early.json': {
    says: 'Amina, three weeks on and without sleep, is first of all helped to get through the days',
    state: 'stabilisation',
    level: 'none',
    first: ['doctor', 'individual-counsellor', 'couple-counsellor'],
    today: 'tell-a-doctor',
    shows: ['care-for-your-body', 'plan-for-bad-waves', 'first-weeks-care', 'hard-days-care'],
    hides: ['domestic-abuse-line', 'let-a-small-part-go', 'agree-on-one-open-thing'],
  },
  'hurt-later.json': {
    says: 'Jonas, a year on, looks at promises that are kept, and is told that a slip that is owned is no new beginning',
    state: 'consistency',
    level: 'none',
    first: ['individual-counsellor', 'couple-counsellor'],
    today: 'look-at-what-was-kept',
    shows: ['weekly-check-in', 'three-small-agreements', 'trust-grows-slowly', 'a-slip-owned'],
    hides: ['addiction-help', 'let-a-small-part-go', 'domestic-abuse-line'],
  },
  'much-later.json': {
    says: 'Edith, who is at ease, looks after what has grown',
    state: 'maintenance',
    level: 'none',
    first: ['doctor', 'individual-counsellor', 'couple-counsellor'],
    shows: ['know-your-early-signs', 'trust-has-no-end-point', 'if-trust-breaks-again'],
    hides: ['domestic-abuse-line', 'talk-it-over', 'ask-for-the-whole-story'],
  },
  'own-conduct.json': {
    says: 'Peter, who used force, is thanked for saying so and led to a line for people who harm, and to nobody’s forgiveness',
    state: 'own-conduct',
    level: 'none',
    first: ['using-harm-line'],
    today: 'stop-and-leave-the-room',
    shows: ['call-about-your-own-acts', 'respect-every-wish-for-distance', 'stop-watching-and-ruling', 'own-acts-come-first'],
    hides: [...EVERYTHING_FOR_TWO, 'shelter-directory', 'plan-with-a-helper', 'say-sorry-and-ask-nothing'],
  },
  'parting.json': {
    says: 'Noor, who wishes to part, gets steps for parting well, as a full result, and not one for staying',
    state: 'separating-well',
    level: 'none',
    first: ['individual-counsellor', 'separation-help'],
    today: 'look-after-the-next-day',
    shows: ['calm-list-for-parting', 'ask-about-your-rights', 'parting-is-a-full-answer'],
    hides: ['couple-counsellor', 'weekly-check-in', 'domestic-abuse-line'],
  },
  'pause.json': {
    says: 'Ana, in grief, may take a break, and what she left open is met with a private line and no alarm',
    state: 'paused',
    level: 'check',
    first: ['talk-it-over'],
    today: 'look-after-the-next-day',
    shows: ['talk-it-over-once', 'break-is-allowed', 'why-gently', 'hard-days-care'],
    hides: ['couple-counsellor', 'agree-on-one-open-thing', 'domestic-abuse-line'],
  },
  'under-18.json': {
    says: 'Kim, who is sixteen and afraid, sees the youth line first',
    state: 'safety-first',
    level: 'concern',
    first: ['youth-line', 'domestic-abuse-line'],
    today: 'tell-an-adult-you-trust',
    shows: ['ask-a-line-for-young-people', 'you-owe-nobody', 'under-18'],
    hides: EVERYTHING_FOR_TWO,
  },
  'urgent.json': {
    says: 'Mara, whose neck was held, sees the emergency number, then a line against domestic abuse',
    state: 'urgent',
    level: 'urgent',
    first: ['emergency', 'domestic-abuse-line'],
    today: 'know-your-first-move',
    shows: ['keep-one-number', 'plan-with-a-helper', 'let-a-doctor-look'],
    hides: EVERYTHING_FOR_TWO,
  },
};
