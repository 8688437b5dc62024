import { loadPrepared, prepare } from '@retrust/engine';
import {
  everyReferralFitsTheState,
  everyResultKnowsItsLimits,
  everyStepSaysWhy,
  everybodyGetsAStep,
  everythingHasASource,
  helpIsOfThisCountry,
  nobodyIsLabelled,
  orderMakesNoDifference,
  theTitleSaysNothing,
} from '../promises/form.js';
import { anybody, HARM_ANSWERS, whoSaid } from '../support/answer-sets.js';
import { world } from '../support/built-in.js';
import { whenAuthors, whenTheEngine } from '../support/mutate.js';
import { everyday, inDanger, type Falls } from './fall.js';

/** What an author or an engine must do wrong for the promises 20 to 25, 29, 31 and 32 to break. */
export const formFalls: Falls = {
  'an engine loses the limits': {
    promise: everyResultKnowsItsLimits,
    people: anybody,
    broken: () => whenTheEngine((result) => ({ ...result, notices: [] })),
  },
  'an author gives the all-clear': {
    promise: everyResultKnowsItsLimits,
    people: anybody,
    broken: () => whenAuthors((draft) => draft.say('state.maintenance.text', 'You are safe with your partner.')),
  },
  'an author labels the partner': {
    promise: nobodyIsLabelled,
    people: inDanger,
    broken: () => whenAuthors((draft) => draft.say('state.safety-first.text', 'Your partner is an abuser.')),
  },
  'an engine stumbles over a pause': {
    promise: everybodyGetsAStep,
    people: whoSaid({ wish: 'pause' }),
    broken: () =>
      whenTheEngine((result) => {
        if (result.state === 'paused') throw new Error('no step');
        return result;
      }),
  },
  'an engine trusts the first answer most': {
    promise: orderMakesNoDifference,
    people: anybody,
    broken: () => whenTheEngine((result, answers) => ({ ...result, locale: Object.keys(answers)[0] ?? 'en' })),
  },
  'an engine knows one emergency number only': {
    promise: helpIsOfThisCountry,
    people: anybody,
    broken: () => whenTheEngine((result) => ({ ...result, help: { ...result.help, emergency: world.rulebook.help.GB?.emergency ?? [] } })),
  },
  'an engine shows the lines of a neighbour': {
    promise: helpIsOfThisCountry,
    people: anybody,
    broken: () => whenTheEngine((result) => ({ ...result, help: { ...result.help, helplines: world.rulebook.help.FR?.helplines ?? [] } })),
  },
  'an author refers everyone to couple work': {
    promise: everyReferralFitsTheState,
    people: whoSaid(...HARM_ANSWERS, { age: 'under-18' }),
    broken: () =>
      whenAuthors((draft) =>
        draft.never('minor-blocks-couple-advice', 'own-harm-blocks-winning-back').set('couple-counsellor', { when: everyday }),
      ),
  },
  'an engine titles the page by the state': {
    promise: theTitleSaysNothing,
    people: inDanger,
    broken: () => whenTheEngine((result) => ({ ...result, title: result.place.name })),
  },
  'an engine forgets why': {
    promise: everyStepSaysWhy,
    people: anybody,
    broken: () => whenTheEngine((result) => ({ ...result, explanation: { ...result.explanation, steps: [] } })),
  },
  'an engine repeats an answer on the page': {
    promise: everyStepSaysWhy,
    people: inDanger,
    broken: () =>
      whenTheEngine((result, { afraid }) => ({
        ...result,
        place: { ...result.place, text: `${result.place.text} You said: ${String(afraid)}.` },
      })),
  },
  'a rulebook arrives without its sources': {
    promise: everythingHasASource,
    people: anybody,
    broken: () => ({ ...world, rulebook: loadPrepared(prepare(world.rulebook)) }),
  },
};
