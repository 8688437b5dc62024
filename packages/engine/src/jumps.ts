import { factNamed, type Fact, type Facts, type Layout } from './facts.js';
import type { Condition, Leaf } from './model/condition.js';
import { operators, type FactValue } from './operators.js';

/**
 * Conditions as one table of jumps. At each leaf stands the place of its fact, and after it, for every value that the fact may hold,
 * where to go on: to another leaf, or to an end. Only data: no eval, no `new Function`, so it runs under any content security policy.
 */
export interface Table {
  readonly jumps: Int32Array;
  /** Where each condition begins. */
  readonly starts: readonly number[];
}

/** A condition in a table. */
export interface Entry {
  /** Shared by all conditions of the table. */
  readonly jumps: Int32Array;
  readonly start: number;
}

export const MET = -1;
export const UNMET = -2;

/** Whether a condition holds. */
export function holds({ jumps, start }: Entry, facts: Facts): boolean {
  let at = start;
  while (at >= 0) at = jumps[at + 1 + (facts[jumps[at] ?? 0] ?? 0)] ?? UNMET;
  return at === MET;
}

/** Whether it holds for everybody, since it asks for nothing. */
export const holdsAlways = ({ start }: Entry): boolean => start === MET;

/** Writes conditions side by side. Facts are known by the layout; their values, by the operators' own meaning. */
export function writeTable(conditions: readonly Condition[], layout: Layout): Table {
  const jumps: number[] = [];
  const starts = conditions.map((condition) => write(jumps, condition, layout, MET, UNMET));
  return { jumps: Int32Array.from(jumps), starts };
}

/** Writes the jumps of a condition, which go on to `met` or `unmet`; the last part first, so that each knows what comes after it. */
function write(jumps: number[], condition: Condition, layout: Layout, met: number, unmet: number): number {
  if ('all' in condition) return condition.all.reduceRight((next, part) => write(jumps, part, layout, next, unmet), met);
  if ('any' in condition) return condition.any.reduceRight((next, part) => write(jumps, part, layout, met, next), unmet);
  if ('not' in condition) return write(jumps, condition.not, layout, unmet, met);
  const fact = factNamed(layout, condition.fact);
  const meaning = operators[condition.operator];
  const start = jumps.push(placeOf(condition, fact)) - 1;
  const goOn = (held: FactValue): unknown => jumps.push(meaning(held, condition.value) ? met : unmet);
  if (fact.kind === 'one') for (const held of fact.values) goOn(held);
  else {
    // Of a list, an operator sees nothing but whether this one value is in it.
    goOn([]);
    goOn(fact.values.filter((choice) => choice === condition.value));
  }
  return start;
}

/** Where a leaf looks: at its fact, or at the one choice that it asks about. */
export function placeOf({ value }: Leaf, { kind, place, values }: Fact): number {
  if (kind === 'one') return place;
  const choice = values.findIndex((one) => one === value);
  return place + Math.max(choice, 0);
}

/** Whether every jump goes back to a leaf or to an end, as `writeTable` writes them: then each walk ends, and none leaves the table. */
export function isWhole({ jumps, starts }: Table, layout: Layout): boolean {
  const widths = widthsOf(layout);
  // By position, whether a jump may go there: 1 where a leaf begins. The two ends come first.
  const targets = new Uint8Array(ENDS + jumps.length).fill(1, 0, ENDS);
  let at = 0;
  while (at < jumps.length) {
    const next = at + 1 + (widths[jumps[at] ?? -1] ?? jumps.length);
    for (let i = at + 1; i < next; i++) if (targets[ENDS + (jumps[i] ?? NaN)] !== 1) return false;
    targets[ENDS + at] = 1;
    at = next;
  }
  return starts.every((start) => targets[ENDS + start] === 1);
}
const ENDS = 2;

/** By place, how many values may stand there. */
function widthsOf({ facts, blank }: Layout): readonly number[] {
  const widths = blank.map(() => 2);
  for (const { kind, place, values } of facts.values()) if (kind === 'one') widths[place] = values.length;
  return widths;
}
