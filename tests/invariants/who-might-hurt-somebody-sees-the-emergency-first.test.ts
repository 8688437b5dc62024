import { it } from 'vitest';
import { whoMightHurtSomebodySeesTheEmergencyFirst } from './promises/beyond.js';
import { whoSaid } from './support/answer-sets.js';
import { expectKept } from './support/promise.js';

it('Who might hurt somebody sees the emergency number first', () => {
  expectKept(
    whoMightHurtSomebodySeesTheEmergencyFirst,
    whoSaid({ 'own-conduct': ['want-to-harm'] }, { 'own-conduct': ['used-force', 'want-to-harm'] }),
    150,
  );
});
