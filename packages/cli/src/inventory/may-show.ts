import {
  LEVELS,
  operators,
  SIDE_STATES,
  STAGES,
  type Condition,
  type Level,
  type Rulebook,
  type Scalar,
  type State,
} from '@retrust/engine';
import type { Content } from './content.js';

/** What is known of a reader; everything else may be anything. */
export type Known = Readonly<Record<string, Scalar>>;
/** `null` where what is known does not decide it. */
export type Truth = boolean | null;

const not = (truth: Truth): Truth => (truth === null ? null : !truth);
/** False if one is false, true if all are true, else undecided. */
const all = (truths: readonly Truth[]): Truth => (truths.includes(false) ? false : truths.includes(null) ? null : true);

/** What a condition comes to for every reader of whom this is known. A flag that is not known is followed to its rule. */
export function truthOf(rulebook: Rulebook, condition: Condition, known: Known): Truth {
  const of = (inner: Condition): Truth => truthOf(rulebook, inner, known);
  if ('all' in condition) return all(condition.all.map(of));
  if ('any' in condition) return not(all(condition.any.map((inner) => not(of(inner)))));
  if ('not' in condition) return not(of(condition.not));
  const { fact, operator, value } = condition;
  if (Object.hasOwn(known, fact)) return operators[operator](known[fact] ?? '', value);
  const rule = rulebook.rules.find(({ id }) => id === fact);
  const flag = rule ? of(rule.when) : null;
  return flag === null ? null : operators[operator](flag, value);
}

/** A place where something may be shown. */
export interface Place {
  readonly level: Level;
  readonly state: State;
}

/** Every level with every state that a reader of whom this is known may be in. */
function places(rulebook: Rulebook, known: Known, levels: readonly Level[]): readonly Place[] {
  return levels.flatMap((level): readonly Place[] => {
    if (level === 'urgent') return [{ level, state: 'urgent' }];
    if (level === 'concern') return [{ level, state: 'safety-first' }];
    const blocked = STAGES.findIndex((stage) =>
      rulebook.rules.some(
        (rule) => rule.layer === 'exit' && rule.stage === stage && truthOf(rulebook, rule.when, { ...known, level }) === false,
      ),
    );
    const stages = blocked < 0 ? STAGES : STAGES.slice(0, blocked + 1);
    return [...SIDE_STATES.slice(2), ...stages].map((state) => ({ level, state }));
  });
}

/**
 * The first place where a reader of whom this is known may be shown a piece of content; `null` when nobody can be.
 * Undecided counts as "may": a `null` is proof, a place is only a suspicion.
 */
export function mayShow(rulebook: Rulebook, content: Content, known: Known, levels: readonly Level[] = LEVELS): Place | null {
  const found = places(rulebook, known, levels).find(({ level, state }) => {
    if (content.states && !content.states.includes(state)) return false;
    const there = { ...known, level, state };
    if (content.when && truthOf(rulebook, content.when, there) === false) return false;
    return !rulebook.withholdings.some(
      ({ when, withholds }) =>
        truthOf(rulebook, when, there) === true &&
        withholds.some((what) => (what === 'open-content' ? !content.core : content.classes?.some((one) => one === what))),
    );
  });
  return found ?? null;
}
