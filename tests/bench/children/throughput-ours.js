// A worker: blocks of JSON lines in, results out; what `retrust batch` does in its workers. `fired` asks for the verdict alone.
import { assess, evaluate, loadPrepared } from '@retrust/engine/prepared';
import { workerData } from 'piscina';

const { prepared, kind } = workerData;
const rulebook = loadPrepared(prepared);
/** @param {any} answers */
const whole = (answers) => {
  const { state, level, flags, plan, referrals } = assess(rulebook, answers, { country: 'GB' });
  return { state, level, flags, today: plan.today.id, week: plan.week.map(({ id }) => id), referrals: referrals.map(({ id }) => id) };
};
/** @param {any} answers */
const fired = (answers) => {
  const { flags, level } = evaluate(rulebook, answers);
  return { flags, level };
};
const work = kind === 'fired' ? fired : whole;

/** @param {readonly string[]} lines */
export default (lines) => lines.map((line) => JSON.stringify(work(JSON.parse(line)))).join('\n');
