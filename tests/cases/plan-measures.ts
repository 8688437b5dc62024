import { TODAY_MINUTES, WEEK_STEPS, type Assessment, type ShownStep } from '@retrust/engine';
import { world } from '../invariants/support/built-in.js';
import { near } from './near-words.js';

/** No plan has more steps than this, whoever the reader is. */
export const MOST_STEPS = 14;
/** Today and the week together take no more than this: about a quarter of an hour a day. */
export const MOST_MINUTES = 120;

const towardsOf = new Map(world.rulebook.steps.map((step) => [step.id, step.towards ?? []]));

/** Today, the week and what comes later, in order. */
export const stepsOf = ({ plan }: Assessment): readonly ShownStep[] => [plan.today, ...plan.week, ...plan.later];
/** What today and the week ask, in minutes. */
export const minutesSoon = ({ plan }: Assessment): number => [plan.today, ...plan.week].reduce((sum, { minutes }) => sum + minutes, 0);

/** The criteria that hold this reader in their stage; none in a side state. */
export const unmetOf = ({ exits, state }: Assessment): readonly string[] =>
  exits.filter((e) => e.stage === state && !e.met).map(({ id }) => id);
const isTowards = (unmet: readonly string[], id: string): boolean => towardsOf.get(id)?.some((exit) => unmet.includes(exit)) ?? false;
/** How many steps of the plan work towards what holds the reader here. */
export const towardsCount = (result: Assessment): number => stepsOf(result).filter(({ id }) => isTowards(unmetOf(result), id)).length;

/**
 * What holds a reader back and has no step in the plan, with the withholding rule that took every one of its steps, or `null` when none did.
 * A reader who did not say which side they are on has nothing to work towards but that answer.
 */
export function gapsOf(result: Assessment): readonly { readonly exit: string; readonly withheldBy: string | null }[] {
  if (result.role === null) return [];
  const there = stepsOf(result).map(({ id }) => id);
  return unmetOf(result)
    .filter((exit) => !there.some((id) => isTowards([exit], id)))
    .map((exit) => ({ exit, withheldBy: result.explanation.withheld.find(({ id }) => isTowards([exit], id))?.by ?? null }));
}

/** What a plan does wrong, in plain words; nothing when it keeps every measure. */
export function faultsOf(result: Assessment): readonly string[] {
  const { plan, state } = result;
  const steps = stepsOf(result);
  const unmet = unmetOf(result);
  const later = steps.findLastIndex(({ id }, i) => i > 0 && isTowards(unmet, id));
  const others = steps.findIndex(({ id }, i) => i > 0 && !isTowards(unmet, id));
  const said = (wrong: boolean, what: string): readonly string[] => (wrong ? [`${state}: ${what}`] : []);
  return [
    ...said(plan.today.minutes > TODAY_MINUTES, `${plan.today.id} is too long for today`),
    ...said(plan.week.length > WEEK_STEPS, 'too many steps for a week'),
    ...said(plan.week.length < WEEK_STEPS && plan.later.length > 0, 'steps wait although the week has room'),
    ...said(steps.length > MOST_STEPS, `${String(steps.length)} steps: ${steps.map(({ id }) => id).join(', ')}`),
    ...said(
      minutesSoon(result) > MOST_MINUTES,
      `${String(minutesSoon(result))} minutes: ${[plan.today, ...plan.week].map(({ id }) => id).join(', ')}`,
    ),
    ...said(new Set(steps.map(({ id }) => id)).size < steps.length, 'a step stands there twice'),
    ...said(
      others >= 0 && later > others,
      `${steps[later]?.id ?? ''} works towards what holds the reader here, and comes after ${steps[others]?.id ?? ''}`,
    ),
    ...gapsOf(result).flatMap(({ exit, withheldBy }) => said(withheldBy === null, `no step towards ${exit}`)),
    ...twinsAmong(steps).map(([one, other]) => `${state}: ${one} and ${other} say nearly the same`),
  ];
}

function twinsAmong(steps: readonly ShownStep[]): readonly (readonly [string, string])[] {
  return steps.flatMap((one, i) => steps.slice(i + 1).flatMap((other) => (areTwins(one, other) ? [[one.id, other.id] as const] : [])));
}

const judged = new Map<string, boolean>();
function areTwins(one: ShownStep, other: ShownStep): boolean {
  const pair = `${one.id} ${other.id}`;
  let twins = judged.get(pair);
  if (twins === undefined) judged.set(pair, (twins = one.title === other.title || near(textOf(one), textOf(other))));
  return twins;
}
const textOf = ({ title, do: todo }: ShownStep): string => `${title} ${todo}`;
