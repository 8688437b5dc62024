import { factNamed, type Facts, type Layout } from './facts.js';
import { joined } from './lists.js';
import type { LeafReason } from './model/assessment.js';
import type { Condition, Leaf } from './model/condition.js';
import { once } from './once.js';
import { operators } from './operators.js';

/**
 * A condition as a table of jumps. At each leaf stands the place of its fact, and after it, for every value that the fact may hold,
 * where to go on: to another leaf, or to an end. Only data: no eval, no `new Function`, so it runs under any content security policy.
 */
export interface Compiled {
  readonly condition: Condition;
  readonly jumps: Int32Array;
  readonly start: number;
  /** For explanations: made at the first call, since most conditions of a rulebook never need one. */
  readonly inside: () => Inside;
}
interface Inside {
  readonly parts: readonly Compiled[];
  /** The reasons when it holds, and when it does not, where they are the same leaves whatever the facts; else `null`. */
  readonly whenMet: readonly LeafReason[] | null;
  readonly whenUnmet: readonly LeafReason[] | null;
}

const MET = -1;
const UNMET = -2;

/** Whether a condition holds. */
export function holds({ jumps, start }: Compiled, facts: Facts): boolean {
  let at = start;
  while (at >= 0) at = jumps[at + 1 + (facts[jumps[at] ?? 0] ?? 0)] ?? UNMET;
  return at === MET;
}

/** Compiles a condition. Facts are known by the layout; their values, by the operators' own meaning. */
export function compile(condition: Condition, layout: Layout): Compiled {
  const jumps: number[] = [];
  const start = write(jumps, condition, layout, MET, UNMET);
  const inside = once((): Inside => {
    const parts = partsOf(condition).map((part) => compile(part, layout));
    return { parts, ...fixedReasons(condition, parts) };
  });
  return { condition, jumps: Int32Array.from(jumps), start, inside };
}

/** Writes the jumps of a condition, which go on to `met` or `unmet`; the last part first, so that each knows what comes after it. */
function write(jumps: number[], condition: Condition, layout: Layout, met: number, unmet: number): number {
  if ('all' in condition) return condition.all.reduceRight((next, part) => write(jumps, part, layout, next, unmet), met);
  if ('any' in condition) return condition.any.reduceRight((next, part) => write(jumps, part, layout, met, next), unmet);
  if ('not' in condition) return write(jumps, condition.not, layout, unmet, met);
  const { place, outcomes } = outcomesOf(condition, layout);
  return jumps.push(place, ...outcomes.map((outcome) => (outcome ? met : unmet))) - outcomes.length - 1;
}

/** How a leaf comes out for every number that may stand at its place. */
function outcomesOf({ fact: name, operator, value }: Leaf, layout: Layout): { place: number; outcomes: readonly boolean[] } {
  const { kind, place, values } = factNamed(layout, name);
  const meaning = operators[operator];
  if (kind === 'one') return { place, outcomes: values.map((held) => meaning(held, value)) };
  // Of a list, an operator sees nothing but whether this one value is in it.
  const index = values.findIndex((choice) => choice === value);
  return { place: place + Math.max(index, 0), outcomes: [meaning([], value), meaning(values.slice(index, index + 1), value)] };
}

function partsOf(condition: Condition): readonly Condition[] {
  if ('all' in condition) return condition.all;
  if ('any' in condition) return condition.any;
  return 'not' in condition ? [condition.not] : [];
}

function fixedReasons(condition: Condition, compiled: readonly Compiled[]): Omit<Inside, 'parts'> {
  const parts = compiled.map(({ inside }) => inside());
  if ('all' in condition) return { whenMet: join(parts.map((part) => part.whenMet)), whenUnmet: null };
  if ('any' in condition) return { whenMet: null, whenUnmet: join(parts.map((part) => part.whenUnmet)) };
  if ('not' in condition) return { whenMet: parts[0]?.whenUnmet ?? null, whenUnmet: parts[0]?.whenMet ?? null };
  const { fact, operator, value } = condition;
  const reason = (holds: boolean): readonly LeafReason[] => Object.freeze([Object.freeze({ fact, operator, value, holds })]);
  return { whenMet: reason(true), whenUnmet: reason(false) };
}
const join = (lists: readonly (readonly LeafReason[] | null)[]): readonly LeafReason[] | null =>
  lists.includes(null) ? null : Object.freeze(lists.flatMap((list) => list ?? []));

/** The leaves that made a condition come out as it did: enough of them, and none that played no part. Frozen. */
export function reasons(compiled: Compiled, facts: Facts): readonly LeafReason[] {
  return Object.freeze(reasonsWhy(compiled, facts, holds(compiled, facts)));
}

function reasonsWhy({ condition, inside }: Compiled, facts: Facts, met: boolean): readonly LeafReason[] {
  const { parts, whenMet, whenUnmet } = inside();
  const fixed = met ? whenMet : whenUnmet;
  if (fixed) return fixed;
  const wanted = 'not' in condition ? !met : met;
  let found: readonly LeafReason[] | null = null;
  for (const part of parts) {
    if (holds(part, facts) !== wanted) continue;
    const more = reasonsWhy(part, facts, wanted);
    found = found ? joined(found, more) : more;
  }
  return found ?? [];
}
