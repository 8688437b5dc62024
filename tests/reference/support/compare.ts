import type { Answers, ConditionOutcome, Rulebook } from '@retrust/engine';
import { evaluate, settle, traceConditions } from '@retrust/engine';
import { createReference, type ReferenceOutcome, type ReferenceRun } from '@retrust/engine/json-rules-engine';

/** Names every node of a condition that the two evaluators saw in different ways. */
function differing(at: string, ours: ConditionOutcome, theirs: ReferenceOutcome | undefined): readonly string[] {
  if (!theirs) return [`${at} is missing`];
  return [
    ...(ours.result === theirs.result ? [] : [`${at}: ${String(ours.result)} and ${String(theirs.result)}`]),
    ...(ours.parts.length === theirs.parts.length ? [] : [`${at}: ${ours.parts.length} and ${theirs.parts.length} parts`]),
    ...ours.parts.flatMap((part, i) => differing(`${at}[${i}]`, part, theirs.parts[i])),
  ];
}

/** Every difference between the engine's own evaluation of these answers and a run of the reference; none, we hope. */
function differences(rulebook: Rulebook, answers: Answers, { verdict, state, outcomes }: ReferenceRun): readonly string[] {
  const ours = evaluate(rulebook, answers);
  const trace = traceConditions(rulebook, answers);
  const facts = (['flags', 'level', 'sideStates', 'exits', 'tallies'] as const).filter(
    (what) => JSON.stringify(ours[what]) !== JSON.stringify(verdict[what]),
  );
  const nodes = rulebook.rules.flatMap(({ id }) => {
    const own = trace.get(id);
    const their = outcomes.get(id);
    // The library wants `all`, `any` or `not` at the top, so that the reference wraps a lone leaf into an `all`.
    const inner = own && 'fact' in own.condition ? their?.parts[0] : their;
    return own ? [...differing(id, own, inner), ...(their?.result === own.result ? [] : [`${id} at the top`])] : [`${id} is not traced`];
  });
  return [...facts, ...(settle(ours) === state ? [] : ['state']), ...nodes, ...(outcomes.size === rulebook.rules.length ? [] : ['rules'])];
}

/** Runs all sets through the reference, a few at a time, and names the first differences, each with its answers. */
export async function differencesIn(rulebook: Rulebook, sets: readonly Answers[]): Promise<readonly string[]> {
  const reference = createReference(rulebook);
  const found: string[] = [];
  await inBatches(sets, 4, async (answers) => {
    const differing = differences(rulebook, answers, await reference.run(answers));
    if (differing.length > 0 && found.length < 10) found.push(`${JSON.stringify(answers)}: ${differing.join('; ')}`);
  });
  return found;
}

/** Runs a task for every item, a few at a time. */
export async function inBatches<T>(items: readonly T[], width: number, task: (item: T) => Promise<unknown>): Promise<void> {
  for (let i = 0; i < items.length; i += width) await Promise.all(items.slice(i, i + width).map(task));
}
