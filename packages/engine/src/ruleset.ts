import { compiledIn } from './compile.js';
import { layOut } from './facts.js';
import { isWhole, writeTable } from './jumps.js';
import type { Condition } from './model/condition.js';
import type { Rulebook } from './model/rulebook.js';
import { outlineOf, type Outline, type QuestionOutline } from './outline.js';
import { isRecord } from './plain.js';
import { conditionsOf, link, type Program } from './program.js';

/** The questions and rules of a rulebook, compiled. Plain JSON, with no steps, words or helplines. */
export interface CompiledRuleset extends Outline {
  readonly kind: 'retrust-compiled-ruleset';
  readonly version: 1;
  readonly rulebook: { readonly id: string; readonly version: string };
  readonly conditions: readonly Condition[];
  readonly table: { readonly jumps: readonly number[]; readonly starts: readonly number[] };
}

/** Compiles the questions and rules of a checked rulebook at build time, for `loadRuleset` of `@retrust/engine/verdict`. */
export function compileRuleset(rulebook: Rulebook): CompiledRuleset {
  const outline = outlineOf(rulebook);
  const conditions = conditionsOf(rulebook);
  const { jumps, starts } = writeTable(conditions, layOut(outline));
  return {
    kind: 'retrust-compiled-ruleset',
    version: 1,
    rulebook: { id: rulebook.id, version: rulebook.version },
    ...outline,
    conditions,
    table: { jumps: [...jumps], starts },
  };
}

/** A compiled ruleset, ready to run. Only `loadRuleset` makes one. */
export interface Ruleset {
  readonly id: string;
  /** Of the rulebook. */
  readonly version: string;
}
interface Loaded {
  readonly program: Program;
  readonly questionsById: ReadonlyMap<string, QuestionOutline>;
}
const loaded = new WeakMap<Ruleset, Loaded>();

/**
 * Takes over what `compileRuleset` made, without checking its rules again: give it only what your own build made.
 * Throws a TypeError for anything else, for what another version made, and for a table that was damaged on the way.
 */
export function loadRuleset(compiled: unknown): Ruleset {
  if (!isRecord(compiled) || compiled.kind !== 'retrust-compiled-ruleset' || compiled.version !== 1)
    throw new TypeError('not a compiled ruleset of version 1: make it with `compileRuleset` of the same @retrust/engine');
  try {
    // INVARIANT: it was checked before it was compiled, and one that lacks something throws here.
    const { rulebook, questions, rules, conditions, table } = compiled as unknown as CompiledRuleset;
    const layout = layOut({ questions, rules });
    const { starts } = table;
    const jumps = Int32Array.from(table.jumps);
    if (starts.length !== conditions.length || !isWhole({ jumps, starts }, layout)) throw new Error('the table is damaged');
    const program = link({ questions, rules }, layout, compiledIn({ jumps, starts }, conditions, layout));
    const ruleset = Object.freeze({ id: rulebook.id, version: rulebook.version });
    loaded.set(ruleset, { program, questionsById: new Map(questions.map((question) => [question.id, question])) });
    return ruleset;
  } catch (cause) {
    throw new TypeError('the compiled ruleset is damaged: make it again with `compileRuleset`', { cause });
  }
}

/** Throws a TypeError for what `loadRuleset` did not make. */
export function loadedOf(ruleset: Ruleset): Loaded {
  const found = loaded.get(ruleset);
  if (!found) throw new TypeError('not a ruleset: make it with `loadRuleset`');
  return found;
}
