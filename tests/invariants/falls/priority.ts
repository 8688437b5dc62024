import {
  aCrisisIsAnsweredFirst,
  moreDangerNeverLowersTheLevel,
  noRepairAnswerLowersTheLevel,
  redDominatesEverything,
  silenceIsNoAllClear,
  urgentComesFirst,
} from '../promises/priority.js';
import { anybody, CRISIS_ANSWERS, URGENT_ANSWERS, whoSaid } from '../support/answer-sets.js';
import { whenAuthors } from '../support/mutate.js';
import { atLeast, inDanger, type Falls } from './fall.js';

/** What an author or an engine must do wrong for the promises 1 to 6 to break. */
export const priorityFalls: Falls = {
  'an author ranks the emergency number last': {
    promise: urgentComesFirst,
    people: whoSaid(...URGENT_ANSWERS),
    broken: () => whenAuthors((draft) => draft.set('emergency', { rank: 500 })),
  },
  'an author forgets the line against domestic abuse': {
    promise: urgentComesFirst,
    people: whoSaid(...URGENT_ANSWERS),
    broken: () => whenAuthors((draft) => draft.set('domestic-abuse-line', { rank: 400 })),
  },
  'an author lets remorse outvote fear': {
    promise: redDominatesEverything,
    people: whoSaid({ afraid: 'often' }),
    broken: () =>
      whenAuthors((draft) =>
        draft.set('afraid-of-partner', {
          when: {
            all: [
              { fact: 'afraid', operator: 'in', value: ['sometimes', 'often'] },
              { fact: 'partner-remorse', operator: 'in', value: ['partly', 'not-felt', 'hidden', 'unanswered', 'skipped', 'not-sure'] },
            ],
          },
        }),
      ),
  },
  'an author ranks the crisis line last': {
    promise: aCrisisIsAnsweredFirst,
    people: whoSaid(...CRISIS_ANSWERS),
    broken: () => whenAuthors((draft) => draft.set('crisis-line', { rank: 500 })),
  },
  'an author counts exactly one red sign': {
    promise: moreDangerNeverLowersTheLevel,
    people: inDanger,
    broken: () => whenAuthors((draft) => draft.set('level-concern', { when: { fact: 'tally.red-signals', operator: 'equal', value: 1 } })),
  },
  'an author lets an honest answer lower the level': {
    promise: noRepairAnswerLowersTheLevel,
    people: inDanger,
    broken: () =>
      whenAuthors((draft) =>
        draft.set('rules-for-daily-life', {
          when: {
            all: [
              { fact: 'control', operator: 'contains', value: 'rules' },
              { fact: 'wish', operator: 'in', value: ['pause', 'part', 'not-sure', 'skipped', 'unanswered'] },
            ],
          },
        }),
      ),
  },
  'an author forgets silence on the gates': {
    promise: silenceIsNoAllClear,
    people: anybody,
    broken: () => whenAuthors((draft) => draft.set('level-check', { when: atLeast('tally.amber-groups', 1) })),
  },
  'an author asks that every gate is answered before there is danger': {
    promise: silenceIsNoAllClear,
    people: inDanger,
    broken: () =>
      whenAuthors((draft) =>
        draft.set('level-concern', {
          when: { all: [atLeast('tally.red-signals', 1), { fact: 'tally.open-gates', operator: 'equal', value: 0 }] },
        }),
      ),
  },
};
