import { it } from 'vitest';
import { aWatchedResultNamesNoDanger } from './promises/beyond.js';
import { RED_ANSWERS, URGENT_ANSWERS, whoSaidAll } from './support/answer-sets.js';
import { expectKept } from './support/promise.js';

it('Somebody who looks over the shoulder learns nothing that the reader confided', () => {
  expectKept(
    aWatchedResultNamesNoDanger,
    whoSaidAll(
      [{ privacy: 'watched' }, { privacy: 'made-to' }],
      [{}, ...RED_ANSWERS, ...URGENT_ANSWERS],
      [{ 'own-life': 'no', 'own-conduct': ['none'] }],
    ),
    200,
  );
});
