import { parseRulebook } from '@retrust/engine';
import { createReference } from '@retrust/engine/json-rules-engine';
import rules from '@retrust/rules';
import { setTimeout as wait } from 'node:timers/promises';

// The rulebook as it is, run by json-rules-engine, with one fact and one rule of your own beside it.
const reference = createReference(parseRulebook(rules), {
  facts: {
    // Asynchronous: here a directory would be asked who has time. It is asked the same for every reader: no answer leaves this machine.
    'counsellor-has-time': async () => {
      await wait(5);
      return true;
    },
  },
  rules: [
    {
      conditions: {
        all: [
          { fact: 'counsellor-has-time', operator: 'equal', value: true },
          { fact: 'level', operator: 'equal', value: 'none' },
          { fact: 'wishes-repair', operator: 'equal', value: true },
        ],
      },
      event: { type: 'name-a-counsellor' },
    },
  ],
});

const quiet = ['physical', 'threats', 'sexual', 'control', 'treatment', 'children'].map((question) => [question, ['none']]);
const answers = {
  role: 'hurt',
  age: 'adult',
  privacy: 'free',
  afraid: 'no',
  'say-no': 'yes',
  ...Object.fromEntries(quiet),
  wish: 'repair',
};

for (const afraid of ['no', 'often']) {
  const { state, verdict, events } = await reference.run({ ...answers, afraid });
  // What your rules say stands beside the verdict and changes nothing in it.
  console.log(
    `afraid: ${afraid} → ${state} (level ${verdict.level}); your rules: ${events.map(({ type }) => type).join(', ') || 'nothing'}`,
  );
}
