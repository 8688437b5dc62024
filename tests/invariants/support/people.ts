import fc from 'fast-check';
import { anybody, CRISIS_ANSWERS, HARM_ANSWERS, RED_ANSWERS, URGENT_ANSWERS, whoSaid, whoSaidAll, type Person } from './answer-sets.js';

const watched = { privacy: 'watched' };

/** Readers of every kind that a promise may concern, in fair shares. */
export const peopleOfEveryKind: fc.Arbitrary<Person> = fc.oneof(
  anybody,
  whoSaid(...RED_ANSWERS),
  whoSaid(...URGENT_ANSWERS),
  whoSaid(...HARM_ANSWERS),
  whoSaid(...CRISIS_ANSWERS),
  whoSaidAll(HARM_ANSWERS, RED_ANSWERS),
  whoSaid(
    { age: 'under-18' },
    { circumstances: ['need-care'] },
    watched,
    { ...watched, threats: ['could-kill'] },
    { 'own-conduct': ['want-to-harm'] },
  ),
  whoSaid({ role: 'hurt', 'partner-hiding': 'still-going-on' }, { role: 'broke', 'own-hiding': 'still-going-on' }),
  whoSaid(
    { role: 'broke', 'distance-asked': 'space' },
    { 'partner-substance': 'other-untreated' },
    { role: 'broke', 'own-responsibility': 'others' },
  ),
  whoSaid({ afraid: 'skipped' }, { 'say-no': 'not-sure' }, { treatment: ['things-broken'] }),
  whoSaid(
    { role: 'hurt', 'partner-pace': 'presses-me' },
    { role: 'hurt', 'own-stance': 'feel-pressed' },
    { role: 'hurt', closeness: 'pressed' },
  ),
);
