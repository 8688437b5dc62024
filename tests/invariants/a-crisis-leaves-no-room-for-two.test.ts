import { it } from 'vitest';
import { aCrisisLeavesNoRoomForTwo } from './promises/beyond.js';
import { CRISIS_ANSWERS, whoSaid } from './support/answer-sets.js';
import { expectKept } from './support/promise.js';

it('A crisis leaves no room for steps for two', () => {
  expectKept(aCrisisLeavesNoRoomForTwo, whoSaid(...CRISIS_ANSWERS), 200);
});
