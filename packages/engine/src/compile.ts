import { factNamed, type Facts, type Layout } from './facts.js';
import { holds, placeOf, UNMET, writeTable, type Entry, type Table } from './jumps.js';
import type { LeafReason } from './model/assessment.js';
import type { Condition } from './model/condition.js';
import { once } from './once.js';
import { union, type QuestionSet } from './question-set.js';

/** A condition in a table, and what explains it. */
export interface Compiled extends Entry {
  readonly condition: Condition;
  /** For explanations: made at the first call, since most conditions of a rulebook never need one. */
  readonly inside: () => Inside;
}
interface Inside {
  readonly parts: readonly Compiled[];
  /** Whether it holds when its part does not. */
  readonly negates: boolean;
  /** The reasons when it holds, and when it does not, where they are the same leaves whatever the facts; else `null`. */
  readonly whenMet: Reasons | null;
  readonly whenUnmet: Reasons | null;
}

/** Why a condition came out as it did: leaves, where in the facts each looked, and the questions that were answered there. */
export interface Reasons {
  /** Frozen. */
  readonly leaves: readonly LeafReason[];
  readonly places: readonly number[];
  /** `null` where a leaf read something else than an answer. */
  readonly questions: QuestionSet | null;
}

/** Compiles conditions, side by side in one table. */
export const compile = (conditions: readonly Condition[], layout: Layout): readonly Compiled[] =>
  compiledIn(writeTable(conditions, layout), conditions, layout);

/** The same, where the table was written before. */
export const compiledIn = ({ jumps, starts }: Table, conditions: readonly Condition[], layout: Layout): readonly Compiled[] =>
  conditions.map((condition, i) => ({ condition, jumps, start: starts[i] ?? UNMET, inside: once(() => insideOf(condition, layout)) }));

function insideOf(condition: Condition, layout: Layout): Inside {
  const parts = compile(partsOf(condition), layout);
  return { parts, negates: 'not' in condition, ...fixedReasons(condition, parts, layout) };
}

/** The parts that a condition is made of; none for a leaf. */
export function partsOf(condition: Condition): readonly Condition[] {
  if ('all' in condition) return condition.all;
  if ('any' in condition) return condition.any;
  return 'not' in condition ? [condition.not] : [];
}

function fixedReasons(condition: Condition, compiled: readonly Compiled[], layout: Layout): Pick<Inside, 'whenMet' | 'whenUnmet'> {
  const parts = compiled.map(({ inside }) => inside());
  if ('all' in condition) return { whenMet: fixedIn(parts.map((part) => part.whenMet)), whenUnmet: null };
  if ('any' in condition) return { whenMet: null, whenUnmet: fixedIn(parts.map((part) => part.whenUnmet)) };
  if ('not' in condition) return { whenMet: parts[0]?.whenUnmet ?? null, whenUnmet: parts[0]?.whenMet ?? null };
  const { fact, operator, value } = condition;
  const place = placeOf(condition, factNamed(layout, fact));
  const questions = layout.questionAt[place] ?? null;
  const reason = (holds: boolean): Reasons => ({
    leaves: Object.freeze([Object.freeze({ fact, operator, value, holds })]),
    places: [place],
    questions,
  });
  return { whenMet: reason(true), whenUnmet: reason(false) };
}

/** The reasons of all parts where each has fixed ones, else `null`. */
function fixedIn(parts: readonly (Reasons | null)[]): Reasons | null {
  const known = parts.filter((part) => part !== null);
  return known.length === parts.length ? chain(known) : null;
}

/** Reasons one after the other. */
export function chain(list: readonly Reasons[]): Reasons {
  const [only] = list;
  if (only && list.length === 1) return only;
  let length = 0;
  for (const { leaves } of list) length += leaves.length;
  const leaves = new Array<LeafReason>(length);
  const places = new Array<number>(length);
  let questions: QuestionSet | null = [];
  let at = 0;
  for (const one of list) {
    for (let i = 0; i < one.leaves.length; i++) {
      leaves[at] = one.leaves[i] as LeafReason;
      places[at++] = one.places[i] ?? 0;
    }
    questions = questions && one.questions && union(questions, one.questions);
  }
  return { leaves: Object.freeze(leaves), places, questions };
}

/** The leaves that made a condition come out as it did (`met` or not): enough of them, and none that played no part. */
export function reasons({ inside }: Compiled, facts: Facts, met: boolean): Reasons {
  const { parts, negates, whenMet, whenUnmet } = inside();
  const fixed = met ? whenMet : whenUnmet;
  if (fixed) return fixed;
  const wanted = negates ? !met : met;
  let found: Reasons | null = null;
  let all: Reasons[] | null = null; // nearly always there is but one
  for (const part of parts) {
    if (holds(part, facts) !== wanted) continue;
    const more = reasons(part, facts, wanted);
    if (found) (all ??= [found]).push(more);
    else found = more;
  }
  if (all) return chain(all);
  return found ?? chain([]);
}
