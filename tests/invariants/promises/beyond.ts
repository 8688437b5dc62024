import type { Assessment } from '@retrust/engine';
import { CALM } from '../support/answer-sets.js';
import { world } from '../support/built-in.js';
import { containing, JOINT, referralsWith, stepsOf, stepsWith, textsOf, type Text } from '../support/output.js';
import { firstOf, resultOf, type Promised } from '../support/promise.js';
import { heard, isCheck, isInCrisis, isRed, isUrgent, isWatched, says } from '../support/signs.js';

/** Row 24: no advice for couples to adults at risk; help of their own, where nobody watches. */
export const adultsAtRiskGetNoAdviceForCouples: Promised = {
  number: null,
  concerns: ({ answers }) => says(heard(answers), 'circumstances', 'need-care', 'papers-or-medicine-or-money-depend'),
  fault: (where, person) => {
    const result = resultOf(where, person);
    return firstOf(
      stepsWith(result, ['joint-talk', 'joint-exercise', 'couple-therapy', 'intimacy', 'forgive', 'vulnerability', 'expose', 'confront']),
      referralsWith(result, ['couple-therapy']),
      isWatched(person.answers) || result.referrals.some((r) => r.id === 'adult-safeguarding') ? null : 'no help of their own',
    );
  },
};

/** Section 12: who might hurt somebody sees the emergency number before everything else. */
export const whoMightHurtSomebodySeesTheEmergencyFirst: Promised = {
  number: null,
  concerns: ({ answers }) => says(heard(answers), 'own-conduct', 'want-to-harm'),
  fault: (where, person) => {
    const [first] = resultOf(where, person).referrals;
    return first?.id === 'emergency' ? null : `the first is ${first?.id ?? 'missing'}`;
  },
};

const NAMES_DANGER =
  /\b(afraid|fear\w*|frighten\w*|hurt\w*|harm\w*|danger\w*|violen\w*|unsafe|hit|threat\w*|control\w*|police|watch\w*)\b/i;
/** What every reader sees, whatever they said. */
const everybodySees = (country: string | undefined): ReadonlySet<string> =>
  new Set(textsOf(world.assess(world.rulebook, CALM, { country })).map(({ text }) => text));
const apartFromCards = ({ referrals }: Assessment, texts: readonly Text[]): readonly Text[] => {
  const cards = referrals
    .filter((r) => r.emergency.length > 0 || r.id === 'emergency' || r.id === 'crisis-line')
    .map((r) => `referral ${r.id}`);
  return texts.filter(({ at }) => !cards.includes(at));
};

/** Row 22: the result of a reader who may be watched says nothing that the reader confided. The emergency and the crisis card stand all the same. */
export const aWatchedResultNamesNoDanger: Promised = {
  number: null,
  concerns: ({ answers }) => isWatched(answers) && !isInCrisis(answers) && !says(heard(answers), 'own-conduct', 'want-to-harm'),
  fault: (where, person) => {
    const result = resultOf(where, person);
    const seen = everybodySees(person.country);
    const own = apartFromCards(result, textsOf(result)).filter(({ text }) => !seen.has(text));
    return firstOf(
      result.discreet ? null : 'it is not discreet',
      stepsWith(result, ['names-danger']),
      referralsWith(result, ['names-danger']),
      containing(own, NAMES_DANGER),
    );
  },
};

/** Table 4.1, column check: nothing of high exposure; talks for two only where a "no" is free. */
export const doubtAllowsLittle: Promised = {
  number: null,
  concerns: ({ answers }) => isCheck(answers) && !isRed(answers),
  fault: (where, person) => {
    const result = resultOf(where, person);
    const free = says(heard(person.answers), 'say-no', 'yes');
    return firstOf(
      stepsWith(result, [
        'expose',
        'confront',
        'tell-partner',
        'couple-therapy',
        'intimacy',
        'vulnerability',
        'joint-exercise',
        'forgive',
        'push',
      ]),
      free ? null : stepsWith(result, ['joint-talk', 'future-vision', 'new-memories']),
    );
  },
};

/** Section 12: nothing for two, and no word of giving up, while somebody thinks of ending their life. */
export const aCrisisLeavesNoRoomForTwo: Promised = {
  number: null,
  concerns: ({ answers }) => isInCrisis(answers),
  fault: (where, person) => {
    const result = resultOf(where, person);
    return firstOf(
      stepsWith(result, JOINT),
      referralsWith(result, ['couple-therapy']),
      containing(textsOf(result), /not viable|no ground|hopeless|too late|failed/i),
      result.mayKeep ? 'it may be kept' : null,
    );
  },
};

/** Section 7: nothing that invites contact with a partner who has asked for distance. */
export const distanceIsRespected: Promised = {
  number: null,
  concerns: ({ answers }) => says(heard(answers), 'distance-asked', 'space', 'no-contact'),
  fault: (where, person) =>
    stepsWith(resultOf(where, person), [
      'contact',
      'apology',
      'win-back',
      'joint-talk',
      'joint-exercise',
      'couple-therapy',
      'intimacy',
      'tell-partner',
    ]),
};

/** Setbacks of the stages: who is pressed, or presses, is shown no step towards forgiving or closeness. */
export const pressureStopsCloseness: Promised = {
  number: null,
  concerns: ({ answers }) => {
    const a = heard(answers);
    return says(a, 'partner-pace', 'presses-me') || says(a, 'own-stance', 'feel-pressed') || says(a, 'closeness', 'pressed');
  },
  fault: (where, person) => stepsWith(resultOf(where, person), ['intimacy', 'forgive', 'vulnerability', 'push']),
};

/** Section 2, row 1 and decision 2: a person in danger is shown no more than a person can carry: a step for today, and help above all steps. */
export const dangerIsAnsweredWithFewSteps: Promised = {
  number: null,
  concerns: ({ answers }) => isUrgent(answers) || isRed(answers),
  fault: (where, person) => {
    const result = resultOf(where, person);
    return firstOf(
      result.referrals.length > 0 ? null : 'no help',
      stepsOf(result).length >= 2 ? null : 'a single step',
      result.plan.today.classes.every((c) =>
        ['self-care', 'own-support', 'individual-help', 'private-boundary', 'names-danger'].includes(c),
      )
        ? null
        : `today's step is of ${result.plan.today.classes.join(', ')}`,
    );
  },
};
