import * as beyond from '../promises/beyond.js';
import {
  forgivingIsFree,
  noClosenessWhileDeceptionGoesOn,
  noJointStepInDanger,
  nothingIsExposedUnderDoubt,
} from '../promises/withholding.js';
import { CRISIS_ANSWERS, whoSaid } from '../support/answer-sets.js';
import type { World } from '../support/built-in.js';
import { whenAuthors } from '../support/mutate.js';
import { withEverythingAdded } from '../support/publisher.js';
import { inDanger, type Falls } from './fall.js';

/** The world in which these withholdings, or rules, are gone, and a publisher adds all that can be added. */
const without =
  (...ids: readonly string[]) =>
  (): World =>
    withEverythingAdded(whenAuthors((draft) => draft.never(...ids)).rulebook);

/**
 * What an author must take out of the locked core so that a publisher's own content breaks a promise.
 * Two withholdings stand behind some promises: then both must go.
 */
export const beyondFalls: Falls = {
  'what check blocks is gone': {
    promise: beyond.doubtAllowsLittle,
    people: whoSaid({ afraid: 'skipped' }),
    broken: without('check-blocks-high-exposure'),
  },
  'talks are no longer held back where a no is not free': {
    promise: beyond.doubtAllowsLittle,
    people: whoSaid({ 'say-no': 'not-sure' }),
    broken: without('check-joint-only-if-no-is-free'),
  },
  'what danger blocks is gone, twice': {
    promise: noJointStepInDanger,
    people: inDanger,
    broken: without('danger-blocks-joint-and-pressure', 'help-first-shows-core-only'),
  },
  'what a crisis blocks is gone, twice': {
    promise: beyond.aCrisisLeavesNoRoomForTwo,
    people: whoSaid(...CRISIS_ANSWERS),
    broken: without('crisis-blocks-joint', 'help-first-shows-core-only'),
  },
  'what deception blocks is gone': {
    promise: noClosenessWhileDeceptionGoesOn,
    people: whoSaid({ role: 'hurt', 'partner-hiding': 'still-going-on' }),
    broken: without('deception-blocks-closeness'),
  },
  'distance is forgotten': {
    promise: beyond.distanceIsRespected,
    people: whoSaid({ role: 'broke', 'distance-asked': 'space' }),
    broken: without('distance-asked-blocks-contact'),
  },
  'pressure is forgotten': {
    promise: beyond.pressureStopsCloseness,
    people: whoSaid({ role: 'hurt', closeness: 'pressed' }, { role: 'hurt', 'partner-pace': 'presses-me' }),
    broken: without('pressed-blocks-closeness'),
  },
  'adults at risk are forgotten': {
    promise: beyond.adultsAtRiskGetNoAdviceForCouples,
    people: whoSaid({ circumstances: ['need-care'] }),
    broken: without('adult-at-risk-blocks-couple-advice'),
  },
  'the one who broke trust may ask for forgiving': {
    promise: forgivingIsFree,
    people: whoSaid({ role: 'broke' }, { role: 'skipped' }),
    broken: without('forgive-needs-the-hurt-side', 'forgive-needs-an-own-wish'),
  },
  'forgiving needs no own wish': {
    promise: forgivingIsFree,
    people: whoSaid({ role: 'hurt', 'own-stance': 'not-now' }, { role: 'hurt' }),
    broken: without('forgive-needs-an-own-wish'),
  },
  'sharing needs no free no': {
    promise: nothingIsExposedUnderDoubt,
    people: whoSaid({ afraid: 'skipped' }, { treatment: ['put-down'] }),
    broken: without('expose-needs-a-free-no', 'check-blocks-high-exposure'),
  },
  'a watched result is as any other': {
    promise: beyond.aWatchedResultNamesNoDanger,
    people: whoSaid({ privacy: 'watched', 'own-life': 'no', 'own-conduct': ['none'] }),
    broken: without('watched-names-no-danger'),
  },
  'a watched result speaks of fear': {
    promise: beyond.aWatchedResultNamesNoDanger,
    people: whoSaid({ privacy: 'watched', 'own-life': 'no', 'own-conduct': ['none'] }),
    broken: () => whenAuthors((draft) => draft.say('state.discreet.text', 'You told us that you are afraid.')),
  },
  'who might hurt somebody is sent to a counsellor first': {
    promise: beyond.whoMightHurtSomebodySeesTheEmergencyFirst,
    people: whoSaid({ 'own-conduct': ['want-to-harm'] }),
    broken: without('danger-to-others'),
  },
  'the core has no steps for danger': {
    promise: beyond.dangerIsAnsweredWithFewSteps,
    people: inDanger,
    broken: () =>
      whenAuthors((draft) =>
        draft.set('know-your-first-move', { classes: ['own-change'] }).set('keep-one-number', { classes: ['own-change'] }),
      ),
  },
};
