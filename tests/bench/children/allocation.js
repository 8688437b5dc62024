// A child process: KiB that one call allocates. Run with --expose-gc and a young generation so large that nothing is collected in between.
import { assess, evaluate, parseRulebook, why } from '@retrust/engine';
import builtIn from '@retrust/rules';
import { setTimeout } from 'node:timers/promises';
import { oneEngine } from '../peers/json-rules-engine.js';
import { bookOf, factsOf } from '../support/book.js';
import { people } from '../support/people.js';
import { quantile } from '../support/turns.js';

const rulebook = parseRulebook(builtIn);
const timed = people(rulebook, 50);
const facts = timed.map((answers) => factsOf(rulebook, answers));
const runEngine = oneEngine.create(bookOf(rulebook));

/** @param {(i: number) => unknown} call @param {number} warmUp */
async function kibibytes(call, warmUp) {
  for (let i = 0; i < warmUp; i++) {
    const made = call(i % timed.length);
    if (made instanceof Promise) await made;
    if (i % 1_000 === 0) await setTimeout(1); // what is compiled beside this thread gets its turn
  }
  const samples = [];
  for (let sample = 0; sample < 15; sample++) {
    globalThis.gc?.();
    const before = process.memoryUsage().heapUsed;
    for (let i = 0; i < timed.length; i++) {
      const made = call(i);
      if (made instanceof Promise) await made;
    }
    samples.push((process.memoryUsage().heapUsed - before) / timed.length / 1024);
  }
  return quantile(samples, 0.5);
}

/** @param {number} i */
const answersOf = (i) => timed[i] ?? {};
const rows = {
  fired: await kibibytes((i) => evaluate(rulebook, answersOf(i)), 20_000),
  why: await kibibytes((i) => why(rulebook, answersOf(i)), 20_000),
  whole: await kibibytes((i) => assess(rulebook, answersOf(i), { country: 'GB' }), 20_000),
  'json-rules-engine': await kibibytes((i) => runEngine(facts[i] ?? {}), 300),
};
console.log(JSON.stringify(rows));
