import {
  dangerIsNoStageOfRepair,
  dangerLeadsToALineAndNotToCoupleWork,
  forgivingIsFree,
  noClosenessWhileDeceptionGoesOn,
  noJointStepInDanger,
  noStageIsBuiltOnAnOpenWound,
  nobodyInDangerIsPressed,
  nothingIsExposedUnderDoubt,
  nothingToKeepInDanger,
  sharingIsFreeAndEnds,
  theYoungAreLedToTheirOwnLine,
  whoHarmsIsLedToStop,
  whoHarmsIsNotShownTheWayOut,
  whoIsHarmedAndHarmsIsHelpedFirst,
} from '../promises/withholding.js';
import { anybody, HARM_ANSWERS, whoSaid } from '../support/answer-sets.js';
import { whenAuthors, whenTheEngine } from '../support/mutate.js';
import { STEP, everyRole, everyday, harming, inDanger, openTheDoor, type Falls } from './fall.js';

/** What an author or an engine must do wrong for the promises 7 to 19, and 28 to break. */
export const withholdingFalls: Falls = {
  'an author lets a joint step into danger': {
    promise: noJointStepInDanger,
    people: inDanger,
    broken: () => whenAuthors(openTheDoor(STEP, ['joint-talk'])),
  },
  'an author lets sharing into doubt': {
    promise: nothingIsExposedUnderDoubt,
    people: whoSaid({ treatment: ['jealous'] }, { physical: 'skipped' }),
    broken: () =>
      whenAuthors((draft) =>
        draft
          .never('check-blocks-high-exposure', 'expose-needs-a-free-no')
          .set(STEP, { in: ['acknowledgment', 'transparency', 'maintenance'], classes: ['expose'], when: undefined }),
      ),
  },
  'an author offers a couple counsellor to everyone': {
    promise: dangerLeadsToALineAndNotToCoupleWork,
    people: inDanger,
    broken: () => whenAuthors((draft) => draft.never('danger-blocks-joint-and-pressure').set('couple-counsellor', { when: everyday })),
  },
  'an author speaks of couple work in a locked step': {
    promise: dangerLeadsToALineAndNotToCoupleWork,
    people: inDanger,
    broken: () => whenAuthors((draft) => draft.say('step.a-quiet-pause.do', 'Look for couples counselling together.')),
  },
  'an author drops the lines against domestic abuse': {
    promise: dangerLeadsToALineAndNotToCoupleWork,
    people: inDanger,
    broken: () => whenAuthors((draft) => draft.never('domestic-abuse-line', 'shelter-directory', 'lines-for-anyone', 'talk-it-over')),
  },
  'an author lets a push into danger': {
    promise: nobodyInDangerIsPressed,
    people: inDanger,
    broken: () => whenAuthors(openTheDoor(STEP, ['push'])),
  },
  'an author sends a person in danger to the partner': {
    promise: nobodyInDangerIsPressed,
    people: inDanger,
    broken: () => whenAuthors((draft) => draft.say('step.a-quiet-pause.do', 'Tell your partner how you feel today.')),
  },
  'an engine shows the path in danger': {
    promise: dangerIsNoStageOfRepair,
    people: inDanger,
    broken: () => whenTheEngine((result) => ({ ...result, path: result.path ?? [] })),
  },
  'an author praises progress in danger': {
    promise: dangerIsNoStageOfRepair,
    people: inDanger,
    broken: () => whenAuthors((draft) => draft.say('state.safety-first.text', 'You have made progress on your path.')),
  },
  'an author drops the line for people who use harm': {
    promise: whoHarmsIsLedToStop,
    people: harming,
    broken: () => whenAuthors((draft) => draft.never('using-harm-line')),
  },
  'an author lets a letter to the partner in': {
    promise: whoHarmsIsLedToStop,
    people: harming,
    broken: () => whenAuthors(openTheDoor(STEP, ['contact'])),
  },
  'an author shows directories of places to a person who harms': {
    promise: whoHarmsIsNotShownTheWayOut,
    people: whoSaid(...HARM_ANSWERS.map((said) => ({ ...said, afraid: 'often' }))),
    broken: () => whenAuthors((draft) => draft.never('own-harm-blocks-winning-back')),
  },
  'an author speaks of plans to leave to a person who harms': {
    promise: whoHarmsIsNotShownTheWayOut,
    people: harming,
    broken: () => whenAuthors((draft) => draft.say('state.own-conduct.text', 'Your partner may be ready to leave for a shelter.')),
  },
  'an author puts the own acts before the own danger': {
    promise: whoIsHarmedAndHarmsIsHelpedFirst,
    people: whoSaid(...HARM_ANSWERS.map((said) => ({ ...said, afraid: 'often' }))),
    broken: () => whenAuthors((draft) => draft.set('using-harm-line', { rank: 1 })),
  },
  'an author forgets what deception holds back': {
    promise: noClosenessWhileDeceptionGoesOn,
    people: whoSaid({ role: 'hurt', 'partner-hiding': 'still-going-on' }),
    broken: () =>
      whenAuthors((draft) =>
        draft.never('deception-blocks-closeness').set(STEP, { in: ['acknowledgment'], classes: ['new-memories'], when: undefined }),
      ),
  },
  'an author lets hiding end by itself': {
    promise: noClosenessWhileDeceptionGoesOn,
    people: whoSaid({ role: 'hurt', 'promises-kept': 'broken-and-hidden' }),
    broken: () => whenAuthors((draft) => draft.set('hiding-has-ended', { when: everyRole }).set('promises-are-kept', { when: everyRole })),
  },
  'an author forgets addiction': {
    promise: noStageIsBuiltOnAnOpenWound,
    people: whoSaid({ 'own-substance': 'untreated' }),
    broken: () =>
      whenAuthors((draft) =>
        draft.set('addiction-help-is-in-place', { when: everyRole }).set('questions-are-answered', { when: everyRole }),
      ),
  },
  'an author drops the help with addiction': {
    promise: noStageIsBuiltOnAnOpenWound,
    people: whoSaid({ 'own-substance': 'untreated' }),
    broken: () => whenAuthors((draft) => draft.never('addiction-help')),
  },
  'an author drops the youth line': {
    promise: theYoungAreLedToTheirOwnLine,
    people: whoSaid({ age: 'under-18' }),
    broken: () => whenAuthors((draft) => draft.never('youth-line')),
  },
  'an author offers couple work to the young': {
    promise: theYoungAreLedToTheirOwnLine,
    people: whoSaid({ age: 'under-18' }),
    broken: () => whenAuthors((draft) => draft.never('minor-blocks-couple-advice')),
  },
  'an author asks everyone to forgive': {
    promise: forgivingIsFree,
    people: anybody,
    broken: () =>
      whenAuthors((draft) =>
        draft
          .never('forgive-needs-the-hurt-side', 'forgive-needs-an-own-wish')
          .set('let-a-small-part-go', { for: ['hurt', 'broke', 'both'], when: undefined }),
      ),
  },
  'an author forgets that sharing needs a free no': {
    promise: sharingIsFreeAndEnds,
    people: whoSaid({ 'say-no': 'skipped' }, { 'say-no': 'not-always' }),
    broken: () =>
      whenAuthors((draft) =>
        draft
          .never('check-blocks-high-exposure', 'expose-needs-a-free-no')
          .set(STEP, { in: ['acknowledgment', 'stabilisation'], classes: ['expose'], when: undefined }),
      ),
  },
  'an engine lets danger be kept': {
    promise: nothingToKeepInDanger,
    people: inDanger,
    broken: () => whenTheEngine((result) => ({ ...result, mayKeep: true })),
  },
};
