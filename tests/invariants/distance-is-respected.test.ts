import { it } from 'vitest';
import { distanceIsRespected } from './promises/beyond.js';
import { whoSaid } from './support/answer-sets.js';
import { expectKept } from './support/promise.js';

it('A wish for distance is respected', () => {
  expectKept(
    distanceIsRespected,
    whoSaid({ role: 'broke', 'distance-asked': 'space' }, { role: 'both', 'distance-asked': 'no-contact' }),
    200,
  );
});
