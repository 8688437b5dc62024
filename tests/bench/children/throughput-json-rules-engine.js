// A worker: blocks of JSON lines in, results out. The lines hold facts with their silences filled in; ours hold raw answers.
import { workerData } from 'piscina';
import { oneEngine } from '../peers/json-rules-engine.js';

const run = oneEngine.create(workerData.book);

/** Runs on one Engine must not overlap: results would be lost. @param {readonly string[]} lines */
export default async (lines) => {
  const results = [];
  for (const line of lines) results.push(JSON.stringify(await run(JSON.parse(line))));
  return results.join('\n');
};
