import { it } from 'vitest';
import { pressureStopsCloseness } from './promises/beyond.js';
import { whoSaid } from './support/answer-sets.js';
import { expectKept } from './support/promise.js';

it('Where somebody is pressed there is no step towards forgiving or closeness', () => {
  expectKept(
    pressureStopsCloseness,
    whoSaid(
      { role: 'hurt', 'partner-pace': 'presses-me' },
      { role: 'hurt', 'own-stance': 'feel-pressed' },
      { role: 'hurt', closeness: 'pressed' },
    ),
    250,
  );
});
