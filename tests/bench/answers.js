// Writes made-up sets of answers, one a line, to standard output: `node tests/bench/answers.js 1000000 > answers.jsonl`
import { parseRulebook } from '@retrust/engine';
import builtIn from '@retrust/rules';
import { once } from 'node:events';
import { people } from './support/people.js';

const count = Number(process.argv[2] ?? 1_000);
const lines = people(parseRulebook(builtIn), 5_000).map((answers) => `${JSON.stringify({ answers, country: 'GB' })}\n`);
for (let written = 0; written < count;) {
  const part = lines.slice(0, Math.min(lines.length, count - written));
  written += part.length;
  if (!process.stdout.write(part.join(''))) await once(process.stdout, 'drain');
}
