// From nothing to a first result: child processes, turn by turn. Node's own start is in none of the figures.
import { compileRuleset, evaluate, parseRulebook, prepare } from '@retrust/engine';
import builtIn from '@retrust/rules';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bookOf, factsOf, outcomeOf } from '../support/book.js';
import { examples } from '../support/people.js';
import { against } from '../support/turns.js';

const CHILD = fileURLToPath(new URL('../children/cold-start.js', import.meta.url));

export const KINDS = {
  'json-rules-engine': 'json-rules-engine: fired',
  fired: 'retrust: fired, from a compiled ruleset',
  whole: 'retrust: whole result, from a prepared rulebook with words and helplines',
  checked: 'retrust: whole result, from a rulebook that is parsed and checked first',
};

/** @param {{ readonly quick: boolean }} options */
export function coldStart({ quick }) {
  const rulebook = parseRulebook(builtIn);
  const [answers = {}] = examples;
  const folder = mkdtempSync(join(tmpdir(), 'retrust-bench-'));
  try {
    const prepared = prepare(rulebook, { locales: ['en'] });
    const files = { book: bookOf(rulebook), facts: factsOf(rulebook, answers), answers, prepared, ruleset: compileRuleset(rulebook) };
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, `${name}.json`), JSON.stringify(content));
    /** @type {Map<string, number[]>} */
    const samples = new Map(Object.values(KINDS).map((name) => [name, []]));
    for (let round = 0; round < (quick ? 5 : 15); round++)
      for (const [kind, name] of Object.entries(KINDS)) {
        const { milliseconds, ...outcome } = JSON.parse(execFileSync(process.execPath, [CHILD, kind, folder], { encoding: 'utf8' }));
        if (outcomeOf(outcome) !== outcomeOf(evaluate(rulebook, answers)))
          throw new Error(`${name} gives another result: no figure counts`);
        samples.get(name)?.push(milliseconds * 1_000);
      }
    return { rows: [...against(samples, KINDS['json-rules-engine'])].map(([name, figure]) => ({ name, ...figure })) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
