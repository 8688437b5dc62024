// A child process: milliseconds of processor time from the first import to the first result, what it read from files included. What both
// sides need is imported before.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import '../support/layers.js';

const [, , kind, folder = ''] = process.argv;
/** @param {string} name */
const read = (name) => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));

/** @type {Record<string, () => Promise<{ readonly flags: readonly string[], readonly level: string }>>} */
const starts = {
  async 'json-rules-engine'() {
    const { oneEngine } = await import('../peers/json-rules-engine.js');
    return oneEngine.create(read('book'))(read('facts'));
  },
  async fired() {
    const { evaluate, loadRuleset } = await import('@retrust/engine/verdict');
    return evaluate(loadRuleset(read('ruleset')), read('answers'));
  },
  async whole() {
    const { assess, loadPrepared } = await import('@retrust/engine/prepared');
    return assess(loadPrepared(read('prepared')), read('answers'), { country: 'GB' });
  },
  async checked() {
    const { assess, parseRulebook } = await import('@retrust/engine');
    const { default: builtIn } = await import('@retrust/rules');
    return assess(parseRulebook(builtIn), read('answers'), { country: 'GB' });
  },
};
const begun = process.cpuUsage();
const { flags, level } = (await starts[kind ?? '']?.()) ?? { flags: [], level: '' };
const { user, system } = process.cpuUsage(begun);
const milliseconds = (user + system) / 1_000;
console.log(JSON.stringify({ milliseconds, flags, level }));
